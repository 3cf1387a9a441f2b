import type {Plan} from '../../model/event/plan.js';

/** The address that job `job` (from 1) downloads: those of the plan in rotation. */
export const jobUrl = ({urls}: Plan, job: number): string => urls[(job - 1) % urls.length] ?? '';
