import {executorKey} from '../run/executor-key.js';
import {withoutNotes} from '../run/notes.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {type Coverage, coverageOf, type KeptCoverage, keptCoverage} from '../timeline/coverage.js';
import type {Interval} from '../timeline/intervals.js';
import {type JobActivity, threadActivities} from '../timeline/job-activity.js';
import {threadLaneOf} from '../timeline/lanes.js';
import {transportIntervals} from '../timeline/transport.js';

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
 * What is reported of a thread by its jobs, which are in order of their start.
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

/** Whether a state is an earlier moment of a run that is over, which many moments are shown of. */
export const isPast = (run: RunState, known: RunState): boolean => run !== known && known.stage === 'over';

/**
 * What is reported of a thread up to a moment, µs, of a run that is over; of all of the run where that is left out. It
 * is a part of what is known of the run, so that each moment and each window takes a search instead of a walk through a
 * hundred thousand jobs.
 */
export const reportsAt = (
  known: RunState,
  thread: ThreadState,
  us: number = Number.POSITIVE_INFINITY,
): Reports => {
  const {firstStartedAt, computing, locked, waiting, transport} = keptReports(known, thread);
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

type KeptReports = Readonly<Record<JobActivity | 'transport', KeptCoverage>> &
  Pick<Reports, 'firstStartedAt'>;

const keptReports = (known: RunState, thread: ThreadState): KeptReports => {
  const byExecutor = cachedReports.get(withoutNotes(known)) ?? new Map<string, KeptReports>();
  cachedReports.set(withoutNotes(known), byExecutor);
  const key = executorKey(thread);
  const reports = byExecutor.get(key) ?? reportsToKeep(known, thread);
  byExecutor.set(key, reports);
  return reports;
};

const cachedReports = new WeakMap<RunState, Map<string, KeptReports>>();

const reportsToKeep = (known: RunState, {process, thread}: ThreadState): KeptReports => {
  const lane = threadLaneOf(known, {process, thread});
  const jobs = (lane?.jobs ?? []).filter(job => job.process === process && job.thread === thread);
  const state = lane?.threads.find(one => one.process === process && one.thread === thread);
  const {computing, locked, waiting} = threadActivities(jobs, lane?.blocks ?? [], known.latestAt);
  return {
    firstStartedAt: jobs[0]?.startedAt ?? undefined,
    computing: keptCoverage(computing),
    locked: keptCoverage(locked),
    waiting: keptCoverage(waiting),
    transport: keptCoverage(transportIntervals(known, {readyAt: state?.readyAt ?? null}, jobs)),
  };
};
