import {strategyNamed} from '../event/strategies.js';
import {runBreakdownOf} from '../figures/run-breakdown.js';
import type {RunState} from '../run/run-state.js';

/** How many times as fast as with one worker a run with more of them can be, known before it is run. */
export type SpeedupBounds = {
  /** By what cannot be divided among workers. */
  readonly amdahl: number;
  /** By what the workers queue for, and as jobs are not divided. */
  readonly queueing: number;
};

/**
 * What the run with one worker lets expect of several.
 *
 * Amdahl (Validity of the single processor approach, AFIPS 1967): 1 / (s + (1 - s) / n), where s is the share of the
 * time in which no second worker could have helped: between jobs, and on the one core that a lock or a common thread
 * leaves. Queueing: the asymptotic bounds of a closed network (Denning, Buzen: The operational analysis of queueing
 * network models, 1978): at most n, and at most the whole demand over that at the bottleneck, here the cores; I/O
 * is a delay that all workers have at once. Null before there is anything to tell from.
 */
export const boundsOf = (single: RunState, workers: number): SpeedupBounds | null => {
  const {wallMs, busyMs, ioMs, cores, jobs} = runBreakdownOf(single);
  if (wallMs <= 0 || jobs === 0) return null;
  const usable = isSerial(single) ? 1 : cores;
  const between = Math.max(0, wallMs - busyMs - ioMs);
  const serial = Math.min(1, (between + (usable === 1 ? busyMs : 0)) / wallMs);
  const bottleneck = busyMs / Math.min(usable, workers);
  return {
    amdahl: 1 / (serial + (1 - serial) / workers),
    queueing: Math.min(workers, jobs / Math.ceil(jobs / workers), wallMs / Math.max(bottleneck, 1e-9)),
  };
};

/** Whether one job at a time can compute, however many workers there are. */
const isSerial = ({plan}: RunState): boolean =>
  strategyNamed(plan.strategy).sharesThread ||
  (plan.gil && strategyNamed(plan.strategy).executor === 'thread');
