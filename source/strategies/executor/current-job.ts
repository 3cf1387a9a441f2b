import {AsyncLocalStorage} from 'node:async_hooks';

/** Knows whose turn it is: which job the code that runs at this moment belongs to. */
export type Current = {
  run<T>(job: number, work: () => T): T;
  /** undefined when no job is under way, or it cannot be told. */
  job(): number | undefined;
};

/** For an executor that holds one job at a time: the one that it holds. */
const theOnlyOne = (): Current => {
  let current: number | undefined;
  return {
    run(job, work) {
      current = job;
      return work();
    },
    job: () => current,
  };
};

/** For one with many in flight: the one whose asynchronous thread of events is running. */
const oneOfMany = (): Current => {
  const storage = new AsyncLocalStorage<number>();
  return {run: (job, work) => storage.run(job, work), job: () => storage.getStore()};
};

// Following asynchronous calls costs every promise something, so it is done only where it is needed.
export const openCurrent = (inFlight: number): Current => (inFlight === 1 ? theOnlyOne() : oneOfMany());
