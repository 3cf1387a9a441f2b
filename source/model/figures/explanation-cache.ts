import type {RunState} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';
import {isTooEarly} from './obstacles.js';
import {type RunBreakdown, runBreakdownOf} from './run-breakdown.js';

/** Time between two updates of the explanation of a running run, µs: a tenth, as the clock beside it shows. */
const UPDATE_INTERVAL_US = 100_000;
/** The same where a run is large: its figures take 10 ms and more to work out (100 threads, 300 jobs). */
const LARGE_UPDATE_INTERVAL_US = 1_000_000;
/** The most threads and jobs of a run whose explanation keeps up with the clock: it takes 0.4 ms. */
const MOST_THREADS = 16;
const MOST_JOBS = 200;
/** Time of the first explanation after the first job was queued, µs: a choice, as there are few figures before. */
const FIRST_UPDATE_US = 500_000;

const isLarge = ({threads, plan}: RunState): boolean =>
  threads.length > MOST_THREADS || plan.jobs > MOST_JOBS;

const updateIntervalUs = (run: RunState): number =>
  isLarge(run) ? LARGE_UPDATE_INTERVAL_US : UPDATE_INTERVAL_US;

/** Number of the update to which a moment of a run belongs; 0 before the first one. */
const updateAt = (run: RunState, nowUs: number): number => {
  if (run.firstQueuedAt === null) return 0;
  const sinceFirst = nowUs - run.firstQueuedAt - FIRST_UPDATE_US;
  return Math.max(0, 1 + Math.floor(sinceFirst / updateIntervalUs(run)));
};

/** The state from which a run is explained: the same one until the next update is due. */
export const explainedRun = (explained: RunState | null, run: RunState): RunState | null => {
  const update = updateAt(run, run.latestAt);
  if (update === 0) return null;
  const isSameRun = explained !== null && explained.began === run.began;
  return isSameRun && updateAt(explained, explained.latestAt) === update ? explained : run;
};

/** The figures that explain the duration of a running run at this moment; null before the first update. */
export const explanationOf = (run: RunState, nowUs: number): RunBreakdown | null => {
  const update = updateAt(run, nowUs);
  const known = cachedExplanations.get(run);
  if (known?.update === update) return known.breakdown;
  const moment = (run.firstQueuedAt ?? 0) + FIRST_UPDATE_US + (update - 1) * updateIntervalUs(run);
  const hasStarted = startedJobs(run).some(({startedAt}) => (startedAt ?? moment) < moment);
  const whole = update > 0 && hasStarted ? runBreakdownOf(run, moment) : null;
  // What was too early a second ago is no news of a run that goes on.
  const breakdown = whole !== null && isLarge(run) && isTooEarly(whole) ? null : whole;
  cachedExplanations.set(run, {update, breakdown});
  return breakdown;
};

// Several frames may be painted between two updates.
const cachedExplanations = new WeakMap<
  RunState,
  {readonly update: number; readonly breakdown: RunBreakdown | null}
>();
