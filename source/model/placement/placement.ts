import {strategyNamed} from '../event/strategies.js';
import {executorKey} from '../run/executor-key.js';
import {type Job, type RunState, waitingJobs} from '../run/run-state.js';
import {edgeUs} from '../timeline/axis.js';
import {answeredSince, currentStateOf} from '../timeline/current-state.js';
import {activitiesOf, activityOf} from '../timeline/job-activity.js';
import {type ProcessLane, processLanesOf, type ThreadLane} from '../timeline/lanes.js';
import {blockAt} from '../timeline/loop-blocks.js';
import type {LaneState, Waits} from '../timeline/span.js';
import {isUnconnected, notablyUnconnected} from '../timeline/unconnected.js';
import type {EndedJob, PlacedJob, PlacedProcess, PlacedThread, Placement} from './placed.js';
import {coresWith, onCoresOnce} from './placed-cores.js';

/** More than any screen shows: a run may have 100,000 jobs, and a frame must not visit them all. */
const MAX_QUEUED = 200;
const MAX_ENDED = 200;

const SECOND_US = 1_000_000;

/** Where everything is at a moment of the run, µs since it began. */
export const placementOf = (run: RunState, nowUs: number): Placement => {
  const now = edgeUs(run, nowUs);
  const moment = {now, waits: strategyNamed(run.plan.strategy).waits, ended: latestEnded(run)};
  const processes = onCoresOnce(
    processLanesOf(run).map((lane, place) => placedProcess(run, lane, place, moment)),
  );
  const threads = processes.flatMap(process => process.threads);
  const recent = run.completionOrder.slice(-MAX_ENDED);
  const endedAs = (state: Job['state']): readonly EndedJob[] =>
    recent.flatMap(number => endedJob(run, number, state)).reverse();
  const [finished, failed] = [endedAs('finished'), endedAs('failed')];
  const held = threads.flatMap(({job, inFlight, suspended, unconnected}) => [
    ...(job ? [job] : []),
    ...inFlight,
    ...suspended,
    ...unconnected,
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

/** Jobs are taken in the order of their numbers, so those that wait are the last ones; all while executors open. */
const queuedJobs = (run: RunState): readonly number[] => {
  const {jobs, counts} = run;
  if (run.stage === 'opening')
    return Array.from({length: Math.min(waitingJobs(run), MAX_QUEUED)}, (_, i) => i + 1);
  const queue: number[] = [];
  for (let i = jobs.length - counts.queued; i < jobs.length && queue.length < MAX_QUEUED; i++) {
    const job = jobs[i];
    if (job?.state === 'queued') queue.push(job.job);
  }
  return queue;
};

/** By executor, the job that ended last on it: they are among the latest that ended. */
const latestEnded = ({jobs, completionOrder, threads}: RunState): ReadonlyMap<string, Job> => {
  const latest = new Map<string, Job>();
  const wanted = threads.filter(({endedJobs}) => endedJobs > 0).length;
  for (let i = completionOrder.length - 1; i >= 0 && latest.size < wanted; i--) {
    const job = jobs[(completionOrder[i] ?? 0) - 1];
    if (job?.thread == null || latest.has(executorKey(job))) continue;
    latest.set(executorKey(job), job);
  }
  return latest;
};

const endedJob = (run: RunState, number: number, state: Job['state']): readonly EndedJob[] => {
  const job = run.jobs[number - 1];
  return job?.state === state ? [{job: number, since: job.endedAt ?? 0}] : [];
};

/** What all threads are placed by. */
type Moment = {
  /** µs since the run began. */
  readonly now: number;
  readonly waits: Waits;
  /** By executor, the job that ended last on it. */
  readonly ended: ReadonlyMap<string, Job>;
};

const placedProcess = (run: RunState, lane: ProcessLane, place: number, moment: Moment): PlacedProcess => {
  const last = lane.processes.at(-1);
  const hasExited = last !== undefined && last.exitedAt !== null && run.stage !== 'over';
  const process = last?.process ?? place + 1;
  return {
    process,
    pid: last?.pid ?? null,
    exit: hasExited ? {exitCode: last.exitCode, signal: last.signal} : null,
    replaced: lane.processes.slice(0, -1),
    threads: lane.threadLanes.map((threadLane, index) =>
      placedThread(threadLane, lane, {process, thread: index + 1}, moment),
    ),
  };
};

const placedThread = (
  lane: ThreadLane,
  processLane: ProcessLane,
  expected: {readonly process: number; readonly thread: number},
  {now, waits, ended}: Moment,
): PlacedThread => {
  const last = lane.threads.at(-1);
  const {state, job} = currentStateOf(lane, processLane, waits, now);
  const others = lane.held.filter(other => other !== job);
  const isInFlight = (other: Job): boolean =>
    waits === 'in flight' && activityOf(other) === 'waiting' && !isUnconnected(other);
  const awaitsConnection = (other: Job): boolean => waits === 'in flight' && isUnconnected(other);
  const lastEnded = lane.threads
    .flatMap(thread => ended.get(executorKey(thread)) ?? [])
    .reduce<Job | null>((most, one) => ((one.endedAt ?? -1) > (most?.endedAt ?? -1) ? one : most), null);
  return {
    process: last?.process ?? expected.process,
    thread: last?.thread ?? expected.thread,
    state,
    blockedSince: blockAt(lane.blocks, now)?.from ?? null,
    job: job && placed(job, now),
    core: state === 'running' ? (last?.samples.at(-1)?.core ?? null) : null,
    inFlight: others
      .filter(isInFlight)
      .map(other => ({...placed(other, now), overdueSince: answeredSince(lane, other, now)})),
    suspended: others
      .filter(other => !isInFlight(other) && !awaitsConnection(other))
      .map(other => placed(other, now)),
    unconnected: others.filter(awaitsConnection).map(other => placed(other, now)),
    ended: lastEnded && {job: lastEnded.job, since: lastEnded.endedAt ?? 0},
    // Its place may have been another executor's before, whose jobs are not its own.
    finished: last?.finishedJobs ?? 0,
    failed: last?.failedJobs ?? 0,
  };
};

/** A running job came to its place when its activity last changed from or to I/O, or when it got its connection. */
const placed = (job: Job, now: number): PlacedJob => {
  const activities = activitiesOf(job, now);
  const isAtIo = activities.at(-1)?.activity === 'waiting';
  const before = activities.findLastIndex(({activity}) => (activity === 'waiting') !== isAtIo);
  return {
    job: job.job,
    since: Math.max(activities[before + 1]?.from ?? job.startedAt ?? now, connectedAt(job, now)),
    from: before < 0 ? 'queue' : isAtIo ? 'thread' : 'io',
  };
};

/** When a job that had to wait for its latest connection got it, µs; 0 where it did not have to, or still does. */
const connectedAt = (job: Job, now: number): number =>
  isUnconnected(job) ? 0 : (notablyUnconnected(job, now).at(-1)?.to ?? 0);

/** The states of all threads and of the jobs that they hold. */
export const statesIn = ({processes}: Placement): readonly LaneState[] =>
  processes.flatMap(({threads}) =>
    threads.flatMap(({state, inFlight, suspended, unconnected}): LaneState[] => [
      state,
      ...(inFlight.length > 0 ? (['in flight'] as const) : []),
      ...(suspended.length > 0 ? (['suspended'] as const) : []),
      ...(unconnected.length > 0 ? (['unconnected'] as const) : []),
    ]),
  );
