import type {MeasuredTrial} from '../../source/model/race/race.js';
import {raceResultOf} from '../../source/model/race/result.js';
import {roundOrder} from '../../source/model/race/schedule.js';
import {endOf} from '../../source/model/race/stopping.js';
import {randomFrom} from '../../source/model/random/random.js';
import {entries, measured, trialOf} from './races.js';

/** What the nominal 95 % must come to at least. */
export const LEAST_COVERAGE = 0.93;

/** A time as a multiple of the true median; `order`: its place among all runs of the race. */
type Time = (random: () => number, order: number) => number;

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const times: Readonly<Record<string, Time>> = {
  normal: random => 1 + 0.05 * normal(random),
  'log-normal': random => Math.exp(0.3 * normal(random)),
  Pareto: random => (1 - random()) ** (-1 / 2.5),
  bimodal: random => (random() < 0.7 ? 1 : 1.5) * (1 + 0.03 * normal(random)),
  drifting: (random, order) => 1.01 ** order * (1 + 0.03 * normal(random)),
};

type Simulation = {
  readonly truth: readonly number[];
  readonly races: number;
  readonly time: Time;
  readonly seed: number;
  readonly maxRounds?: number;
  readonly resamples?: number;
};

/** The races of a simulation: how many intervals contain the truth, which contestants were fastest, wrong verdicts. */
const run = ({truth, races, time, seed, maxRounds = 10, resamples = 500}: Simulation) => {
  const random = randomFrom(seed);
  const fastest = truth.map(() => 0);
  let covered = 0;
  let intervals = 0;
  let wrong = 0;
  let rounds = 0;
  for (let race = 0; race < races; race++) {
    const result = raceOf(truth, order => time(random, order), {seed: race, maxRounds, resamples});
    const places = result.contestants.map(({strategy}) =>
      entries.findIndex(entry => entry.strategy === strategy),
    );
    const truths = places.map(place => truth[place] ?? Number.NaN);
    fastest[places[0] ?? 0] = (fastest[places[0] ?? 0] ?? 0) + 1;
    rounds += result.rounds;
    const ratios = result.contestants.flatMap(({ratio, verdict}, place) =>
      ratio === null || verdict === 'fastest'
        ? []
        : [{...ratio, verdict, truth: (truths[place] ?? 0) / (truths[0] ?? 0)}],
    );
    intervals += ratios.length;
    covered += ratios.filter(({low, high, truth}) => low <= truth && truth <= high).length;
    if (ratios.some(({verdict, truth}) => verdict === 'slower' && truth <= 1)) wrong++;
  }
  return {covered, intervals, fastest, wrong, rounds: rounds / races};
};

/** One race by the program's own order, statistics and stopping rule; only its times are made up. */
const raceOf = (
  truth: readonly number[],
  timeAt: (order: number) => number,
  {seed, maxRounds, resamples}: {seed: number; maxRounds: number; resamples: number},
) => {
  const own = entries.slice(0, truth.length);
  const trials: MeasuredTrial[] = [];
  for (let round = 1; ; round++) {
    for (const entry of roundOrder(own, round, seed)) {
      const order = trials.length + 1;
      trials.push(trialOf(entry, round, order, 100 * (truth[own.indexOf(entry)] ?? 0) * timeAt(order)));
    }
    const least = truth.length === 2 ? 6 : 7;
    if (round < least) continue;
    const result = raceResultOf(measured(trials, {entries: own, seed, resamples}));
    const limits = {minRuns: 1, maxMs: maxRounds};
    if (endOf(result, limits, round) !== null) return result;
  }
};

export const simulatedRaces = {times, run};
