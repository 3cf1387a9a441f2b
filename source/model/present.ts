import type {ProcessLane, ThreadLane} from './lanes.js';
import type {Job, RunState, ThreadState} from './run.js';
import type {LaneState} from './spans.js';
import type {Strategy} from './strategies.js';

/** What a lane does now. */
export type Present = {readonly state: LaneState; readonly job: Job | null};

/** What a thread does now: only a thread that holds one job is blocked by it. */
export const presentOf = (lane: ThreadLane, home: ProcessLane, waits: Strategy['waits']): Present => {
  const seated = lane.occupants.at(-1);
  if (!seated) return {state: 'starting', job: null};
  if (seated.exitedAt !== null) return {state: awaited(seated, home) ? 'starting' : 'exited', job: null};
  const held = lane.jobs.filter(job => job.state === 'running');
  const working = held.find(job => !onIo(job));
  if (working) return {state: 'running', job: working};
  const waiting = held.at(-1);
  if (waiting && waits === 'blocked') return {state: 'blocked', job: waiting};
  return {state: seated.readyAt === null && held.length === 0 ? 'starting' : 'idle', job: null};
};

/** Whether another process has come in place of the one in which a thread was, which will open its own. */
const awaited = (seated: ThreadState, {occupants}: ProcessLane): boolean => {
  const there = occupants.at(-1);
  return there !== undefined && there.exitedAt === null && there.process !== seated.process;
};

/** What a job does now. */
export const stateOfJob = (job: Job, waits: Strategy['waits']): LaneState => {
  if (job.state === 'failed') return 'failed';
  if (job.state !== 'running') return 'idle';
  return onIo(job) ? waits : 'running';
};

const onIo = ({phases}: Job): boolean => {
  const last = phases.at(-1);
  return last !== undefined && last.to === null;
};

/** Place in RunState.sessions of what carries a lane's jobs now: its job's session, or its latest one; -1: none. */
export const sessionOf = ({sessions}: RunState, {occupants}: ThreadLane, job: Job | null): number => {
  const seated = occupants.at(-1);
  if (job?.session != null) return job.session;
  return sessions.findLastIndex(
    ({process, thread}) => process === seated?.process && thread === seated.thread,
  );
};
