import {AsyncLocalStorage} from 'node:async_hooks';

/** Knows which job the code that runs at this moment belongs to. */
export type CurrentJob = {
  /** Calls `work` as a part of the job. */
  run<T>(job: number, work: () => T): T;
  /** undefined when no job is being executed or the job is unknown. */
  job(): number | undefined;
};

/** For an executor that holds one job at a time. */
const trackOneJob = (): CurrentJob => {
  let current: number | undefined;
  return {
    run(job, work) {
      current = job;
      return work();
    },
    job: () => current,
  };
};

/** For an executor with several jobs in flight: follows each job's asynchronous calls. */
const trackManyJobs = (): CurrentJob => {
  const storage = new AsyncLocalStorage<number>();
  return {run: (job, work) => storage.run(job, work), job: () => storage.getStore()};
};

// Following asynchronous calls makes every promise more expensive, so it is done only where it is needed: where jobs
// overlap, or where they may leave something behind that goes on in the next one.
export const openCurrentJob = (inFlight: number, mayLeaveWork: boolean): CurrentJob =>
  inFlight === 1 && !mayLeaveWork ? trackOneJob() : trackManyJobs();
