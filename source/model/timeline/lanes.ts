import {lazy} from '../lazy.js';
import {executorKey, groupByExecutor} from '../run/executor-key.js';
import {withoutNotes} from '../run/notes.js';
import type {Job, ProcessState, RunState, ThreadState} from '../run/run-state.js';
import {runningJobs, startedJobs} from '../run/started-jobs.js';
import {keysOnCores} from './core-time.js';
import type {Coverage} from './coverage.js';
import type {Interval} from './intervals.js';
import {activityOf} from './job-activity.js';
import {jobsInRows} from './job-rows.js';
import {blocksOf} from './loop-blocks.js';

/** A row of the screen for one thread and those that replaced it. Its jobs and their rows are found when they are asked for. */
export type ThreadLane = {
  /** In order of time; empty until the first one has started. The last one is the current or latest one. */
  readonly threads: readonly ThreadState[];
  /** All jobs that these threads took, in order of start. */
  readonly jobs: readonly Job[];
  /** Those of them that they hold. */
  readonly held: readonly Job[];
  /** All of the jobs in rows without overlap; empty unless a thread holds several jobs at once. */
  readonly rows: readonly (readonly Job[])[];
  /** When a user's request kept these threads computing for no job; the one that lasts has no end yet. */
  readonly blocks: readonly Interval[];
  /** The observer's latest sample, µs since the run began; null without an observer. */
  readonly sampledAt: number | null;
  /** The time after which the embedded server answers, µs; null where another one does, or none. */
  readonly latencyUs: number | null;
  /** The latest moment of which anything is known, µs since the run began. */
  readonly latestAt: number;
  /** When the first job was queued, µs since the run began; null before. */
  readonly queuedAt: number | null;
  /** Whether the last thread was one of those that had the cores in that sample. */
  readonly hasCore: boolean;
  /** Whether more threads of the run compute at once than there are cores, as far as jobs report. */
  readonly crowded: boolean;
  /** Of a lane with some of its jobs alone, what is known of all of them; absent where it has them all. */
  readonly partOf?: WholeLane;
};

/** A lane with all of its jobs, and when its threads computed as jobs report it, where that is known already. */
export type WholeLane = {
  readonly lane: ThreadLane;
  readonly computingOf?: ComputingOf | undefined;
};

/** When a thread computed up to the present, as its jobs report it. */
export type ComputingOf = (thread: ThreadState) => Coverage;

/** A row of the screen for one process and those that replaced it, with the lanes of their threads. */
export type ProcessLane = {
  readonly processes: readonly ProcessState[];
  readonly threadLanes: readonly ThreadLane[];
};

/**
 * Every process and thread of a run in its lane. There are as many lanes as the run's shape says from the
 * start; a process or thread that replaces one that has exited takes over its lane.
 */
export const processLanesOf = (run: RunState): readonly ProcessLane[] => {
  const known = cachedLanes.get(withoutNotes(run));
  if (known) return known;
  const lanes = assignLanes(run);
  cachedLanes.set(withoutNotes(run), lanes);
  return lanes;
};

// A state is painted several times, and several panels need its lanes.
const cachedLanes = new WeakMap<RunState, readonly ProcessLane[]>();

const assignLanes = (run: RunState): readonly ProcessLane[] => {
  const jobs = lazy(() => groupByExecutor(startedJobs(run), job => job));
  const held = groupByExecutor(runningJobs(run), job => job);
  const onCores = keysOnCores(run);
  const crowded = isCrowded(run);
  const threads = threadsByProcess(run.threads);
  return chained(run.processes, run.shape.processes, ({process}) => process).map(processes => ({
    processes,
    threadLanes: chained(
      processes.flatMap(({process}) => threads.get(process) ?? []),
      run.shape.threads,
      ({thread}) => thread,
    ).map(chain => threadLane(run, chain, {jobs, held, onCores, crowded})),
  }));
};

/** Threads that hold a job which computes are more than the cores; false where cores are not measured. */
const isCrowded = (run: RunState): boolean => {
  if (run.sampledAt === null) return false;
  const computing = new Set(
    runningJobs(run)
      .filter(job => activityOf(job) === 'computing')
      .map(executorKey),
  );
  return computing.size > (run.plan.cores ?? run.environment.cores);
};

