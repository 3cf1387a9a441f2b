import type {StrategyName} from '../event/plan.js';
import {strategyNamed} from '../event/strategies.js';
import type {MenuId} from './menu.js';
import type {Message} from './message.js';
import {clamp, JOBS, LATENCY_MS, type Range, rung, WORKERS} from './ranges.js';
import {nextScale} from './scale.js';
import {
  type Choice,
  choiceOf,
  jobsOf,
  type Settings,
  scalableOf,
  workersByDefault,
  workersOf,
} from './settings.js';

/** Settings after a key, and the line that says so. */
export type Change = {readonly settings: Settings; readonly message: Message};

/** One step more or fewer workers for a strategy. */
export const withWorkers = (
  settings: Settings,
  choices: readonly Choice[],
  strategy: StrategyName,
  by: number,
): Change => {
  const {workersField} = strategyNamed(strategy);
  if (workersField === null) return {settings, message: {kind: 'one-worker', strategy}};
  const from = workersOf(settings, choices, strategy);
  const to = rung(from, by, 20, workersRange(workersField, jobsOf(settings, choices)));
  if (to === from) return {settings, message: {kind: 'limit', of: 'workers', value: to}};
  // Back at the default it follows the number of jobs again, where the default does.
  const kept = to === workersByDefault(settings, choices, strategy) ? null : to;
  return {
    settings: {...settings, workers: {...settings.workers, [strategy]: kept}},
    message: {kind: 'workers', strategy, from, to},
  };
};

// More in flight than there are jobs would change nothing; idle threads and processes can be seen.
const workersRange = (workersAre: 'processes' | 'threads' | 'inFlight', jobs: number): Range =>
  workersAre === 'inFlight' ? {from: WORKERS.from, to: clamp(jobs, WORKERS)} : WORKERS;

/** One step more or fewer jobs. */
export const withJobs = (settings: Settings, choices: readonly Choice[], by: number): Change => {
  const from = jobsOf(settings, choices);
  const to = rung(from, by, 10, JOBS);
  if (to === from) return {settings, message: {kind: 'limit', of: 'jobs', value: to}};
  return {settings: {...settings, jobs: to}, message: {kind: 'jobs', from, to}};
};

/** The next choice of the list, round and round; jobs, size and scale become those of the new one. */
export const withChoice = (settings: Settings, choices: readonly Choice[], by: number): Change => {
  const at = choices.findIndex(({name}) => name === settings.choice);
  const next = choices[(at + by + choices.length) % choices.length];
  const name = next?.name ?? settings.choice;
  return {
    settings: {...settings, choice: name, jobs: null, size: null, scale: 1},
    message: {kind: 'choice', name},
  };
};

/** Twice or half the latency or size; never a size beyond the choice's limit. */
export const withScale = (settings: Settings, choices: readonly Choice[], by: number): Change => {
  const scalable = scalableOf(settings, choices);
  if (scalable === null) return meaningless(settings, 'speed');
  const {of, base, range} = scalable;
  const scale = nextScale(settings.scale, by, base, range);
  if (scale === settings.scale) return {settings, message: {kind: 'limit', of: 'scale', value: scale}};
  return {settings: {...settings, scale}, message: {kind: 'scale', of, base, scale}};
};

/** One step of the work's size. */
export const withSize = (settings: Settings, choices: readonly Choice[], by: number): Change => {
  const {size} = choiceOf(settings, choices);
  return size === null
    ? meaningless(settings, 'size')
    : stepped(settings, choices, {field: 'size', id: 'size', own: size.value, range: sizes(size.limit)}, by);
};

/** One step of the delay of the embedded server's answers. */
export const withLatency = (settings: Settings, choices: readonly Choice[], by: number): Change => {
  const {latencyMs: own} = choiceOf(settings, choices);
  return own === null
    ? meaningless(settings, 'latency')
    : stepped(settings, choices, {field: 'latencyMs', id: 'latency', own, range: LATENCY_MS}, by);
};

/** The other arithmetic; with or without sessions; with or without a process for each job. */
export const withArithmetic = (settings: Settings): Change =>
  set(settings, 'arithmetic', {arithmetic: settings.arithmetic === 'fast' ? 'bigint' : 'fast'});
export const withSession = (settings: Settings): Change =>
  set(settings, 'session', {session: !settings.session});
export const withFresh = (settings: Settings): Change => set(settings, 'fresh', {fresh: !settings.fresh});

type Stepped = {
  readonly field: 'size' | 'latencyMs';
  readonly id: 'size' | 'latency';
  /** What the choice has when nobody says otherwise: back there it follows the choice again. */
  readonly own: number;
  readonly range: Range;
};

const stepped = (
  settings: Settings,
  choices: readonly Choice[],
  {field, id, own, range}: Stepped,
  by: number,
): Change => {
  const from = settings[field] ?? own;
  const next = rung(from, by, 10, range);
  // Nobody steps over it: it may stand between two rungs.
  const to = (own - from) * (own - next) < 0 ? own : next;
  if (to === from) return {settings, message: {kind: 'limit', of: id, value: to}};
  const scales = scalableOf(settings, choices)?.of === id;
  const scale = scales && to * settings.scale > range.to ? 1 : settings.scale;
  return set(settings, id, {[field]: to === own ? null : to, scale});
};

const sizes = (limit: number): Range => ({from: 1, to: limit});

/** A change of a row of the menu, which shows by itself what it became. */
export const set = (settings: Settings, id: MenuId, changes: Partial<Settings>): Change => ({
  settings: {...settings, ...changes},
  message: {kind: 'setting', id},
});

const meaningless = (settings: Settings, id: MenuId): Change => ({
  settings,
  message: {kind: 'meaningless', id},
});
