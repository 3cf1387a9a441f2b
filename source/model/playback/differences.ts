import type {Plan, StrategyName} from '../event/plan.js';
import {type PlanOptionId, type PlanOptions, planOptionIds} from '../options/option-values.js';
import type {Score} from '../session/score.js';
import {comparable} from '../session/scoreboard.js';
import type {TimeBreakdown} from '../timeline/time-breakdown.js';

/** The states whose times, summed over all executors, are compared. */
const COMPARED_TIMES = [
  'running',
  'ready',
  'blocked',
  'in flight',
  'locked',
  'transport',
  'idle',
  'unexplained',
] as const;

export type ComparedTime = (typeof COMPARED_TIMES)[number];

/** A value in the first run and in the second one. */
type Pair<Value> = {readonly first: Value; readonly second: Value};

/** An option of the plan whose values differ. */
export type SettingDifference = {
  [Id in PlanOptionId]: {readonly kind: 'setting'; readonly id: Id} & Pair<PlanOptions[Id]>;
}[PlanOptionId];

/** What differs between two runs. Times in ms, memory in bytes. */
export type Difference =
  | ({readonly kind: 'strategy'} & Pair<StrategyName>)
  /** The titles of two kinds of work. */
  | ({readonly kind: 'work'} & Pair<string>)
  | SettingDifference
  /** `ratio`: how many times as fast the second one was; null where they did not do the same work, one was cut short, or they took no time. */
  | ({readonly kind: 'wall'; readonly ratio: number | null} & Pair<number>)
  | ({readonly kind: 'startup'} & Pair<number>)
  | ({readonly kind: 'failed'} & Pair<number>)
  | ({readonly kind: 'cancelled'} & Pair<number>)
  /** Summed over the executors. */
  | ({readonly kind: 'time'; readonly state: ComparedTime} & Pair<number>)
  | ({readonly kind: 'memory'} & Pair<number>)
  /** Running and ready rest on the kernel's figures in one of them alone: they are not compared. */
  | {readonly kind: 'unmeasured'; readonly which: 'first' | 'second'};

/** A smaller part of a run's own figures is no difference worth a name: a choice. */
const LEAST_PART = 0.05;

/** What of a run is compared. */
export type Compared = Pick<
  Score,
  'plan' | 'wallMs' | 'startupMs' | 'failed' | 'cancelled' | 'time' | 'peakBytes'
>;

/** How a finished run differs from another: their settings, then what they came to, the wall time always. */
export const differencesBetween = (first: Compared, second: Compared): readonly Difference[] => [
  ...settings(first.plan, second.plan),
  wall(first, second),
  ...startup(first, second),
  ...counts(first, second),
  ...times(first, second),
  ...memory(first, second),
];

const settings = (first: Plan, second: Plan): readonly Difference[] => {
  const isOtherWork = first.workload !== second.workload || first.module !== second.module;
  const options = planOptionIds
    .filter(id => !isSame(first[id], second[id]))
    // The embedded server's port is another one after it had to be started again.
    .filter(id => id !== 'urls' || !(first.embedded && second.embedded))
    .map(id => ({kind: 'setting', id, first: first[id], second: second[id]}) as SettingDifference);
  return [
    ...(first.strategy === second.strategy
      ? []
      : [{kind: 'strategy' as const, first: first.strategy, second: second.strategy}]),
    ...(isOtherWork ? [{kind: 'work' as const, first: first.title, second: second.title}] : []),
    ...options,
  ];
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const wall = (a: Compared, b: Compared): Difference => {
  const [first, second] = [a.wallMs, b.wallMs];
  const isWhole = a.cancelled === 0 && b.cancelled === 0;
  const isComparable = isWhole && comparable(a.plan, b.plan) && first > 0 && second > 0;
  return {kind: 'wall', first, second, ratio: isComparable ? first / second : null};
};

const startup = (a: Compared, b: Compared): readonly Difference[] => {
  const [first, second] = [a.startupMs, b.startupMs];
  return isNotable(first, second, a.wallMs, b.wallMs) ? [{kind: 'startup', first, second}] : [];
};

const counts = (a: Compared, b: Compared): readonly Difference[] =>
  (['failed', 'cancelled'] as const).flatMap(kind =>
    a[kind] === b[kind] ? [] : [{kind, first: a[kind], second: b[kind]}],
  );

const times = ({time: one}: Compared, {time: other}: Compared): readonly Difference[] => {
  const isMixed = one.measured !== other.measured;
  const whole = Math.max(
    ...[one, other].map(all => COMPARED_TIMES.reduce((sum, of) => sum + msOf(all, of), 0)),
  );
  const compared = COMPARED_TIMES.filter(state => !isMixed || !KERNEL.has(state));
  const differing = compared.flatMap((state): readonly Difference[] => {
    const [first, second] = [msOf(one, state), msOf(other, state)];
    return isNotable(first, second, whole) ? [{kind: 'time', state, first, second}] : [];
  });
  return isMixed ? [...differing, {kind: 'unmeasured', which: one.measured ? 'second' : 'first'}] : differing;
};

/** Times that mean something else where the kernel counts nothing. */
const KERNEL: ReadonlySet<ComparedTime> = new Set(['running', 'ready', 'unexplained']);

const msOf = (all: TimeBreakdown, state: ComparedTime): number => {
  const us: Readonly<Record<ComparedTime, number>> = {
    running: all.runningUs,
    ready: all.readyUs,
    blocked: all.blockedUs,
    'in flight': all.inFlightUs,
    locked: all.lockedUs,
    transport: all.transportUs,
    idle: all.idleUs,
    unexplained: all.unexplainedUs,
  };
  return us[state] / 1000;
};

const memory = ({peakBytes: first}: Compared, {peakBytes: second}: Compared): readonly Difference[] => {
  if (first === null || second === null) return [];
  return isNotable(first, second, first, second) ? [{kind: 'memory', first, second}] : [];
};

/** Whether two values differ by a part of the largest of some others that is worth a name. */
const isNotable = (first: number, second: number, ...wholes: readonly number[]): boolean =>
  Math.abs(first - second) > LEAST_PART * Math.max(...wholes);
