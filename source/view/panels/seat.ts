import type {ProcessLane, ThreadLane} from '../../model/lanes.js';
import type {Job, RunState} from '../../model/run.js';
import type {LaneState} from '../../model/spans.js';
import type {Strategy} from '../../model/strategies.js';

/** What a lane does now. */
export type Present = {readonly state: LaneState; readonly job: Job | null};

/** What a thread does now: only a thread that holds one job is blocked by it. */
export const presentOf = (lane: ThreadLane, waits: Strategy['waits']): Present => {
  const seated = lane.occupants.at(-1);
  if (!seated) return {state: 'starting', job: null};
  if (seated.exitedAt !== null) return {state: 'exited', job: null};
  const held = lane.jobs.filter(job => job.state === 'running');
  const working = held.find(job => !onIo(job));
  if (working) return {state: 'running', job: working};
  const waiting = held.at(-1);
  if (waiting && waits === 'blocked') return {state: 'blocked', job: waiting};
  return {state: seated.readyAt === null && held.length === 0 ? 'starting' : 'idle', job: null};
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

/** One line of the lanes. */
export type LaneRow =
  | {readonly kind: 'process'; readonly home: ProcessLane; readonly place: number}
  | {
      readonly kind: 'thread';
      readonly home: ProcessLane;
      readonly place: number;
      readonly lane: ThreadLane;
      readonly seat: number;
      /** Stands for its process too, which then has no line of its own. */
      readonly alone: boolean;
    }
  | {readonly kind: 'job'; readonly lane: ThreadLane; readonly jobs: readonly Job[]};

/** The lanes as a list of lines; `short`: processes of one thread get one line instead of two. */
export const laneRows = (homes: readonly ProcessLane[], short: boolean): readonly LaneRow[] =>
  homes.flatMap((home, place) => {
    const alone = short && home.threads.length === 1;
    const threads = home.threads.flatMap((lane, seat): LaneRow[] => [
      {kind: 'thread', home, place, lane, seat, alone},
      ...lane.rows.map((jobs): LaneRow => ({kind: 'job', lane, jobs})),
    ]);
    return alone ? threads : [{kind: 'process', home, place}, ...threads];
  });
