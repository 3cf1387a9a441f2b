import {type RunState, waitingJobs} from '../run/run-state.js';
import {placementOf} from './placement.js';

/** What a line of a program does for a job, from its submission to its result. */
export const CODE_ACTIVITIES = ['queued', 'computing', 'waiting', 'ended'] as const;

export type CodeActivity = (typeof CODE_ACTIVITIES)[number];

/** How many jobs are at each activity; `ended`: so many have finished or failed so far. */
export type CodeCounts = Readonly<Record<CodeActivity, number>>;

/** Where the jobs of a run stand in its program at a moment, µs since the run began: each job is counted once. */
export const codeCounts = (run: RunState, nowUs: number): CodeCounts => {
  const threads = placementOf(run, nowUs).processes.flatMap(process => process.threads);
  const blocked = threads.filter(({job, state}) => job !== null && state === 'blocked').length;
  const inFlight = threads.reduce((sum, thread) => sum + thread.inFlight.length, 0);
  const {running, finished, failed} = run.counts;
  const waiting = blocked + inFlight;
  return {queued: waitingJobs(run), computing: running - waiting, waiting, ended: finished + failed};
};
