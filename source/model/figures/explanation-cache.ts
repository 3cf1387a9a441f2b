import type {RunState} from '../run/run-state.js';
import {type RunBreakdown, runBreakdownOf} from './run-breakdown.js';

/** How often the words and figures about a run that goes on are renewed, so that they can be read, µs. */
const RENEWED_US = 1_000_000;
/** From this moment on there is something to tell, µs after the first job was queued. */
const FIRST_US = 500_000;

/** Which renewal a moment of a run belongs to: 0 before there is anything to tell. */
const renewalAt = ({firstQueuedAt}: RunState, nowUs: number): number =>
  firstQueuedAt === null ? 0 : Math.max(0, 1 + Math.floor((nowUs - firstQueuedAt - FIRST_US) / RENEWED_US));

/** The state from which a run is explained: the one before until a second later. */
export const refreshedRun = (explained: RunState | null, run: RunState): RunState | null => {
  const renewal = renewalAt(run, run.latestAt);
  if (renewal === 0) return null;
  const isOf = explained !== null && explained.began === run.began;
  return isOf && renewalAt(explained, explained.latestAt) === renewal ? explained : run;
};

/** Why a run that goes on takes as long as it does at this moment; null while there is nothing to tell. */
export const explanationOf = (run: RunState, nowUs: number): RunBreakdown | null => {
  const renewal = renewalAt(run, nowUs);
  const known = remembered.get(run);
  if (known?.renewal === renewal) return known.breakdown;
  const moment = (run.firstQueuedAt ?? 0) + FIRST_US + (renewal - 1) * RENEWED_US;
  const begun = run.jobs.some(job => (job?.startedAt ?? moment) < moment);
  const breakdown = renewal > 0 && begun ? runBreakdownOf(run, moment) : null;
  remembered.set(run, {renewal, breakdown});
  return breakdown;
};

// Several frames are painted between two renewals.
const remembered = new WeakMap<
  RunState,
  {readonly renewal: number; readonly breakdown: RunBreakdown | null}
>();
