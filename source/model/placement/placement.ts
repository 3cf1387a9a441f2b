import {strategyNamed} from '../event/strategies.js';
import type {Job, RunState} from '../run/run-state.js';
import {edgeUs} from '../timeline/axis.js';
import {allowedCores} from '../timeline/cores.js';
import {currentStateOf} from '../timeline/current-state.js';
import {activitiesOf, activityOf} from '../timeline/job-activity.js';
import {type ProcessLane, processLanesOf, type ThreadLane} from '../timeline/lanes.js';
import type {LaneState, Waits} from '../timeline/span.js';

/** Where a job can be until it ends: in the queue, with its thread, or at its I/O. */
export type Place = 'queue' | 'thread' | 'io';

/** A job at its present place. */
export type PlacedJob = {
  readonly job: number;
  /** The moment at which it came there, µs since the run began, and from where. */
  readonly since: number;
  readonly from: Place;
};

/** A job that has ended, and when, µs since the run began. */
export type EndedJob = Omit<PlacedJob, 'from'>;

/** A job whose I/O is in flight. */
export type FlyingJob = PlacedJob & {
  /**
   * From when on its answer has been waiting for the thread, which executes another job, µs; null otherwise.
   * The embedded server answers after the plan's latency, so this is known before the thread hears of it.
   */
  readonly overdueSince: number | null;
};

/** A thread: what it does, for which job, and the jobs that it holds without executing them. */
export type PlacedThread = {
  readonly process: number;
  readonly thread: number;
  readonly state: LaneState;
  /** The job that it executes or is blocked by; null where it is idle. */
  readonly job: PlacedJob | null;
  /** The core on which it runs; null while it does not run, and where that is not measured. */
  readonly core: number | null;
  /** Jobs whose I/O is in flight while the thread is free. */
  readonly inFlight: readonly FlyingJob[];
  /** Jobs that could go on while the thread executes another one. */
  readonly suspended: readonly PlacedJob[];
  /** The last job that it ended, while that is its latest news. */
  readonly ended: EndedJob | null;
  /** Jobs that it finished, and that failed in it. */
  readonly finished: number;
  readonly failed: number;
};

export type PlacedProcess = {
  readonly process: number;
  readonly pid: number | null;
  /** How it ended, if it did before the run. */
  readonly exit: {readonly exitCode: number | null; readonly signal: string | null} | null;
  readonly threads: readonly PlacedThread[];
};

/** A core: whose it is as far as that is known. */
export type PlacedCore = {
  /** Whether the run may use it. */
  readonly allowed: boolean;
  /** The thread that runs on it; null where there is none, or it is not measured. */
  readonly thread: PlacedThread | null;
  /** other: threads want a core, so other programs have it; unknown: a thread runs on a core that is not measured. */
  readonly otherwise: 'unused' | 'other' | 'unknown';
};

/** Where every job, thread and process of a run is at one moment: each job at exactly one place. */
export type Placement = {
  /** The next jobs that no executor has taken, in their order; at most MAX_QUEUED. */
  readonly queue: readonly number[];
  readonly processes: readonly PlacedProcess[];
  /** Jobs that ended, the latest first: of the latest MAX_ENDED. */
  readonly finished: readonly EndedJob[];
  readonly failed: readonly EndedJob[];
  /** The machine's cores, in their order. */
  readonly cores: readonly PlacedCore[];
  /** Moves of the last second: jobs that came to their present place in it. */
  readonly moves: number;
};

/** More than any screen shows: a run may have 100,000 jobs, and a frame must not visit them all. */
const MAX_QUEUED = 200;
const MAX_ENDED = 200;

const SECOND_US = 1_000_000;

/** Where everything is at a moment of the run, µs since it began. */
export const placementOf = (run: RunState, nowUs: number): Placement => {
  const now = edgeUs(run, nowUs);
  const {waits} = strategyNamed(run.plan.strategy);
  const processes = processLanesOf(run).map((lane, place) => placedProcess(run, lane, place, waits, now));
  const threads = processes.flatMap(process => process.threads);
  const recent = run.completionOrder.slice(-MAX_ENDED);
  const ended = (state: Job['state']): readonly EndedJob[] =>
    recent.flatMap(number => endedJob(run, number, state)).reverse();
  const [finished, failed] = [ended('finished'), ended('failed')];
  const held = threads.flatMap(({job, inFlight, suspended}) => [
    ...(job ? [job] : []),
    ...inFlight,
    ...suspended,
  ]);
  return {
    queue: queuedJobs(run),
    processes,
    finished,
    failed,
    cores: coresWith(run, threads),
    moves: [...held, ...finished, ...failed].filter(({since}) => since > now - SECOND_US).length,
  };
};

const coresWith = (run: RunState, threads: readonly PlacedThread[]): readonly PlacedCore[] => {
  const allowed = allowedCores(
    run,
    threads.flatMap(({core}) => core ?? []),
  );
  const has = (wanted: LaneState): boolean => threads.some(({state}) => state === wanted);
  const isUnknown = threads.some(({state, core}) => state === 'running' && core === null);
  return Array.from({length: run.environment.cores}, (_, core) => ({
    allowed: allowed.has(core),
    thread: threads.find(thread => thread.core === core) ?? null,
    otherwise: isUnknown ? 'unknown' : has('ready') ? 'other' : 'unused',
  }));
};

