import {type CpuSample, INACTIVE_AFTER_US, samplesUpTo, standstillsOf} from '../run/cpu-samples.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {answeredIntervals} from './answered.js';
import {MIN_INTERVAL_US} from './divide-computing.js';
import {activityOf} from './job-activity.js';
import type {ProcessLane, ThreadLane} from './lanes.js';
import {blockAt} from './loop-blocks.js';
import {STATE_OF_ACTIVITY} from './reported-spans.js';
import type {LaneState, Waits} from './span.js';
import {executedJob} from './time-slicing.js';
import {isUnconnected} from './unconnected.js';

/** What a lane does now, and for which job. */
export type CurrentState = {readonly state: LaneState; readonly job: Job | null};

/**
 * The state of a thread lane at a moment, µs since the run began: from what its jobs report and, while one
 * computes, from what the kernel counted lately.
 */
export const currentStateOf = (
  lane: ThreadLane,
  processLane: ProcessLane,
  waits: Waits,
  now: number,
): CurrentState => {
  const thread = lane.threads.at(-1);
  if (!thread) return {state: 'starting', job: null};
  if (thread.exitedAt !== null)
    return {state: isBeingReplaced(thread, processLane) ? 'starting' : 'exited', job: null};
  const block = blockAt(lane.blocks, now);
  if (block)
    return {state: countedState(lane, thread.samples, {phases: [], startedAt: block.from}), job: null};
  const {held} = lane;
  const computing = executedJob(lane, held.filter(isComputing), now);
  if (computing) return {state: countedState(lane, thread.samples, computing), job: computing};
  const locked = held.find(job => activityOf(job) === 'locked');
  if (locked) return {state: 'locked', job: locked};
  const waiting = held.at(-1);
  if (waiting && waits === 'blocked') return {state: 'blocked', job: waiting};
  if (
    waiting &&
    standstillsOf(thread.samples).at(-1)?.to === thread.samples.at(-1)?.at &&
    thread.samples.length > 0
  )
    return {state: 'blocked', job: null};
  return {state: thread.readyAt === null && held.length === 0 ? 'starting' : 'idle', job: null};
};

const isComputing = (job: Job): boolean => activityOf(job) === 'computing';

/** Ready time below this share of an interval is ordinary switching between threads. A choice. */
const SWITCHING_SHARE = 0.1;

/**
 * The state that the kernel's latest figures show, if the thread computed for the same job in all of that
 * interval; otherwise running. Of threads that share cores, as many as there are cores are shown running.
 */
const countedState = (
  lane: ThreadLane,
  known: readonly CpuSample[],
  {phases, startedAt}: Pick<Job, 'phases' | 'startedAt'>,
): LaneState => {
  const since = phases.at(-1)?.from ?? startedAt ?? 0;
  const samples = samplesUpTo(known, lane.sampledAt);
  const last = samples.at(-1);
  const before = samples.findLast(({at}) => last !== undefined && at <= last.at - MIN_INTERVAL_US);
  // Of threads that share cores, those run that had them lately: never more than there are.
  const shared = lane.crowded && !lane.hasCore ? 'ready' : 'running';
  if (last?.asleep && last.at >= since && !(before && ranMost(before, last))) return 'blocked';
  if (!last || !before || before.at < since) return shared;
  const length = last.at - before.at;
  const ran = last.runUs - before.runUs;
  const ready = last.readyUs - before.readyUs;
  // The kernel counts a wait for a core when it ends, so missing time is unexplained only after a while.
  if (length >= INACTIVE_AFTER_US && length - ran - ready > Math.max(ran, ready)) return 'unexplained';
  if (ready < SWITCHING_SHARE * length && ran >= ready) return shared;
  return lane.hasCore ? 'running' : 'ready';
};

/** Whether a thread had a core, or was ready, for most of the time between two samples. */
const ranMost = (before: CpuSample, last: CpuSample): boolean =>
  last.runUs - before.runUs + last.readyUs - before.readyUs > (last.at - before.at) / 2;

/** Whether a new process has replaced that of an exited thread and will open its own thread. */
const isBeingReplaced = (exited: ThreadState, {processes}: ProcessLane): boolean => {
  const latest = processes.at(-1);
  return latest !== undefined && latest.exitedAt === null && latest.process !== exited.process;
};

/** The state of a job at a moment: as it reports, blocked while its thread sleeps, suspended while that executes another job. */
export const laneStateOfJob = (lane: ThreadLane, job: Job, waits: Waits, now: number): LaneState => {
  if (job.state === 'failed') return 'failed';
  if (job.state !== 'running') return 'idle';
  if (isComputing(job)) {
    const computing = lane.held.filter(isComputing);
    if (blockAt(lane.blocks, now) || (waits === 'in flight' && executedJob(lane, computing, now) !== job))
      return 'suspended';
    return countedState(lane, lane.threads.at(-1)?.samples ?? [], job) === 'blocked' ? 'blocked' : 'running';
  }
  const state = STATE_OF_ACTIVITY[waits][activityOf(job)];
  if (state === 'in flight' && isUnconnected(job)) return 'unconnected';
  return state === 'in flight' && answeredSince(lane, job, now) !== null ? 'suspended' : state;
};

/** The moment from which on a job in flight has had its answer and waits for its thread, µs; null while it has not. */
export const answeredSince = (lane: ThreadLane, job: Job, now: number): number | null => {
  const last = answeredIntervals(lane, job, now).at(-1);
  // At the very moment at which its thread turns to it, the job's wait is over.
  return last?.to === now && last.from >= (job.phases.at(-1)?.from ?? 0) ? last.from : null;
};

/** Index into RunState.sessions: the session of a lane's job, or else the latest one of its thread; −1 if none. */
export const sessionIndexOf = ({sessions}: RunState, {threads}: ThreadLane, job: Job | null): number => {
  if (job?.session != null) return job.session;
  const last = threads.at(-1);
  return sessions.findLastIndex(({process, thread}) => process === last?.process && thread === last.thread);
};