const threadsByProcess = (threads: readonly ThreadState[]): ReadonlyMap<number, readonly ThreadState[]> => {
  const groups = new Map<number, ThreadState[]>();
  for (const thread of threads) {
    const group = groups.get(thread.process);
    if (group) group.push(thread);
    else groups.set(thread.process, [thread]);
  }
  return groups;
};

/** The lane of an executor, or of the executor that took a job; undefined where there is none. */
export const threadLaneOf = (
  run: RunState,
  executor: Pick<Job, 'process' | 'thread'>,
): ThreadLane | undefined => {
  const lanes = processLanesOf(run);
  const byExecutor = cachedLanesByExecutor.get(lanes) ?? lanesByExecutor(lanes);
  cachedLanesByExecutor.set(lanes, byExecutor);
  return byExecutor.get(executorKey(executor));
};

const cachedLanesByExecutor = new WeakMap<readonly ProcessLane[], ReadonlyMap<string, ThreadLane>>();

const lanesByExecutor = (processLanes: readonly ProcessLane[]): ReadonlyMap<string, ThreadLane> =>
  new Map(
    processLanes
      .flatMap(({threadLanes}) => threadLanes)
      .flatMap(lane => lane.threads.map(thread => [executorKey(thread), lane] as const)),
  );

/** The jobs of a lane's threads; mostly they are in order already. */
const inOrderOfStart = (jobsByThread: readonly (readonly Job[])[]): readonly Job[] => {
  const [only, ...others] = jobsByThread;
  const jobs = only && others.length === 0 ? only : jobsByThread.flat();
  const isInOrder = jobs.every((job, i) => startOf(jobs[i - 1]) <= startOf(job));
  return isInOrder ? jobs : jobs.toSorted((a, b) => startOf(a) - startOf(b));
};

const startOf = (job: Job | undefined): number => job?.startedAt ?? 0;

type ByExecutor = ReadonlyMap<string, readonly Job[]>;

/** What all lanes of a run are made of. */
type Parts = {
  readonly jobs: () => ByExecutor;
  readonly held: ByExecutor;
  readonly onCores: ReadonlySet<string>;
  readonly crowded: boolean;
};

const threadLane = (
  {plan, shape, sampledAt, loopBlocks, firstQueuedAt, latestAt}: RunState,
  threads: readonly ThreadState[],
  {jobs: allJobs, held, onCores, crowded}: Parts,
): ThreadLane => {
  const own = (all: ByExecutor): readonly Job[] =>
    inOrderOfStart(threads.map(thread => all.get(executorKey(thread)) ?? []));
  const jobs = lazy(() => own(allJobs()));
  const rows = lazy(() => (shape.inFlight > 1 ? jobsInRows(jobs()) : []));
  const last = threads.at(-1);
  return {
    threads,
    get jobs() {
      return jobs();
    },
    held: own(held),
    get rows() {
      return rows();
    },
    blocks: threads.flatMap(thread => blocksOf(loopBlocks, thread)),
    sampledAt,
    latencyUs: plan.embedded && plan.latencyMs > 0 ? plan.latencyMs * 1000 : null,
    latestAt,
    queuedAt: firstQueuedAt,
    hasCore: last !== undefined && onCores.has(executorKey(last)),
    crowded,
  };
};

type Lifetime = {readonly startedAt: number; readonly exitedAt: number | null};

/**
 * Lifetimes as chains, in at least `atLeast` of them: in a chain each lifetime begins after the one before
 * it ended. The first ones are placed by their numbers, regardless of the order in which they started.
 */
const chained = <L extends Lifetime>(
  lifetimes: readonly L[],
  atLeast: number,
  numberOf: (lifetime: L) => number,
): readonly (readonly L[])[] => {
  const chains: L[][] = Array.from({length: atLeast}, () => []);
  for (const lifetime of lifetimes) {
    const own = chains[numberOf(lifetime) - 1];
    const chain = own?.length === 0 ? own : firstVacant(chains, lifetime.startedAt);
    if (chain) chain.push(lifetime);
    else chains.push([lifetime]);
  }
  return chains;
};

/** Of the chains that have ended by a moment, the one that ended first. */
const firstVacant = <L extends Lifetime>(chains: L[][], at: number): L[] | undefined => {
  let best: L[] | undefined;
  let bestEnd = Number.POSITIVE_INFINITY;
  for (const chain of chains) {
    const end = chain.at(-1)?.exitedAt ?? null;
    if (end === null || end > at || end >= bestEnd) continue;
    best = chain;
    bestEnd = end;
  }
  return best;
};
