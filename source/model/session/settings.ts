import type {Scaling, StrategyName} from '../event/plan.js';
import {strategies, strategyNamed} from '../event/strategies.js';
import {type Choice, unknownChoice} from '../options/choice.js';
import {mostExecutors} from '../options/executor-memory.js';
import {type Machine, plainMachine} from '../options/machine.js';
import {type ChosenValue, type IdsWith, initialValues} from '../options/option-values.js';
import {clamp, type Range} from '../options/range.js';
import type {OptionContext, RunOption} from '../options/run-option.js';
import {type RunOptionId, runOption, runOptionRows, runOptions} from '../options/run-options.js';
import {type Scaled, scaled} from './scale.js';

export type {Choice, ChoiceSize} from '../options/choice.js';

type PerStrategy = IdsWith<{readonly perStrategy: true}>;

/** What was chosen for the next run; null where the work, the strategy or the machine decides. */
export type Settings = {
  readonly [Id in RunOptionId]: Id extends PerStrategy
    ? Readonly<Record<StrategyName, ChosenValue<Id>>>
    : ChosenValue<Id>;
} & {
  /** file: URL of the user's own module, or null. */
  readonly module: string | null;
};

/** The same value for every strategy. */
export const forAllStrategies = <Value>(value: Value): Readonly<Record<StrategyName, Value>> =>
  Object.fromEntries(strategies.map(({name}) => [name, value])) as Record<StrategyName, Value>;

/** The settings when nothing is chosen. */
export const initialSettings: Settings = {
  ...initialValues,
  workers: forAllStrategies(initialValues.workers),
  module: null,
};

/** The choice that the next run is about. */
export const choiceOf = ({choice}: Settings, choices: readonly Choice[]): Choice =>
  choices.find(({name}) => name === choice) ?? unknownChoice(choice);

/** Whether the next run's size has to suit this machine, and is not known yet. */
export const wantsCalibration = (settings: Settings, choices: readonly Choice[]): boolean =>
  settings.size === null && choiceOf(settings, choices).size?.calibration === 'missing';

/** Jobs of the next run. */
export const jobsOf = (settings: Settings, choices: readonly Choice[]): number =>
  settings.jobs ?? choiceOf(settings, choices).jobs;

/** Workers of the next run under a strategy; one that has no number of them is not asked for any. */
export const workersOf = (settings: Settings, choices: readonly Choice[], strategy: StrategyName): number => {
  const {defaultWorkers, workersField} = strategyNamed(strategy);
  const chosen = workersField === null ? null : settings.workers[strategy];
  return chosen ?? defaultWorkers({jobs: jobsOf(settings, choices), fresh: settings.fresh});
};

/** The next run: what was chosen for it, and what that depends on. */
export type NextRun = {
  readonly settings: Settings;
  readonly choices: readonly Choice[];
  readonly machine: Machine;
  readonly strategy: StrategyName;
};

/** What the values and ranges of options depend on in the next run. */
export const contextOf = ({settings, choices, machine, strategy}: NextRun): OptionContext => ({
  choice: choiceOf(settings, choices),
  machine,
  workers: workersRange(settings, jobsOf(settings, choices), strategy, machine),
});

// More in flight than there are jobs would change nothing; idle threads and processes can be seen, if they fit.
const workersRange = (
  {fresh}: Settings,
  jobs: number,
  strategy: StrategyName,
  {freeMb}: Machine,
): OptionContext['workers'] => {
  const {workersField, defaultWorkers} = strategyNamed(strategy);
  if (workersField === null) return null;
  const {range} = runOptions.workers.type;
  return {
    initial: defaultWorkers({jobs, fresh}),
    limit:
      workersField === 'inFlight' ? clamp(jobs, range) : Math.min(range.to, mostExecutors(strategy, freeMb)),
  };
};

/** Whether an option means something to a choice. */
export const isTaken = (id: RunOptionId, {takes}: Choice): boolean =>
  runOption(id).someWork !== true || takes.includes(id);

/** What a scale multiplies in the next run, before it does, and how far that may grow. */
export type Scalable = {readonly of: Scaled; readonly base: number; readonly range: Range};

/** Latency where the work waits, else its size; null where it has neither. */
export const scalableOf = (settings: Settings, choices: readonly Choice[]): Scalable | null => {
  const {size, latencyMs} = choiceOf(settings, choices);
  if (latencyMs !== null)
    return {
      of: 'latencyMs',
      base: settings.latencyMs ?? latencyMs,
      range: runOptions.latencyMs.type.range,
    };
  if (size === null) return null;
  return {of: 'size', base: settings.size ?? size.value, range: {from: 1, to: size.limit}};
};

const decidedByWork = ({initialIn}: RunOption, choice: Choice): number | null =>
  initialIn?.({choice, machine: plainMachine, workers: null}) ?? null;

/** Settings of a run: what the work decides is settled, and what scales is multiplied. */
export type Order = Settings & {readonly scaled: Scaling | null};

/** The order of the next run. */
export const orderOf = (settings: Settings, choices: readonly Choice[]): Order => {
  const choice = choiceOf(settings, choices);
  const changes = runOptionRows.flatMap(([id, row]): [string, unknown][] => {
    if (!isTaken(id, choice)) return [[id, row.initial]];
    return row.decidedBy === 'work' ? [[id, settings[id] ?? decidedByWork(row, choice)]] : [];
  });
  const order: Order = {...settings, ...Object.fromEntries(changes), scaled: null};
  const scalable = scalableOf(settings, choices);
  if (scalable === null || settings.scale === 1) return order;
  const {of, base, range} = scalable;
  return {...order, [of]: scaled(base, settings.scale, range), scaled: {base, by: settings.scale}};
};
