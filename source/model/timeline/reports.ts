import {executorKey} from '../run/executor-key.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {type Coverage, coverageOf, type KeptCoverage, keptCoverage} from './coverage.js';
import type {Interval} from './intervals.js';
import {type JobActivity, threadActivities} from './job-activity.js';
import {type ThreadLane, threadLaneOf} from './lanes.js';
import {transportIntervals} from './transport.js';

/** What is reported of a thread up to a moment: what it did by its jobs, and when one was on its way to it. Null: never. */
export type ReportedTime = {readonly computing: Coverage} & {
  readonly [K in Exclude<JobActivity, 'computing'> | 'transport']: Coverage | null;
};

/** What is reported of a thread. */
export type Reports = {
  /** When its first job started, µs since the run began; undefined before. */
  readonly firstStartedAt: number | undefined;
  /** `us`: the moment up to which a job goes on of which no end is known. */
  upTo(us: number): ReportedTime;
};

/** When a thread computed for no job because a user asked it to, and when the run's first job was queued, µs. */
export type Beside = {readonly blocks?: readonly Interval[]; readonly queuedAt?: number | null};

/**
 * What is reported of a thread by its jobs, which are in order of their start: found by a walk through them.
 * @param beside what else is known of it.
 */
export const reportsOf = (
  thread: ThreadState,
  jobs: readonly Job[],
  {blocks = [], queuedAt = null}: Beside = {},
): Reports => ({
  firstStartedAt: jobs[0]?.startedAt ?? undefined,
  upTo(us) {
    const {computing, locked, waiting} = threadActivities(jobs, blocks, us);
    const transport = transportIntervals({firstQueuedAt: queuedAt}, thread, jobs);
    return {
      computing: coverageOf(computing),
      locked: ifAny(locked),
      waiting: ifAny(waiting),
      transport: ifAny(transport),
    };
  },
});

/** Nothing, where there is none, is cheaper. */
const ifAny = (intervals: Iterable<Interval> & {readonly length: number}): Coverage | null =>
  intervals.length > 0 ? coverageOf(intervals) : null;

/** Whether nothing more will be reported in a lane: it holds no job, and its threads compute for none. */
export const isComplete = ({held, blocks}: ThreadLane): boolean =>
  held.length === 0 && blocks.every(({to}) => Number.isFinite(to));

/**
 * What is reported of a thread of a lane up to a moment that is known, µs; of a complete lane all of it where that is
 * left out. It is a part of what is kept of the lane, so that each moment and each window takes a search instead of a
 * walk through a hundred thousand jobs.
 */
export const reportsUpTo = (
  lane: ThreadLane,
  thread: Executor,
  us: number = Number.POSITIVE_INFINITY,
): Reports => {
  const {firstStartedAt, computing, locked, waiting, transport} = keptReports(lane, thread);
  const upTo = (coverage: KeptCoverage, last: number): Coverage | null =>
    coverage.length > 0 ? coverage.upTo(last) : null;
  const reported = {
    computing: computing.upTo(us),
    locked: upTo(locked, us),
    waiting: upTo(waiting, us),
    // A job that has not started says nothing of its way.
    transport: upTo(transport, transport.latestEnd(us)),
  };
  return {
    firstStartedAt: firstStartedAt !== undefined && firstStartedAt <= us ? firstStartedAt : undefined,
    upTo: () => reported,
  };
};

/** What is reported of a thread of a lane, which took these of its jobs. */
export const reportsIn = (lane: ThreadLane, thread: ThreadState, jobs: readonly Job[]): Reports =>
  isComplete(lane) ? reportsUpTo(lane, thread) : reportsOf(thread, jobs, lane);

/** Whether a state is of an earlier moment, µs, than the one up to which its run is known. */
export const isPast = (run: RunState, known: RunState, us: number): boolean =>
  run !== known && isKnownAt(known, us);

/** Whether nothing more will be reported of a moment, µs. */
export const isKnownAt = (known: RunState, us: number): boolean =>
  known.stage === 'over' || us <= known.latestAt;

/** The same of a thread up to a moment that is known, µs; of a run that is over up to its end, where that is left out. */
export const reportsAt = (known: RunState, thread: ThreadState, us?: number): Reports => {
  const lane = threadLaneOf(known, thread);
  return lane ? reportsUpTo(lane, thread, us) : reportsOf(thread, []);
};

type Executor = Pick<ThreadState, 'process' | 'thread'>;

type KeptReports = Readonly<Record<JobActivity | 'transport', KeptCoverage>> &
  Pick<Reports, 'firstStartedAt'>;

const keptReports = (lane: ThreadLane, thread: Executor): KeptReports => {
  const byExecutor = cachedReports.get(lane) ?? new Map<string, KeptReports>();
  cachedReports.set(lane, byExecutor);
  const key = executorKey(thread);
  const reports = byExecutor.get(key) ?? reportsToKeep(lane, thread);
  byExecutor.set(key, reports);
  return reports;
};

const cachedReports = new WeakMap<ThreadLane, Map<string, KeptReports>>();

const reportsToKeep = (lane: ThreadLane, {process, thread}: Executor): KeptReports => {
  const isOwn = (one: {readonly process: number | null; readonly thread: number | null}): boolean =>
    one.process === process && one.thread === thread;
  const jobs = lane.threads.length === 1 ? lane.jobs : lane.jobs.filter(isOwn);
  const {computing, locked, waiting} = threadActivities(jobs, lane.blocks, lane.latestAt);
  const readyAt = lane.threads.find(isOwn)?.readyAt ?? null;
  return {
    firstStartedAt: jobs[0]?.startedAt ?? undefined,
    computing: keptCoverage(computing),
    locked: keptCoverage(locked),
    waiting: keptCoverage(waiting),
    transport: keptCoverage(transportIntervals({firstQueuedAt: lane.queuedAt}, {readyAt}, jobs)),
  };
};
