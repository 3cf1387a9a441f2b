import {mean} from 'simple-statistics';
import {ratioOf} from './interval.js';
import type {
  Contestant,
  Entry,
  MeasuredTrial,
  RaceEnd,
  RaceEnvironment,
  RaceFailure,
  RaceResult,
  RaceWork,
  Ratio,
  Standing,
  Trial,
} from './race.js';
import {WARM_UP} from './schedule.js';
import {isFarOut, spreadOf} from './spread.js';
import {roundsAtLeast} from './stopping.js';
import {warningsOf} from './warnings.js';

/** All that was measured in a race so far. */
export type Measured = {
  readonly work: RaceWork;
  readonly seed: number;
  readonly minRuns: number;
  readonly environment: RaceEnvironment;
  readonly entries: readonly Entry[];
  /** In the order in which they ran, the warm-up included. */
  readonly trials: readonly MeasuredTrial[];
  readonly end: RaceEnd | null;
  readonly failure: RaceFailure | null;
  /** How often rounds are resampled; absent: as often as bounds need that are shown. */
  readonly resamples?: number;
};

/** What the trials so far say: contestants without one that counts are left out. */
export const raceResultOf = (measured: Measured): RaceResult => {
  const {work, seed, environment, entries, end, failure, resamples} = measured;
  const own = entries.map(entry => trialsOf(measured, entry)).filter(trials => trials.length > 0);
  const rounds = own.length < entries.length ? 0 : Math.min(...own.map(trials => trials.length));
  const ranked = byTime(own, rounds);
  const [fastest = []] = ranked;
  const contestants = ranked.map((trials, place) =>
    contestantOf(
      trials,
      place === 0
        ? null
        : ratioOf(pairsOf(trials.map(trialIn), fastest.map(trialIn)), {
            seed,
            comparisons: entries.length - 1,
            ...(resamples !== undefined && {resamples}),
          }),
      place === 0,
    ),
  );
  const result = {work, seed, environment, rounds, end, failure, contestants};
  return {...result, warnings: warningsOf(result, roundsAtLeast(entries.length, measured.minRuns))};
};

/** Those of an entry that count. */
const trialsOf = ({trials}: Measured, {strategy, workers}: Entry): readonly MeasuredTrial[] =>
  trials.filter(
    ({entry, trial}) => trial.round !== WARM_UP && entry.strategy === strategy && entry.workers === workers,
  );

/**
 * The fastest first, by the median of their times within a round, each over the geometric mean of its round: what slows
 * the machine down in a round changes no place. Before a round is complete, by the medians as they are.
 */
const byTime = (
  own: readonly (readonly MeasuredTrial[])[],
  rounds: number,
): readonly (readonly MeasuredTrial[])[] => {
  const logs = own.map(trials => trials.map(trial => Math.log(wallOf(trial))));
  const means = Array.from({length: rounds}, (_, round) => mean(logs.map(values => values[round] ?? 0)));
  return own
    .map((trials, place) => {
      const values = logs[place] ?? [];
      const compared = rounds === 0 ? values : means.map((of, round) => (values[round] ?? 0) - of);
      return {trials, median: spreadOf(compared).median};
    })
    .sort((a, b) => a.median - b.median)
    .map(({trials}) => trials);
};

/** A time of which a logarithm can be taken: clocks count microseconds, ms. */
const LEAST_MS = 0.001;

const wallOf = ({trial}: MeasuredTrial): number => Math.max(LEAST_MS, trial.wallMs);

const trialIn = ({trial}: MeasuredTrial): Trial => trial;

/** How many times as long one contestant takes as another; null where too few rounds are complete. */
export const ratioBetween = (of: Contestant, to: Contestant, seed: number): Ratio | null =>
  ratioOf(pairsOf(of.trials, to.trials), {seed});

/** The wall times of two contestants, by rounds that both have run. */
const pairsOf = (
  trials: readonly Trial[],
  others: readonly Trial[],
): readonly (readonly [number, number])[] =>
  trials.flatMap(({round, wallMs}) => {
    const other = others.find(one => one.round === round);
    return other ? [[Math.max(LEAST_MS, wallMs), Math.max(LEAST_MS, other.wallMs)] as const] : [];
  });

const contestantOf = (
  measured: readonly MeasuredTrial[],
  ratio: Ratio | null,
  isFastest: boolean,
): Contestant => {
  const trials = measured.map(({trial}) => trial);
  const spread = (of: (trial: Trial) => number) => spreadOf(trials.map(of));
  const wallMs = spread(trial => trial.wallMs);
  const middle = nearestTo(measured, wallMs.median);
  const peaks = trials.flatMap(({peakBytes}) => peakBytes ?? []);
  return {
    strategy: middle.entry.strategy,
    workers: middle.entry.workers,
    trials,
    wallMs,
    startupMs: spread(trial => trial.startupMs),
    workMs: spread(trial => trial.workMs),
    transportMs: spread(trial => trial.transportMs),
    peakBytes: peaks.length === 0 ? null : Math.max(...peaks),
    ratio: isFastest ? {value: 1, low: 1, high: 1} : ratio,
    verdict: isFastest ? 'fastest' : standingOf(ratio),
    outliers: trials.filter(trial => isFarOut(trial.wallMs, wallMs)).map(({order}) => order),
    representative: {...middle.run, trial: middle.trial},
  };
};

/** An interval below 1 says of the pairs, against the medians, that it is the faster one: too close to tell apart. */
const standingOf = (ratio: Ratio | null): Standing =>
  ratio === null ? 'unknown' : ratio.low > 1 ? 'slower' : 'tie';

const nearestTo = (measured: readonly MeasuredTrial[], median: number): MeasuredTrial =>
  measured.reduce((best, one) =>
    Math.abs(wallOf(one) - median) < Math.abs(wallOf(best) - median) ? one : best,
  );

/** Whether there are rounds enough to say how each contestant stands. */
export const isDecided = ({contestants}: Pick<RaceResult, 'contestants'>): boolean =>
  contestants.every(({verdict}) => verdict !== 'unknown');
