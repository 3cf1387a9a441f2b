import {type RaceLimits, roundsAtLeast} from './stopping.js';

/** How long a race will still take, ms: where its ratios are known soon, and where they are not. */
export type Remaining = {readonly leastMs: number; readonly mostMs: number};

/** What was done when the present run began: runs, the warm-up among them, and the time they took. */
export type Done = {readonly contestants: number; readonly runs: number; readonly spentMs: number};

/** Estimated from the runs so far, `sinceMs` after the present one began; null before the first one has ended. */
export const remainingOf = (
  {contestants, runs, spentMs}: Done,
  {minRuns, maxMs}: RaceLimits,
  sinceMs: number,
): Remaining | null => {
  if (runs === 0) return null;
  const perRun = spentMs / runs;
  const wanted = (1 + roundsAtLeast(contestants, minRuns)) * contestants;
  const leastMs = Math.max(0, (wanted - runs) * perRun - sinceMs);
  return {leastMs, mostMs: Math.max(leastMs, maxMs - spentMs - sinceMs)};
};
