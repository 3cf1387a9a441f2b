import {executorKey, groupByExecutor} from '../run/executor-key.js';
import {type Job, type RunState, startedJobs, type ThreadState} from '../run/run-state.js';
import type {Interval} from '../timeline/intervals.js';
import {threadsAtOnce} from './run-breakdown.js';

/**
 * When an executor held no job though one waited for it: a result was on its way back or the next job on its way to
 * it, by messages between threads or processes. Times in µs since the run began. What comes before it was ready is
 * start-up, and after its last job nothing waits. Jobs that share a thread are handed over all at once.
 */
export const transportIntervals = (
  run: Pick<RunState, 'firstQueuedAt'>,
  {readyAt}: Pick<ThreadState, 'readyAt'>,
  jobs: readonly Job[],
): readonly Interval[] => {
  const intervals: Interval[] = [];
  let free = Math.max(readyAt ?? 0, run.firstQueuedAt ?? 0);
  for (const {startedAt, endedAt} of [...jobs].sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))) {
    if (startedAt !== null && startedAt > free) intervals.push({from: free, to: startedAt});
    free = Math.max(free, endedAt ?? Number.POSITIVE_INFINITY);
  }
  return intervals;
};

/** What of the wall time the executors that a run has at a time spent on transport, on average, ms. */
export const transportMs = (run: RunState): number => {
  const jobs = groupByExecutor(startedJobs(run), job => job);
  const sumUs = run.threads
    .flatMap(thread => transportIntervals(run, thread, jobs.get(executorKey(thread)) ?? []))
    .reduce((sum, {from, to}) => sum + to - from, 0);
  return sumUs / 1000 / threadsAtOnce(run);
};
