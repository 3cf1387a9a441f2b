import type {Plan, Shape, StrategyName} from './plan.js';

/** What decides how many executors a strategy opens when nobody chose a number. */
type Asked = {readonly jobs: number; readonly fresh: boolean};

/** One way to run jobs, as data: the four rows differ by the three numbers of their shape. */
export type Strategy = {
  readonly name: StrategyName;
  /** The key that chooses it on the dashboard. */
  readonly key: '1' | '2' | '3' | '4';
  /** Which number of the shape `workers` sets; null where there is nothing to set. */
  readonly workersAre: keyof Shape | null;
  /** What a thread is while its job does I/O: unable to do anything else, or free. */
  readonly waits: 'blocked' | 'in flight';
  /** Workers when nobody chose a number. */
  defaultWorkers(asked: Asked): number;
  /** How many executors a plan opens, known before any of them starts. */
  shape(plan: Pick<Plan, 'workers' | 'jobs' | 'fresh'>): Shape;
};

const POOL = 4;

/** The table of four, in the order of their keys. */
export const strategies: readonly Strategy[] = [
  {
    name: 'sync',
    key: '1',
    workersAre: null,
    waits: 'blocked',
    defaultWorkers: () => 1,
    shape: () => ({processes: 1, threads: 1, inFlight: 1}),
  },
  {
    name: 'thread',
    key: '2',
    workersAre: 'threads',
    waits: 'blocked',
    defaultWorkers: () => POOL,
    shape: ({workers}) => ({processes: 1, threads: workers, inFlight: 1}),
  },
  {
    name: 'async',
    key: '3',
    workersAre: 'inFlight',
    waits: 'in flight',
    defaultWorkers: ({jobs}) => jobs,
    shape: ({workers}) => ({processes: 1, threads: 1, inFlight: workers}),
  },
  {
    name: 'process',
    key: '4',
    workersAre: 'processes',
    waits: 'blocked',
    defaultWorkers: ({jobs, fresh}) => (fresh ? jobs : POOL),
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
