import {executorKey, groupByExecutor} from '../run/executor-key.js';
import {withoutNotes} from '../run/notes.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';
import {timeBreakdownsOf} from '../timeline/divide-thread-time.js';
import type {Interval} from '../timeline/intervals.js';
import {isKnownAt, reportsAt} from '../timeline/reports.js';
import type {TimeBreakdown} from '../timeline/time-breakdown.js';
import {type Executor, executorIn} from './executor.js';

/** How an executor can spend its time, as a window divides it. */
export const WINDOW_TIMES = [
  'running',
  'ready',
  'blocked',
  'in flight',
  'locked',
  'transport',
  'unexplained',
  'idle',
  /** Before it could take jobs, and after its exit. */
  'away',
] as const;

export type WindowTime = (typeof WINDOW_TIMES)[number];

/** Figures of one executor, or of all, within a window. */
export type WindowFigures = {
  /** Whole µs; those of one executor add up to the window's length. */
  readonly times: Readonly<Record<WindowTime, number>>;
  /** Whether the kernel's figures are in the times; where not, `running` is what jobs report and `ready` is not known. */
  readonly measured: boolean;
  /** Jobs that began and ended within it. */
  readonly begun: number;
  readonly ended: number;
};

export type WindowRow = WindowFigures & {readonly executor: Executor};

/** Whether executors could take jobs: not yet, at some time, or no longer. */
export type WindowStage = 'opening' | 'open' | 'closed';

/** The figures between two moments of a run. */
export type Window = Interval & {
  /** Where executors could take jobs at no time in it, its figures are those of none. */
  readonly stage: WindowStage;
  /** Executors that were there at any time in it, in the order of their lanes. */
  readonly rows: readonly WindowRow[];
  readonly total: WindowFigures;
};

/**
 * The figures of a run between two moments, µs since it began, in whichever order. What happened at the first moment is
 * not in them, what happened at the last one is: two windows side by side count nothing twice.
 */
export const windowOfRun = (run: RunState, one: number, other: number): Window => {
  const interval = {from: Math.min(one, other), to: Math.max(one, other)};
  const known = cached.get(withoutNotes(run));
  if (known && known.from === interval.from && known.to === interval.to) return known;
  const window = figuresWithin(run, interval);
  cached.set(withoutNotes(run), window);
  return window;
};

// A window stays while a cursor moves, and every frame shows it.
const cached = new WeakMap<RunState, Window>();

const figuresWithin = (run: RunState, interval: Interval): Window => {
  const breakdowns = isKnownAt(run, interval.to)
    ? timeBreakdownsOf(run, interval, thread => reportsAt(run, thread))
    : timeBreakdownsOf(run, interval);
  const jobs = groupByExecutor(startedJobs(run), job => job);
  const threads = run.threads.map((thread, i) => ({thread, breakdown: breakdowns[i]}));
  threads.sort((a, b) => a.thread.process - b.thread.process || a.thread.thread - b.thread.thread);
  const rows = threads.flatMap(({thread, breakdown}) => {
    if (!breakdown || !isThere(thread, interval)) return [];
    const own = jobs.get(executorKey(thread)) ?? [];
    return [
      {
        executor: executorIn(run.shape, thread),
        times: wholeTimes(breakdown, interval.to - interval.from),
        measured: breakdown.measured,
        ...countsOf(own, interval),
      },
    ];
  });
  const ended = run.jobs.filter(job => isWithin(job.endedAt, interval)).length;
  return {...interval, stage: stageOf(run.threads, interval), rows, total: {...totalOf(rows), ended}};
};

const stageOf = (threads: readonly ThreadState[], {from, to}: Interval): WindowStage => {
  const ready = threads.filter(({readyAt}) => readyAt !== null && readyAt <= to);
  if (ready.length === 0) return 'opening';
  return ready.some(({exitedAt}) => exitedAt === null || exitedAt > from) ? 'open' : 'closed';
};

const isThere = ({startedAt, exitedAt}: ThreadState, {from, to}: Interval): boolean =>
  startedAt < to && (exitedAt === null || exitedAt > from);

const isWithin = (at: number | null, {from, to}: Interval): boolean => at !== null && from < at && at <= to;

const countsOf = (jobs: readonly Job[], interval: Interval) => ({
  begun: jobs.filter(({startedAt}) => isWithin(startedAt, interval)).length,
  ended: jobs.filter(({endedAt}) => isWithin(endedAt, interval)).length,
});

/** The parts of a breakdown in whole µs that add up to a length: what it leaves out, the executor was not there. */
const wholeTimes = (breakdown: TimeBreakdown, length: number): WindowFigures['times'] => {
  const parts = {
    running: breakdown.runningUs,
    ready: breakdown.readyUs,
    blocked: breakdown.blockedUs,
    'in flight': breakdown.inFlightUs,
    locked: breakdown.lockedUs,
    transport: breakdown.transportUs,
    unexplained: breakdown.unexplainedUs,
    idle: breakdown.idleUs,
  };
  const there = Object.values(parts).reduce((sum, us) => sum + us, 0);
  const all = {...parts, away: Math.max(0, length - there)};
  // Each part ends where the sum up to it, rounded, says: so no rounding adds up.
  let [exact, rounded] = [0, 0];
  const scale = there > length ? length / there : 1;
  const whole = WINDOW_TIMES.map(time => {
    exact += all[time] * scale;
    const us = Math.min(length, Math.round(exact)) - rounded;
    rounded += us;
    return [time, us] as const;
  });
  return Object.fromEntries(whole) as WindowFigures['times'];
};

/** The figures of all executors together; jobs that none of them held are left out. */
const totalOf = (rows: readonly WindowRow[]): WindowFigures => ({
  times: Object.fromEntries(
    WINDOW_TIMES.map(time => [time, rows.reduce((sum, {times}) => sum + times[time], 0)]),
  ) as WindowFigures['times'],
  measured: rows.some(({measured}) => measured),
  begun: rows.reduce((sum, {begun}) => sum + begun, 0),
  ended: rows.reduce((sum, {ended}) => sum + ended, 0),
});
