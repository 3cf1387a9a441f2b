import type {Failure} from '../event/event.js';
import type {RunState} from './run-state.js';

/** A failure, and the job that it ended; null where it ended the run. */
export type LatestFailure = {readonly error: Failure; readonly job: number | null};

/** The failure of the run itself, or of the job that failed last; null where nothing failed. */
export const latestFailureOf = ({error, jobs, counts, completionOrder}: RunState): LatestFailure | null => {
  if (error) return {error, job: null};
  if (counts.failed === 0) return null;
  const failed = jobs[(completionOrder.findLast(job => jobs[job - 1]?.state === 'failed') ?? 0) - 1];
  return failed?.error ? {error: failed.error, job: failed.job} : null;
};
