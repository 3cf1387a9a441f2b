import {type RunState, startedJobs} from '../run/run-state.js';
import {type RunBreakdown, runBreakdownOf} from './run-breakdown.js';

/** Time between two updates of the explanation of a running run, µs: a choice, long enough to read it. */
const UPDATE_INTERVAL_US = 1_000_000;
/** Time of the first explanation after the first job was queued, µs: a choice, as there are few figures before. */
const FIRST_UPDATE_US = 500_000;

/** Number of the update to which a moment of a run belongs; 0 before the first one. */
const updateAt = ({firstQueuedAt}: RunState, nowUs: number): number =>
  firstQueuedAt === null
    ? 0
    : Math.max(0, 1 + Math.floor((nowUs - firstQueuedAt - FIRST_UPDATE_US) / UPDATE_INTERVAL_US));

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
  const moment = (run.firstQueuedAt ?? 0) + FIRST_UPDATE_US + (update - 1) * UPDATE_INTERVAL_US;
  const hasStarted = startedJobs(run).some(({startedAt}) => (startedAt ?? moment) < moment);
  const breakdown = update > 0 && hasStarted ? runBreakdownOf(run, moment) : null;
  cachedExplanations.set(run, {update, breakdown});
  return breakdown;
};

// Several frames are painted between two updates.
const cachedExplanations = new WeakMap<
  RunState,
  {readonly update: number; readonly breakdown: RunBreakdown | null}
>();
