import type {Plan} from '../../source/model/event/plan.js';
import type {MeasuredTrial, RaceResult} from '../../source/model/race/race.js';
import {raceResultOf} from '../../source/model/race/result.js';
import {measuredTrial} from '../../source/model/race/trial.js';
import {type CpuShares, runAt, wholeRun, withKernelFigures} from './scripted-runs.js';

/** A contestant of a scripted race. */
export type Scripted = {
  readonly plan: Plan;
  readonly jobMs?: number;
  readonly shares?: CpuShares;
  /** What is changed of each of its runs; the round is from 0, which does not count. */
  readonly changed?: (trial: MeasuredTrial, round: number) => MeasuredTrial;
};

/** Rounds that count. */
const ROUNDS = 8;

/** A race in which each contestant takes as long as its scripted run, each round a little longer than the last. */
export const raceOf = (contestants: readonly Scripted[]): RaceResult => {
  const [first] = contestants;
  if (first === undefined) throw new TypeError('a race has contestants');
  const {strategy: _strategy, workers: _workers, ...work} = first.plan;
  const trials = Array.from({length: ROUNDS + 1}, (_, round) =>
    contestants.map(({plan, jobMs, shares, changed = trial => trial}, place) => {
      const facts = wholeRun(plan, jobMs);
      const state = runAt(shares === undefined ? facts : withKernelFigures(facts, shares));
      const measured = measuredTrial(state, round, round * contestants.length + place + 1);
      const {wallMs} = measured.trial;
      const trial = {...measured.trial, wallMs: wallMs * (1 + 0.002 * ((round * 7 + place * 3) % 5))};
      const run = {...measured.run, cpuMs: measured.run.breakdown.busyMs};
      return changed({...measured, trial, run}, round);
    }),
  ).flat();
  return raceResultOf({
    work,
    seed: 1,
    minRuns: ROUNDS,
    environment: {
      node: 'v20.20.2',
      platform: 'linux',
      arch: 'x64',
      cpuModel: null,
      cores: 4,
      quotaCores: null,
      load: null,
      began: '2026-11-26T00:00:00.000Z',
    },
    entries: contestants.map(({plan: {strategy, workers}}) => ({strategy, workers})),
    trials,
    end: 'known',
    failure: null,
  });
};
