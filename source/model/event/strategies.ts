import type {Plan, Shape, StrategyName} from './plan.js';

/** What the default number of workers depends on. */
type WorkersInput = {readonly jobs: number; readonly fresh: boolean};

/**
 * One way to run jobs, as data: the four rows differ by the three numbers of their shape. What other code
 * needs to know of a strategy is a property here, so that no code compares names.
 */
export type Strategy = {
  readonly name: StrategyName;
  /** The key that chooses it on the dashboard. */
  readonly key: '1' | '2' | '3' | '4';
  /** The number of the shape that `workers` sets; null where it sets none. */
  readonly workersField: keyof Shape | null;
  /** The state of a thread during the I/O of its job: unable to do anything else, or free. */
  readonly waits: 'blocked' | 'in flight';
  /** What one executor is; several processes have one executor each, several threads share one process. */
  readonly executor: 'thread' | 'process';
  /** Whether jobs take turns on one thread: each is in flight while others compute. */
  readonly sharesThread: boolean;
  /** Whether jobs run in their blocking form: the event loop stands still while its thread holds a job. */
  readonly blocking: boolean;
  /** Whether `--fresh` applies: a new executor for every job. */
  readonly takesFresh: boolean;
  /** Whether the course's program of this strategy opens its executors while its stopwatch runs: a pool, in its loop. */
  readonly courseTimesOpening: boolean;
  /** Whether the speed-up of all strategies is relative to this one. */
  readonly isBaseline: boolean;
  /** Its place by what it costs to adopt and to run: nothing, other code, the memory of threads, that of processes. */
  readonly cost: number;
  /** Workers when no number was chosen. */
  defaultWorkers(input: WorkersInput): number;
  /** How many executors a plan opens, known before any of them starts. */
  shape(plan: Pick<Plan, 'workers' | 'jobs' | 'fresh'>): Shape;
};

/** Threads or processes of a pool when no number was chosen: a choice, visible on any screen. */
const DEFAULT_POOL_SIZE = 4;

/** Processes that live at a time where each job has its own and no number was chosen: the course starts thirty. A choice. */
const MOST_FRESH_AT_ONCE = 32;

/** The table of four, in the order of their keys. */
export const strategies: readonly Strategy[] = [
  {
    name: 'sync',
    key: '1',
    workersField: null,
    waits: 'blocked',
    executor: 'thread',
    sharesThread: false,
    blocking: true,
    takesFresh: false,
    courseTimesOpening: false,
    isBaseline: true,
    cost: 0,
    defaultWorkers: () => 1,
    shape: () => ({processes: 1, threads: 1, inFlight: 1}),
  },
  {
    name: 'thread',
    key: '2',
    workersField: 'threads',
    waits: 'blocked',
    executor: 'thread',
    sharesThread: false,
    blocking: false,
    takesFresh: false,
    courseTimesOpening: true,
    isBaseline: false,
    cost: 2,
    defaultWorkers: () => DEFAULT_POOL_SIZE,
    shape: ({workers}) => ({processes: 1, threads: workers, inFlight: 1}),
  },
  {
    name: 'async',
    key: '3',
    workersField: 'inFlight',
    waits: 'in flight',
    executor: 'thread',
    sharesThread: true,
    blocking: false,
    takesFresh: false,
    courseTimesOpening: false,
    isBaseline: false,
    cost: 1,
    defaultWorkers: ({jobs}) => jobs,
    shape: ({workers}) => ({processes: 1, threads: 1, inFlight: workers}),
  },
  {
    name: 'process',
    key: '4',
    workersField: 'processes',
    waits: 'blocked',
    executor: 'process',
    sharesThread: false,
    blocking: false,
    takesFresh: true,
    courseTimesOpening: true,
    isBaseline: false,
    cost: 3,
    defaultWorkers: ({jobs, fresh}) => (fresh ? Math.min(jobs, MOST_FRESH_AT_ONCE) : DEFAULT_POOL_SIZE),
    // With fresh a process serves one job, so more than there are jobs are never alive at once.
    shape: ({workers, jobs, fresh}) => ({
      processes: fresh ? Math.min(workers, jobs) : workers,
      threads: 1,
      inFlight: 1,
    }),
  },
];

/** The row of that name. */
export const strategyNamed = (name: StrategyName): Strategy => {
  const row = strategies.find(strategy => strategy.name === name);
  if (!row) throw new TypeError(`no strategy is named ${name}`);
  return row;
};

/** Whether that is the strategy to which the speed-up of all others is relative. */
export const isBaseline = (name: StrategyName): boolean => strategyNamed(name).isBaseline;
