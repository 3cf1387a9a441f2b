import type {Job} from '../run/run-state.js';
import {countWhile} from '../search.js';

/**
 * Jobs in rows without overlap: each job goes into the first row that is free when it starts.
 * @param jobs in order of their start.
 */
export const jobsInRows = (jobs: readonly Job[]): readonly (readonly Job[])[] => {
  const rows: Job[][] = [];
  const free: number[] = [];
  // By places in the list: a map of a hundred thousand jobs takes megabytes in each frame.
  const rowOf = new Int32Array(jobs.length).fill(NO_ROW);
  const ends = placesByEnd(jobs);
  let next = 0;
  for (const [place, job] of jobs.entries()) {
    for (
      let ended = ends[next];
      ended !== undefined && endAt(jobs, ended) <= startOf(job);
      ended = ends[++next]
    ) {
      const row = rowOf[ended] ?? NO_ROW;
      // A job without duration appears among the ends before it has a row.
      if (row === NO_ROW) break;
      insertFalling(free, row);
    }
    const index = free.pop() ?? rows.length;
    rowOf[place] = index;
    const row = rows[index];
    if (row) row.push(job);
    else rows.push([job]);
  }
  return rows;
};

const NO_ROW = -1;

/** The places of the jobs that have ended, in order of their ends; of equal ones the first comes first. */
const placesByEnd = (jobs: readonly Job[]): Uint32Array =>
  Uint32Array.from(jobs.keys())
    .filter(place => jobs[place]?.endedAt !== null)
    .sort((a, b) => endAt(jobs, a) - endAt(jobs, b) || a - b);

const startOf = (job: Job): number => job.startedAt ?? 0;
const endAt = (jobs: readonly Job[], place: number): number =>
  jobs[place]?.endedAt ?? Number.POSITIVE_INFINITY;

/** Inserts a number into a list in falling order, so that pop() returns the lowest one. */
const insertFalling = (numbers: number[], number: number): void => {
  const larger = countWhile(numbers.length, place => (numbers[place] ?? 0) > number);
  numbers.splice(larger, 0, number);
};
