import type {RunState} from '../run/run-state.js';
import {edgeUs, originUs} from '../timeline/axis.js';
import {timeBreakdownsOf} from '../timeline/divide-thread-time.js';
import {sumOfTimes} from '../timeline/time-breakdown.js';
import {threadsAtOnce} from './run-breakdown.js';

/** What of the wall time the executors that a run has at a time spent on transport, on average, ms. */
export const transportMs = (run: RunState): number => {
  const window = {from: originUs(run), to: edgeUs(run, run.latestAt)};
  return sumOfTimes(timeBreakdownsOf(run, window)).transportUs / 1000 / threadsAtOnce(run);
};
