import {addTimes, NO_TIME, type TimeBreakdown} from '../timeline/time-breakdown.js';

/** What can be added up over executors; times in µs, from the first job queued, or the moment at which each was ready if that was later. */
export type ExecutorTotals = TimeBreakdown & {
  /** Jobs held now. */
  readonly heldJobs: number;
  readonly finishedJobs: number;
  /** Connections that HTTP sessions opened. */
  readonly sockets: number;
  /** Iterations of its event loop while it held a job; null until it has ended one. */
  readonly loopTicks: number | null;
  /** Time on a core since the thread began, its start included, µs; null where not measured. */
  readonly cpuUs: number | null;
  /** Voluntary context switches since the thread began; null where not measured. */
  readonly gaveUp: number | null;
  /** Involuntary context switches since the thread began; null where not measured. */
  readonly takenOff: number | null;
};

export const NO_TOTALS: ExecutorTotals = {
  ...NO_TIME,
  heldJobs: 0,
  finishedJobs: 0,
  sockets: 0,
  loopTicks: null,
  cpuUs: null,
  gaveUp: null,
  takenOff: null,
};

/** The totals of two executors as one. */
export const addTotals = (a: ExecutorTotals, b: ExecutorTotals): ExecutorTotals => ({
  ...addTimes(a, b),
  heldJobs: a.heldJobs + b.heldJobs,
  finishedJobs: a.finishedJobs + b.finishedJobs,
  sockets: a.sockets + b.sockets,
  loopTicks: sumOfKnown(a.loopTicks, b.loopTicks),
  cpuUs: sumOfKnown(a.cpuUs, b.cpuUs),
  gaveUp: sumOfKnown(a.gaveUp, b.gaveUp),
  takenOff: sumOfKnown(a.takenOff, b.takenOff),
});

/** The sum of what is known; null where nothing is. */
export const sumOfKnown = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : a + b;
