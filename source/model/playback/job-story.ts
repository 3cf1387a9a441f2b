import type {Failure, Phase, Result} from '../event/event.js';
import {strategyNamed} from '../event/strategies.js';
import {isOver, type Job, type JobState, nameOfJob, type RunState, sessionLetter} from '../run/run-state.js';
import {originUs} from '../timeline/axis.js';
import {jobSpans} from '../timeline/lane-spans.js';
import {threadLaneOf} from '../timeline/lanes.js';
import type {Waits} from '../timeline/span.js';
import {type Executor, executorIn} from './executor.js';
import {
  type CoreGot,
  coreGotBy,
  type LockReleased,
  lastReleaseFor,
  type Start,
  startOf,
} from './unblocking.js';

/** A phase of a job and all the time that it took, µs; a phase that came back counts once, where it came first. */
export type PhaseTime = {readonly phase: Phase; readonly us: number; readonly times: number};

/** All that is known of one job at a moment of its run; moments in µs since the run began. */
export type JobStory = {
  /** The moment from which axes count: the first job queued. */
  readonly originUs: number;
  /** The moment up to which events are included. */
  readonly nowUs: number;
  readonly job: number;
  readonly name: string;
  readonly state: JobState;
  /** Its wait in the queue; `to` is null while it lasts. */
  readonly queue: {readonly from: number; readonly to: number | null};
  /** What let it leave the queue; null while it waits there. */
  readonly start: Start | null;
  readonly executor: Executor | null;
  /** The letter of the session that it used, and how many connections that has opened. */
  readonly session: {readonly letter: string; readonly connections: number} | null;
  readonly waits: Waits;
  /** Computing before its first phase included. */
  readonly phases: readonly PhaseTime[];
  /** When its answer came, and when its server had sent it if that was notably earlier; null where it had none. */
  readonly answer: {readonly at: number; readonly sentAt: number | null} | null;
  /** Its latest wait for the lock, and which job released it. */
  readonly lock: LockReleased | null;
  /** Its time without a core, and the core that its thread got after it; null where it lacked none, or nothing measures it. */
  readonly core: CoreGot | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly result: Result | null;
  readonly error: Failure | null;
};

/** The story of a job up to a moment, µs since the run began; null where the run has no such job. */
export const jobStoryOf = (run: RunState, number: number, now: number): JobStory | null => {
  const job = run.jobs[number - 1];
  if (!job) return null;
  const {process, thread, session} = job;
  const used = session === null ? undefined : run.sessions[session];
  const {waits} = strategyNamed(run.plan.strategy);
  // A job in flight shares its thread, whose lack of a core is not its own.
  const lane = waits === 'blocked' ? threadLaneOf(run, job) : undefined;
  const spans = lane ? jobSpans(lane, job, waits, now) : [];
  return {
    originUs: originUs(run),
    nowUs: now,
    job: number,
    name: nameOfJob(job),
    state: job.state,
    queue: {from: job.queuedAt, to: job.startedAt ?? job.endedAt},
    start: startOf(run, job),
    executor: process === null || thread === null ? null : executorIn(run.shape, {process, thread}),
    session:
      session === null || !used ? null : {letter: sessionLetter(session), connections: used.connections},
    waits,
    phases: phaseTimes(job, now),
    answer: answerOf(job),
    lock: lastReleaseFor(run, job),
    core: coreGotBy(run, job, spans),
    startedAt: job.startedAt,
    endedAt: isOver(job.state) ? job.endedAt : null,
    result: job.result,
    error: job.error,
  };
};

/** An answer that was heard so much later than it was sent waited for its thread, µs: a choice. */
const LATE_US = 5000;

const answerOf = ({phases}: Job): JobStory['answer'] => {
  const last = phases.findLast(({phase}) => phase === 'receiving');
  if (!last) return null;
  const {from: at, answeredAt: sentAt = at} = last;
  return {at, sentAt: at - sentAt > LATE_US ? sentAt : null};
};

const phaseTimes = ({startedAt, endedAt, phases}: Job, now: number): readonly PhaseTime[] => {
  if (startedAt === null) return [];
  const end = endedAt ?? now;
  const all = [{phase: 'computing' as const, from: startedAt, to: phases[0]?.from ?? end}, ...phases];
  const sums = new Map<Phase, {us: number; times: number}>();
  for (const {phase, from, to} of all) {
    const us = Math.max(0, Math.min(to ?? end, end) - from);
    const known = sums.get(phase) ?? {us: 0, times: 0};
    sums.set(phase, {us: known.us + us, times: known.times + 1});
  }
  return [...sums].map(([phase, sum]) => ({phase, ...sum}));
};
