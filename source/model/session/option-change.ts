import {strategyNamed} from '../event/strategies.js';
import {executorsMb, mostExecutors} from '../options/executor-memory.js';
import {after, type OptionType} from '../options/option-type.js';
import {clamp, nextNumber} from '../options/range.js';
import type {OptionContext, RunOption} from '../options/run-option.js';
import {type RunOptionId, runOption, runOptions} from '../options/run-options.js';
import type {Message, OptionChange} from './message.js';
import {nextScale} from './scale.js';
import {choiceOf, contextOf, isTaken, type NextRun, type Settings, scalableOf} from './settings.js';
import {type ShownId, shownOption} from './shown-option.js';

/** The run options that keys can change. */
export type ChangeableId = Extract<RunOptionId, ShownId>;

/** Settings after a key press, and the line that says what it did. */
export type Change = {readonly settings: Settings; readonly message: Message};

/** An option of the next run changed by a step. */
export const changeOption = (next: NextRun, id: ChangeableId, by: number): Change => {
  const {settings, strategy} = next;
  const obstacle = obstacleTo(next, id);
  if (obstacle !== null) return {settings, message: {kind: 'unchangeable', id, obstacle, strategy}};
  const changed = steps[runOption(id).type.type](next, id, by);
  return 'limit' in changed
    ? {settings, message: limitMessage(next, id, changed.limit)}
    : {settings: changed, message: changeMessage(next, changed, id)};
};

const limitMessage = ({strategy, machine}: NextRun, id: ChangeableId, value: number): Message => {
  const {freeMb} = machine;
  const isMemory = id === 'workers' && strategyNamed(strategy).workersField !== 'inFlight';
  return isMemory && freeMb !== null && value > 1 && value === mostExecutors(strategy, freeMb)
    ? {kind: 'memory-limit', workers: value, needMb: executorsMb(strategy, value), freeMb}
    : {kind: 'limit', id, value};
};

const obstacleTo = (next: NextRun, id: ChangeableId) => {
  if (!isTaken(id, choiceOf(next.settings, next.choices))) return 'work';
  const obstacle = runOption(id).obstacleIn?.(contextOf(next)) ?? null;
  return obstacle ?? (shownOption(next, id) === null ? 'work' : null);
};

const changeMessage = (next: NextRun, settings: Settings, id: ChangeableId): Message =>
  ({
    kind: 'changed',
    id,
    from: shownOption(next, id),
    to: shownOption({...next, settings}, id),
    strategy: next.strategy,
  }) as OptionChange;

/** The settings after a step, or the number at which a range ends. */
type Step = (next: NextRun, id: ChangeableId, by: number) => Settings | {readonly limit: number};

const unchangeable: Step = ({settings}) => settings;

/** What a step does, by the type of the option. */
const steps: Readonly<Record<OptionType['type'], Step>> = {
  flag: ({settings}, id) => ({...settings, [id]: !settings[id]}),

  name({settings}, id, by) {
    const {type} = runOption(id);
    return type.type === 'name' ? {...settings, [id]: after(type.names, String(settings[id]), by)} : settings;
  },

  number(next, id, by) {
    const {settings, choices} = next;
    const context = contextOf(next);
    const row = runOption(id);
    const range = rangeIn(row, context);
    const initial = row.initialIn?.(context) ?? Number(row.initial);
    const from = chosenNumber(next, id) ?? initial;
    const reached = nextNumber(from, by, row.fine ?? range.to, range);
    // No step leaves out the initial number, which may stand between two steps.
    const to = (initial - from) * (initial - reached) < 0 ? initial : reached;
    if (to === from) return {limit: to};
    const scales = scalableOf(settings, choices)?.of === id;
    return {
      ...withNumber(next, id, to === initial ? row.initial : to),
      scale: scales && to * settings.scale > range.to ? 1 : settings.scale,
    };
  },

  /** Twice or half the latency or size. */
  factor({settings, choices}, _, by) {
    const scalable = scalableOf(settings, choices);
    if (scalable === null) return settings;
    const scale = nextScale(settings.scale, by, scalable.base, scalable.range);
    return scale === settings.scale ? {limit: scale} : {...settings, scale};
  },

  /** The next choice of the list; jobs, size and scale become those of the new one. */
  work({settings, choices}, _, by) {
    const choice = after(
      choices.map(({name}) => name),
      settings.choice,
      by,
    );
    return {...settings, choice, jobs: null, size: null, scale: runOptions.scale.initial};
  },

  path: unchangeable,
  addresses: unchangeable,
};

/** The range of a number, as far as the work, the strategy and the machine allow. */
export const rangeIn = ({type, limitIn}: RunOption, context: OptionContext) => {
  if (type.type !== 'number') throw new TypeError(`an option of the type ${type.type} has no range`);
  const {range} = type;
  return {from: range.from, to: limitIn ? clamp(limitIn(context), range) : range.to};
};

const chosenNumber = ({settings, strategy}: NextRun, id: ChangeableId): number | null =>
  (id === 'workers' ? settings.workers[strategy] : settings[id]) as number | null;

const withNumber = ({settings, strategy}: NextRun, id: ChangeableId, value: unknown): Settings =>
  id === 'workers'
    ? {...settings, workers: {...settings.workers, [strategy]: value}}
    : {...settings, [id]: value};
