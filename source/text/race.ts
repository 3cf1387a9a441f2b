import type {Prediction} from '../model/event/prediction.js';
import type {Comparison, Decision} from '../model/race/comparison.js';
import type {Contestant, Entry, RaceResult, RaceWarning, Ratio} from '../model/race/race.js';
import type {Remaining} from '../model/race/remaining.js';
import type {RecordObstacle} from './refusals.js';
import type {VerdictText} from './verdict.js';

/** The cells of a contestant in a table, in its order. */
export const raceColumns = [
  'contestant',
  'median',
  'quartiles',
  'ratio',
  'startup',
  'work',
  'transport',
  'memory',
] as const;

export type RaceColumn = (typeof raceColumns)[number];

/** What is going on in a race. */
export type RaceMoment = {
  readonly entry: Entry;
  /** 0: the warm-up. */
  readonly round: number;
  readonly spentMs: number;
  /** Null before a run has ended, from which it could be estimated. */
  readonly remaining: Remaining | null;
};

/** What is said of a race, in the field's standard terms. */
export type RaceText = {
  /** thread ×4. */
  readonly entry: (entry: Entry) => string;
  readonly progress: (moment: RaceMoment) => string;
  /** What was raced, how often, and in which order. */
  readonly title: (result: RaceResult) => string;
  readonly column: Readonly<Record<RaceColumn, string>>;
  readonly cell: (contestant: Contestant, column: RaceColumn) => string;
  /** Why, and what to adopt. */
  readonly verdict: VerdictText;
  /** Which is fastest, and which may be as fast. */
  readonly standing: (result: RaceResult) => string;
  readonly warning: (warning: RaceWarning) => string;
  /** Why no further round was run; null where that says nothing new. */
  readonly end: (result: RaceResult) => string | null;
  /** What a class bet before it. */
  readonly bet: (prediction: Prediction) => string;
  /** Where it was measured. */
  readonly environment: (result: RaceResult) => string;
  /** A run of a contestant had failed jobs, or failed as a whole. */
  readonly failed: (entry: Entry, jobs: number, reason: string | null) => string;
  /** Results could not be kept. */
  readonly exportBroke: (file: string, obstacle: RecordObstacle | null, reason: string) => string;
  /** Whether what was asserted holds, with the interval; `ratio`: null where it is not known. */
  readonly decision: (
    decision: Decision,
    comparison: Comparison,
    ratio: Ratio | null,
    rounds: number,
  ) => string;
};
