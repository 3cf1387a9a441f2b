import type {StrategyName} from '../../source/model/event/plan.js';
import type {Entry, MeasuredTrial, RunFigures} from '../../source/model/race/race.js';
import type {Measured} from '../../source/model/race/result.js';
import {measuredTrial} from '../../source/model/race/trial.js';
import {plan} from './plans.js';
import {downloads, runAt, wholeRun} from './scripted-runs.js';

const {strategy: _strategy, workers: _workers, ...work} = plan({strategy: 'sync'});

/** The entries of a race of so many. */
export const entries: readonly Entry[] = [
  {strategy: 'sync', workers: 1},
  {strategy: 'thread', workers: 4},
  {strategy: 'async', workers: 9},
  {strategy: 'process', workers: 4},
];

/** Those of a scripted run of downloads, made once for each strategy: a simulated race has thousands of runs. */
const known = new Map<StrategyName, RunFigures>();

const figuresOf = (strategy: StrategyName): RunFigures => {
  const run = known.get(strategy) ?? measuredTrial(runAt(wholeRun(downloads({strategy}))), 1, 1).run;
  known.set(strategy, run);
  return run;
};

/** A run that took so long, of which nothing else is asked. */
export const trialOf = (entry: Entry, round: number, order: number, wallMs: number): MeasuredTrial => ({
  entry,
  trial: {
    round,
    order,
    wallMs,
    startupMs: 50,
    workMs: wallMs,
    transportMs: 0,
    peakBytes: 60e6,
    othersCores: null,
    failedJobs: 0,
  },
  run: figuresOf(entry.strategy),
});

/** A race with these runs. */
export const measured = (trials: readonly MeasuredTrial[], changes: Partial<Measured> = {}): Measured => ({
  work,
  seed: 1,
  minRuns: 5,
  environment: {
    node: 'v20.18.1',
    platform: 'linux',
    arch: 'x64',
    cpuModel: 'a processor',
    cores: 2,
    quotaCores: null,
    load: 0.5,
    began: '2026-01-02T03:04:05.678Z',
  },
  entries,
  trials,
  end: null,
  failure: null,
  ...changes,
});
