import type {Message} from './message.js';
import type {Arithmetic, StrategyName} from './plan.js';
import {clamp, JOBS, type Range, rung, WORKERS} from './ranges.js';
import {strategyNamed} from './strategies.js';

/** What the audience chose; applies to the next run. */
export type Settings = {
  /** Name of a preset or workload row, or `module`. */
  readonly choice: string;
  /** null: the strategy's own default (4; async: all jobs; sync: always 1). */
  readonly workers: Readonly<Record<StrategyName, number | null>>;
  /** null: the workload's default. */
  readonly jobs: number | null;
  readonly size: number | null;
  readonly latencyMs: number;
  readonly arithmetic: Arithmetic;
  readonly fresh: boolean;
  readonly session: boolean;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly urls: readonly string[];
  readonly module: string | null;
};

/** What can be chosen with the workload key: a row of the workload table, a preset, or a module. */
export type Choice = {
  readonly name: string;
  /** How many jobs it has when nobody says otherwise. */
  readonly jobs: number;
};

/** Settings after a key, and the line that says so. */
type Change = {readonly settings: Settings; readonly message: Message};

/** Jobs of the next run. */
export const jobsOf = (settings: Settings, choices: readonly Choice[]): number =>
  settings.jobs ?? choices.find(({name}) => name === settings.choice)?.jobs ?? 1;

/** Workers of the next run under a strategy. */
export const workersOf = (settings: Settings, choices: readonly Choice[], strategy: StrategyName): number =>
  settings.workers[strategy] ?? byDefault(settings, choices, strategy);

/** One step more or fewer workers for a strategy. */
export const withWorkers = (
  settings: Settings,
  choices: readonly Choice[],
  strategy: StrategyName,
  by: number,
): Change => {
  const {workersAre} = strategyNamed(strategy);
  if (workersAre === null) return {settings, message: {kind: 'one-worker', strategy}};
  const from = workersOf(settings, choices, strategy);
  const to = rung(from, by, 20, workersRange(workersAre, jobsOf(settings, choices)));
  if (to === from) return {settings, message: {kind: 'limit', of: 'workers', value: to}};
  // Back at the default it follows the number of jobs again, where the default does.
  const kept = to === byDefault(settings, choices, strategy) ? null : to;
  return {
    settings: {...settings, workers: {...settings.workers, [strategy]: kept}},
    message: {kind: 'workers', strategy, from, to},
  };
};

/** One step more or fewer jobs. */
export const withJobs = (settings: Settings, choices: readonly Choice[], by: number): Change => {
  const from = jobsOf(settings, choices);
  const to = rung(from, by, 10, JOBS);
  if (to === from) return {settings, message: {kind: 'limit', of: 'jobs', value: to}};
  return {settings: {...settings, jobs: to}, message: {kind: 'jobs', from, to}};
};

/** The next choice of the list, round and round; jobs and size become those of the new one. */
export const withChoice = (settings: Settings, choices: readonly Choice[], by: number): Change => {
  const at = choices.findIndex(({name}) => name === settings.choice);
  const next = choices[(at + by + choices.length) % choices.length];
  const name = next?.name ?? settings.choice;
  return {settings: {...settings, choice: name, jobs: null, size: null}, message: {kind: 'choice', name}};
};

const byDefault = (settings: Settings, choices: readonly Choice[], strategy: StrategyName): number => {
  const {defaultWorkers} = strategyNamed(strategy);
  return defaultWorkers({jobs: jobsOf(settings, choices), fresh: settings.fresh});
};

// More in flight than there are jobs would change nothing; idle threads and processes can be seen.
const workersRange = (workersAre: 'processes' | 'threads' | 'inFlight', jobs: number): Range =>
  workersAre === 'inFlight' ? {from: WORKERS.from, to: clamp(jobs, WORKERS)} : WORKERS;
