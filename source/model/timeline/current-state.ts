import type {Strategy} from '../event/strategies.js';
import {type CpuSample, INACTIVE_AFTER_US, samplesUpTo} from '../run/cpu-samples.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {MIN_INTERVAL_US} from './divide-computing.js';
import {activityOf, type JobActivity} from './job-activity.js';
import type {ProcessLane, ThreadLane} from './lanes.js';
import type {LaneState} from './span.js';
import {jobOnThread} from './time-slicing.js';

/** What a lane does now. */
export type CurrentState = {readonly state: LaneState; readonly job: Job | null};

/**
 * What a thread does at a moment, µs since the run began: what the jobs it holds say, and while one
 * computes, what the kernel counted lately. Only a thread that holds one job is blocked by it.
 */
export const currentStateOf = (
  lane: ThreadLane,
  home: ProcessLane,
  waits: Strategy['waits'],
  now: number,
): CurrentState => {
  const seated = lane.threads.at(-1);
  if (!seated) return {state: 'starting', job: null};
  if (seated.exitedAt !== null) return {state: awaited(seated, home) ? 'starting' : 'exited', job: null};
  const held = lane.jobs.filter(job => job.state === 'running');
  const working = jobOnThread(lane, held.filter(computes), now);
  if (working) return {state: lately(lane, seated.samples, working), job: working};
  const locked = held.find(job => activityOf(job) === 'locked');
  if (locked) return {state: 'locked', job: locked};
  const waiting = held.at(-1);
  if (waiting && waits === 'blocked') return {state: 'blocked', job: waiting};
  return {state: seated.readyAt === null && held.length === 0 ? 'starting' : 'idle', job: null};
};

const computes = (job: Job): boolean => activityOf(job) === 'computing';

/** Below this part of an interval a wait for a core is nothing but the kernel's change of hands. */
const HANDS = 0.1;

/**
 * What a thread did in its latest interval, if it computed in all of it. Of those that share cores only
 * as many run as there are cores: the ones that ran most.
 */
const lately = (lane: ThreadLane, known: readonly CpuSample[], {phases, startedAt}: Job): LaneState => {
  const since = phases.at(-1)?.from ?? startedAt ?? 0;
  const samples = samplesUpTo(known, lane.sampledAt);
  const last = samples.at(-1);
  const before = samples.findLast(({at}) => last !== undefined && at <= last.at - MIN_INTERVAL_US);
  if (!last || !before || before.at < since) return 'running';
  const length = last.at - before.at;
  const ran = last.runUs - before.runUs;
  const waited = last.readyUs - before.readyUs;
  // The kernel books a wait for a core when it is over: what is missing after a short while is such a wait.
  if (length >= INACTIVE_AFTER_US && length - ran - waited > Math.max(ran, waited)) return 'unexplained';
  if (waited < HANDS * length && ran >= waited) return 'running';
  return lane.hasCore ? 'running' : 'ready';
};

/** Whether another process has come in place of the one in which a thread was, which will open its own. */
const awaited = (seated: ThreadState, {processes}: ProcessLane): boolean => {
  const there = processes.at(-1);
  return there !== undefined && there.exitedAt === null && there.process !== seated.process;
};

/** What a job of a lane does at a moment: by its own word, and where it computes, whether its thread is at it. */
export const laneStateOfJob = (
  lane: ThreadLane,
  job: Job,
  waits: Strategy['waits'],
  now: number,
): LaneState => {
  if (job.state === 'failed') return 'failed';
  if (job.state !== 'running') return 'idle';
  if (waits === 'in flight' && computes(job)) {
    const rivals = lane.jobs.filter(other => other.state === 'running' && computes(other));
    return jobOnThread(lane, rivals, now) === job ? 'running' : 'suspended';
  }
  const states: Readonly<Record<JobActivity, LaneState>> = {
    computing: 'running',
    locked: 'locked',
    waiting: waits,
  };
  return states[activityOf(job)];
};

/** Place in RunState.sessions of what carries a lane's jobs now: its job's session, or its latest one; -1: none. */
export const sessionIndexOf = ({sessions}: RunState, {threads}: ThreadLane, job: Job | null): number => {
  const seated = threads.at(-1);
  if (job?.session != null) return job.session;
  return sessions.findLastIndex(
    ({process, thread}) => process === seated?.process && thread === seated.thread,
  );
};
