import {peakBytes} from '../figures/peak-memory.js';
import {type RunBreakdown, runBreakdownOf} from '../figures/run-breakdown.js';
import {type RunState, startedJobs, startupMs, wallMs} from '../run/run-state.js';

/** How a figure is written: a time, bytes, a count, how many times as much, a part of a whole, cores on average. */
export type FigureUnit = 'ms' | 'bytes' | 'count' | 'ratio' | 'share' | 'cores';

type Figure = {
  readonly unit: FigureUnit;
  /** null where this run cannot tell. */
  readonly of: (facts: Facts) => number | null;
};

type Facts = {
  readonly run: RunState;
  /** The sums of its times. */
  readonly breakdown: RunBreakdown;
  /** How many times as fast as one job after another; null where that was not run with the same settings. */
  readonly speedup: number | null;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The figures that a lesson can name; adding one is adding a row. */
export const figures = {
  jobs: {unit: 'count', of: ({run}) => run.counts.finished + run.counts.failed},
  failed: {unit: 'count', of: ({run}) => run.counts.failed},
  wallMs: {unit: 'ms', of: ({run}) => wallMs(run)},
  startupMs: {unit: 'ms', of: ({run}) => startupMs(run)},
  speedup: {unit: 'ratio', of: ({speedup}) => speedup},
  processes: {unit: 'count', of: ({run}) => run.processes.length},
  threads: {unit: 'count', of: ({run}) => run.threads.length},
  sessions: {unit: 'count', of: ({run}) => run.sessions.length},
  connections: {unit: 'count', of: ({run}) => sum(run.sessions.map(({connections}) => connections))},
  /** Most jobs held at one moment. */
  atOnce: {unit: 'count', of: ({breakdown}) => breakdown.maxConcurrentJobs},
  /** Time that jobs spent on I/O, summed over them. */
  ioMs: {unit: 'ms', of: ({breakdown}) => breakdown.ioMs},
  /** Time on a core, summed over the threads. */
  busyMs: {unit: 'ms', of: ({breakdown}) => breakdown.busyMs},
  /** Cores that computed, on average. */
  coresBusy: {unit: 'cores', of: ({breakdown: {busyMs, wallMs}}) => (wallMs > 0 ? busyMs / wallMs : null)},
  cores: {unit: 'count', of: ({breakdown}) => breakdown.cores},
  /** Shares of the threads' time with a job. */
  waiting: {unit: 'share', of: ({breakdown}) => breakdown.shares.waiting},
  ready: {unit: 'share', of: ({breakdown}) => breakdown.shares.ready},
  locked: {unit: 'share', of: ({breakdown}) => breakdown.shares.locked},
  /** How often the event loops turned while they held a job. */
  loopTicks: {unit: 'count', of: ({run}) => sum(run.threads.map(({loopTicks}) => loopTicks))},
  memory: {unit: 'bytes', of: ({run}) => peakBytes(run.processes)},
  /** The longest and the shortest time of a job. */
  longestMs: {unit: 'ms', of: ({run}) => Math.max(...jobTimes(run))},
  shortestMs: {unit: 'ms', of: ({run}) => Math.min(...jobTimes(run))},
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureId = keyof typeof figures;

/** The value of each figure; null where the run cannot tell. */
export type FigureValues = Readonly<Record<FigureId, number | null>>;

/** The figures of a run that is over. */
export const figuresOf = (run: RunState, speedup: number | null): FigureValues => {
  const facts = {run, speedup, breakdown: runBreakdownOf(run)};
  return Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => [id, finite(figure.of(facts))]),
  ) as FigureValues;
};

const finite = (value: number | null): number | null => (Number.isFinite(value) ? value : null);

const jobTimes = (run: RunState): readonly number[] =>
  startedJobs(run).map(({startedAt, endedAt}) => ((endedAt ?? run.latestAt) - (startedAt ?? 0)) / 1000);
