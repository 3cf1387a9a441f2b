import type {RunState} from '../run/run-state.js';
import {edgeUs, originUs} from './axis.js';
import type {Axis} from './cells.js';
import {type CoreUser, eachCoreTime, latestCoreUsers, measuredUntil} from './core-time.js';
import {processLanesOf} from './lanes.js';

/** One of the machine's cores, as the run used it. */
export type Core = {
  /** From 0, as the kernel counts. */
  readonly core: number;
  /** Whether the run may use it. */
  readonly allowed: boolean;
  /** Share of the time so far in which threads of the run were on it, 0 to 1. */
  readonly share: number;
  /** The user with the largest share in the latest sample; null if there was none, or the run is over. */
  readonly now: CoreUser | null;
};

/** All cores, and how many of them the executors used. */
export type Cores = {
  readonly cores: readonly Core[];
  /** Cores that the executors used on average. */
  readonly had: number;
  /** Cores that they would have used if there had been enough. */
  readonly wanted: number;
  /** The moment up to which it is known what ran, µs; null where nothing was measured. */
  readonly until: number | null;
};

/** The machine's cores at a moment of the run, µs since it began. */
export const coresOf = (run: RunState, nowUs: number): Cores => {
  const from = originUs(run);
  const measured = measuredUntil(run);
  const until = measured === null ? null : Math.min(measured, edgeUs(run, nowUs));
  const length = until === null ? 0 : until - from;
  const perTime = (us: number): number => (length > 0 ? us / length : 0);
  const {ran, had, wanted} = totals(run, from, until ?? from);
  const users = until === null || run.stage === 'over' ? null : latestCoreUsers(run, until);
  const allowed = allowedCores(run, [...ran.keys()]);
  const count = Math.max(run.environment.cores, ...[...ran.keys()].map(core => core + 1));
  return {
    cores: Array.from({length: count}, (_, core) => ({
      core,
      allowed: allowed.has(core),
      share: Math.min(1, perTime(ran.get(core) ?? 0)),
      now: users?.get(core) ?? null,
    })),
    had: perTime(had),
    wanted: perTime(wanted),
    until,
  };
};

const totals = (run: RunState, from: number, to: number) => {
  const ran = new Map<number, number>();
  let had = 0;
  let wanted = 0;
  eachCoreTime(run, from, to, ({by, core, ranUs, readyUs}) => {
    if (ranUs > 0) ran.set(core, (ran.get(core) ?? 0) + ranUs);
    if (by.kind !== 'executor') return;
    had += ranUs;
    wanted += ranUs + readyUs;
  });
  return {ran, had, wanted};
};

/** For a confined run: the cores on which it was sampled, filled up from the highest number to as many as it may use. */
export const allowedCores = ({plan, environment}: RunState, seen: readonly number[]): ReadonlySet<number> => {
  const all = Array.from({length: environment.cores}, (_, core) => core);
  if (plan.cores === null) return new Set([...all, ...seen]);
  const others = all.filter(core => !seen.includes(core)).reverse();
  return new Set([...seen, ...others].slice(0, Math.max(plan.cores, seen.length)));
};

/** The users of a core within one character of a timeline, each with its share; the remainder to 1 was unused. */
export type CoreCell = readonly {readonly by: CoreUser; readonly share: number}[];

/** A core's timeline; null where nothing is known (yet). */
export type CoreCells = readonly (CoreCell | null)[];

/**
 * The time of these cores as characters of a timeline, in the order of the cores. The order in which threads ran between two samples is not known, so shares are spread evenly over it.
 */
export const coreCells = (
  run: RunState,
  cores: readonly number[],
  {from, to, columns}: Axis,
  until: number,
): readonly CoreCells[] => {
  const width = (to - from) / columns;
  const known = Math.min(columns, Math.ceil((until - from) / width));
  const rows = new Map(
    cores.map(core => [core, Array.from({length: Math.max(0, known)}, (): TimeByUser => new Map())]),
  );
  eachCoreTime(run, from, Math.min(to, until), time => {
    const row = rows.get(time.core);
    if (!row || time.ranUs === 0) return;
    const density = time.ranUs / (time.to - time.from);
    for (let i = Math.floor((time.from - from) / width); i < row.length; i++) {
      const begin = Math.max(time.from, from + i * width);
      const end = Math.min(time.to, from + (i + 1) * width);
      if (end <= begin) break;
      const times = row[i];
      times?.set(time.by, (times.get(time.by) ?? 0) + density * (end - begin));
    }
  });
  return cores.map(core => {
    const row = rows.get(core) ?? [];
    return Array.from({length: columns}, (_, i) => {
      const times = row[i];
      return times ? Array.from(times, ([by, us]) => ({by, share: us / width})) : null;
    });
  });
};

/** Time in µs by user; a user is one object within one call of eachCoreTime. */
type TimeByUser = Map<CoreUser, number>;

/** The most executors that are named one by one: of more, a few would not tell which the others are. A choice. */
const MOST_NAMED = 6;

/** The users of cores that a legend names: the executors unless they are too many, and the kinds of helper threads. */
export const namedCoreUsers = (run: RunState): readonly CoreUser[] => {
  const executors = processLanesOf(run)
    .flatMap(({threadLanes}) => threadLanes.flatMap(({threads}) => threads.at(-1) ?? []))
    .map(({process, thread}) => ({kind: 'executor', process, thread}) as const);
  const kinds = run.processes.flatMap(({helpers}) => helpers.map(({kind}) => kind === 'libuv'));
  return [
    ...(executors.length > MOST_NAMED ? [] : executors),
    ...(kinds.includes(true) ? [{kind: 'libuv'} as const] : []),
    // All helper threads but libuv's count as other threads.
    ...(kinds.includes(false) ? [{kind: 'other'} as const] : []),
  ];
};
