import {isBaseline, strategyNamed} from '../event/strategies.js';
import type {Entry, RaceResult, Ratio} from '../race/race.js';
import {ratioBetween} from '../race/result.js';

/** What to adopt after a race. */
export type Advice = Entry & {
  /** What it is compared with: one job at a time, or else the slowest one. */
  readonly over: Entry;
  /** How many times as fast as that, with its 95 % interval; null where there are too few rounds. */
  readonly gain: Ratio | null;
  /** Memory that it takes beyond that, bytes; null where not measured. */
  readonly extraBytes: number | null;
  /** Set where others are as fast: this one is advised because it costs least. */
  readonly isCheapest: boolean;
};

/** Up to this ratio two contestants count as equally fast; a choice: less gain is not worth other code. */
export const AS_FAST = 1.25;

/** The cheapest of those that are fastest: by strategy, then by workers. Null where nothing was compared. */
export const adviceOf = ({contestants, seed}: RaceResult): Advice | null => {
  const first = contestants.filter(
    ({verdict, ratio}) =>
      verdict === 'fastest' || (verdict === 'tie' && ratio !== null && ratio.high <= AS_FAST),
  );
  const [advised] = [...first].sort((a, b) => costOf(a) - costOf(b) || a.workers - b.workers);
  const over = contestants.find(({strategy}) => isBaseline(strategy)) ?? contestants.at(-1) ?? advised;
  if (advised === undefined || over === undefined || contestants.length < 2) return null;
  return {
    strategy: advised.strategy,
    workers: advised.workers,
    over: {strategy: over.strategy, workers: over.workers},
    gain: over === advised ? {value: 1, low: 1, high: 1} : ratioBetween(over, advised, seed),
    extraBytes:
      advised.peakBytes === null || over.peakBytes === null ? null : advised.peakBytes - over.peakBytes,
    isCheapest: first.length > 1,
  };
};

const costOf = ({strategy}: Entry): number => strategyNamed(strategy).cost;
