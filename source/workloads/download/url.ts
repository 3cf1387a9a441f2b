import type {Plan} from '../../model/event/plan.js';

/** The address that job `job` (from 1) downloads: the plan's in turn. */
export const urlOf = ({urls}: Plan, job: number): string => urls[(job - 1) % urls.length] ?? '';
