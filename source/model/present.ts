import {type Claim, claimOf} from './claims.js';
import type {ProcessLane, ThreadLane} from './lanes.js';
import {type Point, upToLook} from './points.js';
import type {Job, RunState, ThreadState} from './run.js';
import type {LaneState} from './spans.js';
import type {Strategy} from './strategies.js';

/** What a lane does now. */
export type Present = {readonly state: LaneState; readonly job: Job | null};

/**
 * What a thread does now: what the jobs it holds say, and while one computes, what the kernel counted
 * lately. Only a thread that holds one job is blocked by it.
 */
export const presentOf = (lane: ThreadLane, home: ProcessLane, waits: Strategy['waits']): Present => {
  const seated = lane.occupants.at(-1);
  if (!seated) return {state: 'starting', job: null};
  if (seated.exitedAt !== null) return {state: awaited(seated, home) ? 'starting' : 'exited', job: null};
  const held = lane.jobs.filter(job => job.state === 'running');
  const working = held.find(job => claimOf(job) === 'computing');
  if (working) return {state: lately(upToLook(seated.points, lane.lookedAt), working), job: working};
  const locked = held.find(job => claimOf(job) === 'locked');
  if (locked) return {state: 'locked', job: locked};
  const waiting = held.at(-1);
  if (waiting && waits === 'blocked') return {state: 'blocked', job: waiting};
  return {state: seated.readyAt === null && held.length === 0 ? 'starting' : 'idle', job: null};
};

/** Shorter intervals tell less than the grain of the kernel's figures, µs. */
const TELLING_US = 20_000;

/** What filled most of a thread's latest interval, if it computed in all of it. */
const lately = (points: readonly Point[], {phases, startedAt}: Job): LaneState => {
  const since = phases.at(-1)?.from ?? startedAt ?? 0;
  const last = points.at(-1);
  const before = points.findLast(({at}) => last !== undefined && at <= last.at - TELLING_US);
  if (!last || !before || before.at < since) return 'running';
  const running = last.runUs - before.runUs;
  const ready = last.readyUs - before.readyUs;
  const unexplained = last.at - before.at - running - ready;
  if (running >= ready && running >= unexplained) return 'running';
  return ready >= unexplained ? 'ready' : 'unexplained';
};

/** Whether another process has come in place of the one in which a thread was, which will open its own. */
const awaited = (seated: ThreadState, {occupants}: ProcessLane): boolean => {
  const there = occupants.at(-1);
  return there !== undefined && there.exitedAt === null && there.process !== seated.process;
};

/** What a job does now, by its own word. */
export const stateOfJob = (job: Job, waits: Strategy['waits']): LaneState => {
  if (job.state === 'failed') return 'failed';
  if (job.state !== 'running') return 'idle';
  const states: Readonly<Record<Claim, LaneState>> = {computing: 'running', locked: 'locked', waiting: waits};
  return states[claimOf(job)];
};

/** Place in RunState.sessions of what carries a lane's jobs now: its job's session, or its latest one; -1: none. */
export const sessionOf = ({sessions}: RunState, {occupants}: ThreadLane, job: Job | null): number => {
  const seated = occupants.at(-1);
  if (job?.session != null) return job.session;
  return sessions.findLastIndex(
    ({process, thread}) => process === seated?.process && thread === seated.thread,
  );
};
