import {leastPairs} from './interval.js';
import {isPrecise} from './precision.js';
import type {RaceEnd, RaceResult} from './race.js';

/** The rounds that a race of so many contestants has at least: those that an interval needs, or more. */
export const roundsAtLeast = (contestants: number, minRuns: number): number =>
  Math.max(minRuns, leastPairs(Math.max(1, contestants - 1)));

/** What a race may take: rounds at least, and after these no further one begins when the time is spent. */
export type RaceLimits = {readonly minRuns: number; readonly maxMs: number};

/** Why no further round is needed or allowed, `spentMs` after the first; null where one is. Looked at between rounds. */
export const endOf = (
  {rounds, contestants}: Pick<RaceResult, 'rounds' | 'contestants'>,
  {minRuns, maxMs}: RaceLimits,
  spentMs: number,
): Extract<RaceEnd, 'known' | 'time'> | null => {
  if (rounds < roundsAtLeast(contestants.length, minRuns)) return null;
  if (contestants.every(({ratio}) => ratio !== null && isPrecise(ratio))) return 'known';
  return spentMs >= maxMs ? 'time' : null;
};
