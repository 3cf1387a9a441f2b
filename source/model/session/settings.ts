import type {Arithmetic, Scaling, StrategyName} from '../event/plan.js';
import {strategyNamed} from '../event/strategies.js';
import {LATENCY_MS, type Range} from './ranges.js';
import {type Scaled, scaled} from './scale.js';

/** What the audience chose; applies to the next run. */
export type Settings = {
  /** Name of a preset or workload row, or `module`. */
  readonly choice: string;
  /** null: the strategy's own default (4; async: all jobs; sync: always 1). */
  readonly workers: Readonly<Record<StrategyName, number | null>>;
  /** null, here and below: the choice's own. */
  readonly jobs: number | null;
  readonly size: number | null;
  /** Delay of the embedded server's answers, ms. */
  readonly latencyMs: number | null;
  /** How many times over latency or size is taken. */
  readonly scale: number;
  readonly arithmetic: Arithmetic;
  readonly fresh: boolean;
  readonly session: boolean;
  readonly cores: number | null;
  readonly gil: boolean;
  readonly yields: boolean;
  readonly uvThreads: number | null;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly urls: readonly string[];
  readonly module: string | null;
};

/** How much there is to do in one job of a choice. */
export type ChoiceSize = {
  readonly value: number;
  readonly unit: 'bytes' | 'n';
  readonly limit: number;
  /** Set where it has to suit the machine: whether it is known yet which size does. */
  readonly calibration?: 'missing' | 'done';
};

/** What can be chosen as work: a row of the workload table, a preset, or the user's own module. */
export type Choice = {
  readonly name: string;
  /** How many jobs it has when nobody says otherwise. */
  readonly jobs: number;
  /** Its size and how large that may be; null where it has none. */
  readonly size: ChoiceSize | null;
  /** Of the embedded server's answers, ms; null where it waits for none. */
  readonly latencyMs: number | null;
  /** Whether there are sessions, and several arithmetics, to choose between. */
  readonly sessions: boolean;
  readonly arithmetics: boolean;
  /** Whether its jobs compute in steps between which they can hand control back. */
  readonly computes: boolean;
};

/** The choice that the next run is about. */
export const choiceOf = ({choice}: Settings, choices: readonly Choice[]): Choice =>
  choices.find(({name}) => name === choice) ?? {...NOTHING, name: choice};

const NOTHING: Omit<Choice, 'name'> = {
  jobs: 1,
  size: null,
  latencyMs: null,
  sessions: false,
  arithmetics: false,
  computes: false,
};

/** Whether the next run's size has to suit this machine, and nobody knows yet which does. */
export const wantsCalibration = (settings: Settings, choices: readonly Choice[]): boolean =>
  settings.size === null && choiceOf(settings, choices).size?.calibration === 'missing';

/** Jobs of the next run. */
export const jobsOf = (settings: Settings, choices: readonly Choice[]): number =>
  settings.jobs ?? choiceOf(settings, choices).jobs;

/** Workers of the next run under a strategy. */
export const workersOf = (settings: Settings, choices: readonly Choice[], strategy: StrategyName): number =>
  settings.workers[strategy] ?? workersByDefault(settings, choices, strategy);

/** Workers when nobody chose a number. */
export const workersByDefault = (
  settings: Settings,
  choices: readonly Choice[],
  strategy: StrategyName,
): number => {
  const {defaultWorkers} = strategyNamed(strategy);
  return defaultWorkers({jobs: jobsOf(settings, choices), fresh: settings.fresh});
};

/** What a scale multiplies in the next run, before it does, and how far that may grow. */
export type Scalable = {readonly of: Scaled; readonly base: number; readonly range: Range};

/** Latency where the work waits, else its size; null where it has neither. */
export const scalableOf = (settings: Settings, choices: readonly Choice[]): Scalable | null => {
  const {size, latencyMs} = choiceOf(settings, choices);
  if (latencyMs !== null) return {of: 'latency', base: settings.latencyMs ?? latencyMs, range: LATENCY_MS};
  if (size === null) return null;
  return {of: 'size', base: settings.size ?? size.value, range: {from: 1, to: size.limit}};
};

/** Settings of a run: nothing that its choice decides is left open, and what scales is multiplied. */
export type Order = Settings & {readonly scaled: Scaling | null};

/** What the next run is asked for. */
export const orderOf = (settings: Settings, choices: readonly Choice[]): Order => {
  const {size, latencyMs, computes} = choiceOf(settings, choices);
  const order: Order = {
    ...settings,
    jobs: jobsOf(settings, choices),
    size: settings.size ?? size?.value ?? null,
    latencyMs: settings.latencyMs ?? latencyMs,
    yields: settings.yields && computes,
    scaled: null,
  };
  const scalable = scalableOf(settings, choices);
  if (scalable === null || settings.scale === 1) return order;
  const {of, base, range} = scalable;
  const value = scaled(base, settings.scale, range);
  return {
    ...order,
    ...(of === 'latency' ? {latencyMs: value} : {size: value}),
    scaled: {base, by: settings.scale},
  };
};
