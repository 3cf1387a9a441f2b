import type {Failure} from '../event/event.js';
import type {Plan, StrategyName} from '../event/plan.js';
import type {Prediction} from '../event/prediction.js';
import type {RunBreakdown} from '../figures/run-breakdown.js';

/** What takes part in a race: a strategy with a number of workers. */
export type Entry = {readonly strategy: StrategyName; readonly workers: number};

/** What all contestants have in common: the same jobs, under the same conditions. */
export type RaceWork = Omit<Plan, 'strategy' | 'workers'>;

/** One run of one contestant. Times in ms. */
export type Trial = {
  /** From 1; 0 is the warm-up, which does not count. */
  readonly round: number;
  /** Its place among all trials of the race, from 1. */
  readonly order: number;
  /** From the first job queued to the last one ended; the parts of it are work and transport. */
  readonly wallMs: number;
  /** Opening the executors, before that. */
  readonly startupMs: number;
  readonly workMs: number;
  /** Of the wall time, what an executor spent on average between jobs while others waited to be handed over. */
  readonly transportMs: number;
  /** Null where not measured. */
  readonly peakBytes: number | null;
  /** How many cores other programs had on average; null where not measured. */
  readonly othersCores: number | null;
  readonly failedJobs: number;
};

/** Median and quartiles, in the unit of what they are of. */
export type Spread = {readonly median: number; readonly low: number; readonly high: number};

/** A ratio of times with its 95 % confidence interval. */
export type Ratio = {readonly value: number; readonly low: number; readonly high: number};

/** Beside the fastest; tie: the interval of its ratio to the fastest contains 1; unknown: too few rounds for one. */
export type Standing = 'fastest' | 'tie' | 'slower' | 'unknown';

/** Figures of one run from which a reason for its time is taken. */
export type RunFigures = {
  readonly breakdown: RunBreakdown;
  /** User and system time of all processes that ran executors, from the first job queued on. */
  readonly cpuMs: number;
  readonly sessions: number;
  readonly connections: number;
  /** libuv's helper threads: how many worked, and for how long; null where not measured. */
  readonly helpers: {readonly threads: number; readonly runningMs: number} | null;
  /** The longest delay of a turn of an executor's event loop, ms; null where Node does not provide it. */
  readonly latestTurnMs: number | null;
  /** Jobs that ended while timers or requests of their own were still active, as far as that is known. */
  readonly undone: number;
  /** The failures of its jobs, a few of them. */
  readonly failures: readonly Failure[];
};

/** The run whose wall time is the contestant's median, or next to it. */
export type RepresentativeRun = RunFigures & {readonly trial: Trial};

export type Contestant = Entry & {
  /** Those that count, in the order in which they ran; without the warm-up. */
  readonly trials: readonly Trial[];
  readonly wallMs: Spread;
  readonly startupMs: Spread;
  readonly workMs: Spread;
  readonly transportMs: Spread;
  /** The largest of all trials, bytes; null where not measured. */
  readonly peakBytes: number | null;
  /** Its wall time over that of the fastest, from pairs of the same round; null where these are too few. */
  readonly ratio: Ratio | null;
  readonly verdict: Standing;
  /** Trials whose wall time is an outlier (model/race/outliers.ts), by their order. */
  readonly outliers: readonly number[];
  readonly representative: RepresentativeRun;
};

/** What was measured where. */
export type RaceEnvironment = {
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  /** Null where the system does not name it. */
  readonly cpuModel: string | null;
  readonly cores: number;
  /** How many cores' time a container allows; null where it allows all of them, or not known. */
  readonly quotaCores: number | null;
  /** How many processes wanted a core on average in the minute before the race; null where not measured. */
  readonly load: number | null;
  /** When the race began, ISO 8601. */
  readonly began: string;
};

/** Why no further round was run; null while the race goes on. */
export type RaceEnd =
  /** Every ratio is known well enough. */
  | 'known'
  /** The time allowed is spent. */
  | 'time'
  | 'cancelled'
  | 'failed';

/** What makes the figures less certain, as data; sentences are in source/text. */
export type RaceWarning =
  /** Other programs had so many of the cores on average. */
  | {readonly kind: 'other-programs'; readonly cores: number; readonly of: number}
  /** Quartiles lie far apart; share: the largest distance as a share of its median. */
  | {readonly kind: 'spread'; readonly contestants: readonly Entry[]; readonly share: number}
  /** So many of the runs that count are outliers. */
  | {
      readonly kind: 'outliers';
      readonly contestants: readonly Entry[];
      readonly count: number;
      readonly of: number;
    }
  /** The time was spent before ratios were known well enough; share: the widest interval over its value. */
  | {readonly kind: 'uncertain'; readonly contestants: readonly Entry[]; readonly share: number}
  /** Fewer rounds than needed are complete. */
  | {readonly kind: 'few-rounds'; readonly rounds: number; readonly wanted: number};

/** A run of a race and what a reason for its time is taken from. */
export type MeasuredTrial = {readonly entry: Entry; readonly trial: Trial; readonly run: RunFigures};

/** A run whose jobs failed, or which failed as a whole: it ends the race, and does not count. */
export type RaceFailure = Entry & {
  /** 0 where the run failed before. */
  readonly failedJobs: number;
  /** The first of them. */
  readonly failure: Failure | null;
};

/** All that is known of a race, at any moment of it. */
export type RaceResult = {
  readonly work: RaceWork;
  readonly seed: number;
  readonly environment: RaceEnvironment;
  /** Complete ones, without the warm-up. */
  readonly rounds: number;
  readonly end: RaceEnd | null;
  /** Set where end is `failed`. */
  readonly failure: RaceFailure | null;
  /** Fastest first. */
  readonly contestants: readonly Contestant[];
  readonly warnings: readonly RaceWarning[];
  /** What a class bet before it; absent where none was asked. */
  readonly prediction?: Prediction;
};
