import {executorKey, groupByExecutor} from '../run/executor-key.js';
import {type RunState, startedJobs} from '../run/run-state.js';
import {transportIntervals} from '../timeline/transport.js';
import {threadsAtOnce} from './run-breakdown.js';

/** What of the wall time the executors that a run has at a time spent on transport, on average, ms. */
export const transportMs = (run: RunState): number => {
  const jobs = groupByExecutor(startedJobs(run), job => job);
  const sumUs = run.threads
    .flatMap(thread => transportIntervals(run, thread, jobs.get(executorKey(thread)) ?? []))
    .reduce((sum, {from, to}) => sum + to - from, 0);
  return sumUs / 1000 / threadsAtOnce(run);
};
