import type {RunState} from '../run/run-state.js';
import {edgeUs, originUs} from './axis.js';
import type {Axis} from './cells.js';
import {type CoreUser, eachCoreTime, latestCoreUsers, measuredUntil} from './core-time.js';

/** One of the machine's cores, as the run used it. */
export type Core = {
  /** From 0, as the kernel counts. */
  readonly core: number;
  /** Whether the run may use it. */
  readonly allowed: boolean;
  /** Part of the time so far in which the run's threads were on it, 0 to 1. */
  readonly share: number;
  /** Who had most of it at the last look; null when nobody had, or the run is over. */
  readonly now: CoreUser | null;
};

/** All cores, and what the executors had of them. */
export type Cores = {
  readonly cores: readonly Core[];
  /** Cores that the executors used on average, and those that they would have used had there been enough. */
  readonly had: number;
  readonly wanted: number;
  /** Up to here it is known who ran, µs; null where nothing was measured. */
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
  const recent = until === null || run.stage === 'over' ? null : latestCoreUsers(run, until);
  const allowed = allowedCores(run, [...ran.keys()]);
  const count = Math.max(run.environment.cores, ...[...ran.keys()].map(core => core + 1));
  return {
    cores: Array.from({length: count}, (_, core) => ({
      core,
      allowed: allowed.has(core),
      share: Math.min(1, perTime(ran.get(core) ?? 0)),
      now: recent?.get(core) ?? null,
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

/** Of a confined run: the cores on which it was seen, and the last others up to as many as it may use. */
const allowedCores = ({plan, environment}: RunState, seen: readonly number[]): ReadonlySet<number> => {
  const all = Array.from({length: environment.cores}, (_, core) => core);
  if (plan.cores === null) return new Set([...all, ...seen]);
  const others = all.filter(core => !seen.includes(core)).reverse();
  return new Set([...seen, ...others].slice(0, Math.max(plan.cores, seen.length)));
};

/** Who had a core during a stretch of time, each with its part of it; what is missing to 1 is nobody's. */
export type CoreCell = readonly {readonly by: CoreUser; readonly share: number}[];

/**
 * These cores' time as characters of a timeline, in the order of the cores; null where nothing is known
 * (yet). Nobody knows in which order threads took turns between two looks, so each has its part of all of it.
 */
export const coreCells = (
  run: RunState,
  cores: readonly number[],
  {from, to, columns}: Axis,
  until: number,
): readonly (readonly (CoreCell | null)[])[] => {
  const width = (to - from) / columns;
  const known = Math.min(columns, Math.ceil((until - from) / width));
  const rows = new Map(
    cores.map(core => [core, Array.from({length: Math.max(0, known)}, (): Cell => new Map())]),
  );
  eachCoreTime(run, from, Math.min(to, until), time => {
    const row = rows.get(time.core);
    if (!row || time.ranUs === 0) return;
    const density = time.ranUs / (time.to - time.from);
    for (let i = Math.floor((time.from - from) / width); i < row.length; i++) {
      const begin = Math.max(time.from, from + i * width);
      const end = Math.min(time.to, from + (i + 1) * width);
      if (end <= begin) break;
      const cell = row[i];
      cell?.set(time.by, (cell.get(time.by) ?? 0) + density * (end - begin));
    }
  });
  return cores.map(core => {
    const row = rows.get(core) ?? [];
    return Array.from({length: columns}, (_, i) => {
      const parts = row[i];
      return parts ? Array.from(parts, ([by, us]) => ({by, share: us / width})) : null;
    });
  });
};

/** Whoever is told of is one object throughout, so it is its own key. */
type Cell = Map<CoreUser, number>;
