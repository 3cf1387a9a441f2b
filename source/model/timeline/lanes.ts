import type {Job, ProcessState, RunState, ThreadState} from '../run/run-state.js';
import {runningOf} from './core-time.js';
import {inRows} from './job-rows.js';

/** A place on the screen for one thread: who sat there one after another, and what it did. */
export type ThreadLane = {
  /** In order of their time; empty while nobody has come. The last one is there now, or was last. */
  readonly occupants: readonly ThreadState[];
  /** All jobs its occupants took, in order of start. */
  readonly jobs: readonly Job[];
  /** The same jobs in rows in which no two overlap; only where a thread holds several at once. */
  readonly rows: readonly (readonly Job[])[];
  /** The observer's latest look at its run, µs; null where nobody observes. */
  readonly lookedAt: number | null;
  /** Whether its last occupant was among those that had the cores at that look. */
  readonly hasCore: boolean;
};

/** A place for one process. */
export type ProcessLane = {
  readonly occupants: readonly ProcessState[];
  readonly threads: readonly ThreadLane[];
};

/**
 * Gives every process and thread of a run its lane. As many lanes as the run's shape says are there
 * from the first moment; who comes in place of one that exited takes over its lane.
 */
export const lanesOf = (run: RunState): readonly ProcessLane[] => {
  const known = remembered.get(run);
  if (known) return known;
  const lanes = assign(run);
  remembered.set(run, lanes);
  return lanes;
};

// A state is painted several times, and several panels ask for its lanes.
const remembered = new WeakMap<RunState, readonly ProcessLane[]>();

const assign = (run: RunState): readonly ProcessLane[] => {
  const jobs = grouped(run.jobs, job => job && seat(job.process, job.thread));
  const running = runningOf(run);
  const threads = grouped(run.threads, ({process}) => String(process));
  return successions(run.processes, run.shape.processes, ({process}) => process).map(occupants => ({
    occupants,
    threads: successions(
      occupants.flatMap(({process}) => threads.get(String(process)) ?? []),
      run.shape.threads,
      ({thread}) => thread,
    ).map(sitting => threadLane(run, sitting, jobs, running)),
  }));
};

/** Where an executor sits, or whoever took a job; undefined where nobody does. */
export const laneOf = (
  run: RunState,
  {process, thread}: Pick<Job, 'process' | 'thread'>,
): ThreadLane | undefined => {
  const lanes = lanesOf(run);
  const bySeat = seated.get(lanes) ?? seatsOf(lanes);
  seated.set(lanes, bySeat);
  return bySeat.get(seat(process, thread));
};

const seated = new WeakMap<readonly ProcessLane[], ReadonlyMap<string, ThreadLane>>();

const seatsOf = (homes: readonly ProcessLane[]): ReadonlyMap<string, ThreadLane> =>
  new Map(
    homes
      .flatMap(({threads}) => threads)
      .flatMap(lane => lane.occupants.map(({process, thread}) => [seat(process, thread), lane] as const)),
  );

const threadLane = (
  {shape, sampledAt}: RunState,
  occupants: readonly ThreadState[],
  taken: ReadonlyMap<string, readonly Job[]>,
  running: ReadonlySet<string>,
): ThreadLane => {
  const jobs = occupants
    .flatMap(({process, thread}) => taken.get(seat(process, thread)) ?? [])
    .sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
  const last = occupants.at(-1);
  return {
    occupants,
    jobs,
    rows: shape.inFlight > 1 ? inRows(jobs) : [],
    lookedAt: sampledAt,
    hasCore: last !== undefined && running.has(seat(last.process, last.thread)),
  };
};

const seat = (process: number | null, thread: number | null): string => `${process}.${thread}`;

const grouped = <T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

type Life = {readonly startedAt: number; readonly exitedAt: number | null};

/**
 * Chains lives so that each one begins after the one before it ended, in at least `atLeast` chains. The
 * first ones stand in the order of their numbers, in whichever order they came.
 */
const successions = <L extends Life>(
  lives: readonly L[],
  atLeast: number,
  numberOf: (life: L) => number,
): readonly (readonly L[])[] => {
  const chains: L[][] = Array.from({length: atLeast}, () => []);
  for (const life of lives) {
    const own = chains[numberOf(life) - 1];
    const chain = own?.length === 0 ? own : earliestVacant(chains, life.startedAt);
    if (chain) chain.push(life);
    else chains.push([life]);
  }
  return chains;
};

const earliestVacant = <L extends Life>(chains: L[][], at: number): L[] | undefined => {
  let best: L[] | undefined;
  let since = Number.POSITIVE_INFINITY;
  for (const chain of chains) {
    const left = chain.at(-1)?.exitedAt ?? null;
    if (left === null || left > at || left >= since) continue;
    best = chain;
    since = left;
  }
  return best;
};
