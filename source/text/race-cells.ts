import type {Prediction} from '../model/event/prediction.js';
import {strategies} from '../model/event/strategies.js';
import type {Contestant, Entry, Spread} from '../model/race/race.js';
import {between, bytes} from './figures.js';
import type {RaceColumn} from './race.js';

/** How a language writes what stands in the cells. */
type CellWords = {
  readonly entry: (entry: Entry) => string;
  readonly seconds: (ms: number) => string;
  /** 2.93×. */
  readonly by: (value: number) => string;
  readonly notKnown: string;
  readonly notMeasured: string;
};

/** From one value to another one, each as it is said. */
export const range = ({low, high}: Pick<Spread, 'low' | 'high'>, say: (value: number) => string): string =>
  between(say(low), say(high));

/** The cells of a contestant, by column. */
export const raceCells = ({
  entry,
  seconds,
  by,
  notKnown,
  notMeasured,
}: CellWords): Readonly<Record<RaceColumn, (contestant: Contestant) => string>> => ({
  contestant: entry,
  median: ({wallMs}) => seconds(wallMs.median),
  quartiles: ({wallMs}) => range(wallMs, seconds),
  ratio({verdict, ratio}) {
    if (verdict === 'fastest') return by(1);
    return ratio === null ? notKnown : `${by(ratio.value)} (${range(ratio, by)})`;
  },
  startup: ({startupMs}) => seconds(startupMs.median),
  work: ({workMs}) => seconds(workMs.median),
  transport: ({transportMs}) => seconds(transportMs.median),
  memory: ({peakBytes}) => (peakBytes === null ? notMeasured : bytes(peakBytes)),
});

/** The hands of a bet by what they were for, those of the latest vote; its answers are the strategies and a tie. */
export const betOf = (
  prediction: Prediction,
  tie: string,
): {readonly hands: readonly (readonly [name: string, count: number])[]; readonly guessMs: number | null} => {
  if ('skipped' in prediction) return {hands: [], guessMs: null};
  const {before, after, guessMs = null} = prediction;
  const names = [...strategies.map(({name}) => name), tie];
  const hands = (after.some(count => count > 0) ? after : before).map(
    (count, answer) => [names[answer] ?? `${answer + 1}`, count] as const,
  );
  return {hands, guessMs};
};
