import type {Fact} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import {workloadNamed} from '../workloads/table.js';

/** The fact that a job of the plan is in the queue. */
export const queuedJob = (plan: Plan, job: number): Fact => ({
  type: 'job-queued',
  job,
  label: workloadNamed(plan.workload).label(plan, job),
});
