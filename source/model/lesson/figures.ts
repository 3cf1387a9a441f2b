import {sumOfKnown} from '../figures/executor-totals.js';
import {peakBytes} from '../figures/peak-memory.js';
import {type RunBreakdown, runBreakdownOf} from '../figures/run-breakdown.js';
import {type RunState, startupMs, wallMs} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';

/** How a figure is written: a time, bytes, a count, how many times as much, a part of a whole, cores on average. */
export type FigureUnit = 'ms' | 'bytes' | 'count' | 'ratio' | 'share' | 'cores';

/** A figure that a lesson can name. */
export type Figure<Facts> = {
  readonly unit: FigureUnit;
  /** null where these facts cannot tell. */
  readonly of: (facts: Facts) => number | null;
  /** Between which values half of its measurements lie; absent, or null, where it is a single one. */
  readonly quartiles?: (facts: Facts) => Quartiles | null;
};

/** The first and the third quartile of a figure, in its unit. */
export type Quartiles = {readonly low: number; readonly high: number};

/** Figures by their names. */
export type Figures<Facts> = Readonly<Record<string, Figure<Facts>>>;

/** Measured figures by their names. */
export type Measured = Readonly<Record<string, MeasuredFigure>>;

/** A figure as it was measured. */
export type MeasuredFigure = {
  readonly value: number | null;
  readonly unit: FigureUnit;
  /** null where it is a single measurement. */
  readonly quartiles: Quartiles | null;
};

/** What figures of a run are taken from. */
type RunFacts = {
  readonly run: RunState;
  /** The sums of its times. */
  readonly breakdown: RunBreakdown;
  /** How many times as fast as one job after another; null where that was not run with the same settings. */
  readonly speedup: number | null;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The figures of a run; adding one is adding a row. */
export const runFigures: Figures<RunFacts> = {
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
  /** For how long event loops were blocked, jobs whose answers waited for it, and for how long in all. */
  blockedMs: {unit: 'ms', of: ({breakdown: {damage}}) => damage?.blockedMs ?? 0},
  heldUp: {unit: 'count', of: ({breakdown: {damage}}) => damage?.jobs.size ?? 0},
  heldUpMs: {unit: 'ms', of: ({breakdown: {damage}}) => sum([...(damage?.jobs.values() ?? [])])},
  /** How often the event loops turned while they held a job. */
  loopTicks: {
    unit: 'count',
    of: ({run}) => run.threads.map(({loopTicks}) => loopTicks).reduce(sumOfKnown, null),
  },
  memory: {unit: 'bytes', of: ({run}) => peakBytes(run.processes)},
  /** The longest and the shortest time of a job. */
  longestMs: {unit: 'ms', of: ({run}) => Math.max(...jobTimes(run))},
  shortestMs: {unit: 'ms', of: ({run}) => Math.min(...jobTimes(run))},
};

/** The values of all figures of a table. */
export const measured = <Facts>(figures: Figures<Facts>, facts: Facts): Measured =>
  Object.fromEntries(
    Object.entries(figures).map(([name, {unit, of, quartiles}]) => [
      name,
      {value: finite(of(facts)), unit, quartiles: quartiles?.(facts) ?? null},
    ]),
  );

/** The figures of a run that is over. `speedup`: how many times as fast as one job after another, if that is known. */
export const figuresOfRun = (run: RunState, speedup: number | null): Measured =>
  measured(runFigures, {run, speedup, breakdown: runBreakdownOf(run)});

const finite = (value: number | null): number | null => (Number.isFinite(value) ? value : null);

const jobTimes = (run: RunState): readonly number[] =>
  startedJobs(run).map(({startedAt, endedAt}) => ((endedAt ?? run.latestAt) - (startedAt ?? 0)) / 1000);
