import type {Job} from '../run/run-state.js';

/**
 * Jobs in rows without overlap: each job goes into the first row that is free when it starts.
 * @param jobs in order of their start.
 */
export const jobsInRows = (jobs: readonly Job[]): readonly (readonly Job[])[] => {
  const rows: Job[][] = [];
  const free: number[] = [];
  const rowOf = new Map<Job, number>();
  const ends = jobs.filter(job => job.endedAt !== null).sort((a, b) => endOf(a) - endOf(b));
  let next = 0;
  for (const job of jobs) {
    for (let ended = ends[next]; ended && endOf(ended) <= startOf(job); ended = ends[++next]) {
      const row = rowOf.get(ended);
      // A job without duration appears among the ends before it has a row.
      if (row === undefined) break;
      insertFalling(free, row);
    }
    const index = free.pop() ?? rows.length;
    rowOf.set(job, index);
    const row = rows[index];
    if (row) row.push(job);
    else rows.push([job]);
  }
  return rows;
};

const startOf = (job: Job): number => job.startedAt ?? 0;
const endOf = (job: Job): number => job.endedAt ?? Number.POSITIVE_INFINITY;

/** Inserts a number into a list in falling order, so that pop() returns the lowest one. */
const insertFalling = (numbers: number[], number: number): void => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > number) low = middle + 1;
    else high = middle;
  }
  numbers.splice(low, 0, number);
};
