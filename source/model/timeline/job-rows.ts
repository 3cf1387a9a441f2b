import type {Job} from '../run/run-state.js';

/**
 * Puts jobs, given in order of their start, into rows in which no two overlap: each one goes into the
 * first row that is free when it starts.
 */
export const jobRows = (jobs: readonly Job[]): readonly (readonly Job[])[] => {
  const rows: Job[][] = [];
  const free: number[] = [];
  const rowOf = new Map<Job, number>();
  const ends = jobs.filter(job => job.endedAt !== null).sort((a, b) => endOf(a) - endOf(b));
  let next = 0;
  for (const job of jobs) {
    for (let done = ends[next]; done && endOf(done) <= startOf(job); done = ends[++next]) {
      const row = rowOf.get(done);
      // A job without duration stands among the ends before it has a row.
      if (row === undefined) break;
      insert(free, row);
    }
    const row = free.pop() ?? rows.length;
    rowOf.set(job, row);
    const there = rows[row];
    if (there) there.push(job);
    else rows.push([job]);
  }
  return rows;
};

const startOf = (job: Job): number => job.startedAt ?? 0;
const endOf = (job: Job): number => job.endedAt ?? Number.POSITIVE_INFINITY;

/** Keeps the free rows in falling order, so that the first of them is popped. */
const insert = (free: number[], row: number): void => {
  let low = 0;
  let high = free.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((free[middle] ?? 0) > row) low = middle + 1;
    else high = middle;
  }
  free.splice(low, 0, row);
};