/** Jobs are taken in the order of their numbers, so those that wait are the last ones. */
const queuedJobs = ({jobs, counts}: RunState): readonly number[] => {
  const queue: number[] = [];
  for (let i = jobs.length - counts.queued; i < jobs.length && queue.length < MAX_QUEUED; i++) {
    const job = jobs[i];
    if (job?.state === 'queued') queue.push(job.job);
  }
  return queue;
};

const endedJob = (run: RunState, number: number, state: Job['state']): readonly EndedJob[] => {
  const job = run.jobs[number - 1];
  return job?.state === state ? [{job: number, since: job.endedAt ?? 0}] : [];
};

const placedProcess = (
  run: RunState,
  lane: ProcessLane,
  place: number,
  waits: Waits,
  now: number,
): PlacedProcess => {
  const last = lane.processes.at(-1);
  const hasExited = last !== undefined && last.exitedAt !== null && run.stage !== 'over';
  const process = last?.process ?? place + 1;
  return {
    process,
    pid: last?.pid ?? null,
    exit: hasExited ? {exitCode: last.exitCode, signal: last.signal} : null,
    threads: lane.threadLanes.map((threadLane, index) =>
      placedThread(run, threadLane, lane, {process, thread: index + 1}, waits, now),
    ),
  };
};

const placedThread = (
  {plan}: RunState,
  lane: ThreadLane,
  processLane: ProcessLane,
  expected: {readonly process: number; readonly thread: number},
  waits: Waits,
  now: number,
): PlacedThread => {
  const last = lane.threads.at(-1);
  const {state, job} = currentStateOf(lane, processLane, waits, now);
  const others = lane.jobs.filter(other => other.state === 'running' && other !== job);
  const isInFlight = (other: Job): boolean => waits === 'in flight' && activityOf(other) === 'waiting';
  const ended = lane.jobs.reduce<Job | null>(
    (latest, one) => ((one.endedAt ?? -1) > (latest?.endedAt ?? -1) ? one : latest),
    null,
  );
  return {
    process: last?.process ?? expected.process,
    thread: last?.thread ?? expected.thread,
    state,
    job: job && placed(job, now),
    core: state === 'running' ? (last?.samples.at(-1)?.core ?? null) : null,
    inFlight: withOverdue(
      others.filter(isInFlight).map(other => placed(other, now)),
      plan,
      job && others.length > 0 ? executingSince(lane, now) : null,
      now,
    ),
    suspended: others.filter(other => !isInFlight(other)).map(other => placed(other, now)),
    ended: ended && {job: ended.job, since: ended.endedAt ?? 0},
    finished: lane.jobs.filter(one => one.state === 'finished').length,
    failed: lane.jobs.filter(one => one.state === 'failed').length,
  };
};

/** A running job came to its place when its activity last changed from or to I/O. */
const placed = (job: Job, now: number): PlacedJob => {
  const activities = activitiesOf(job, now);
  const isAtIo = activities.at(-1)?.activity === 'waiting';
  const before = activities.findLastIndex(({activity}) => (activity === 'waiting') !== isAtIo);
  return {
    job: job.job,
    since: activities[before + 1]?.from ?? job.startedAt ?? now,
    from: before < 0 ? 'queue' : isAtIo ? 'thread' : 'io',
  };
};

/** Jobs in flight; `since`: the moment from which on their thread has executed others, null if it is free. */
const withOverdue = (
  jobs: readonly PlacedJob[],
  {embedded, latencyMs}: RunState['plan'],
  since: number | null,
  now: number,
): readonly FlyingJob[] =>
  jobs.map(job => {
    const dueAt = embedded && latencyMs > 0 ? job.since + latencyMs * 1000 : Number.POSITIVE_INFINITY;
    return {...job, overdueSince: since !== null && since <= dueAt && dueAt < now ? dueAt : null};
  });

/** Between two jobs that a thread executes one after the other there is less time than this, µs. A choice. */
const SWITCH_US = 5000;

/** The moment from which on a thread has executed jobs without a pause, µs. */
const executingSince = ({jobs}: ThreadLane, now: number): number =>
  jobs
    .flatMap(job => activitiesOf(job, now).filter(({activity}) => activity === 'computing'))
    .sort((a, b) => b.to - a.to)
    .reduce((since, {from, to}) => (to >= since - SWITCH_US ? Math.min(since, from) : since), now);

/** The states of all threads and of the jobs that they hold. */
export const statesIn = ({processes}: Placement): readonly LaneState[] =>
  processes.flatMap(({threads}) =>
    threads.flatMap(({state, inFlight, suspended}): LaneState[] => [
      state,
      ...(inFlight.length > 0 ? (['in flight'] as const) : []),
      ...(suspended.length > 0 ? (['suspended'] as const) : []),
    ]),
  );
