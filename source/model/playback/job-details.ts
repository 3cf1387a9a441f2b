import type {Failure, Phase, Result} from '../event/event.js';
import {strategyNamed} from '../event/strategies.js';
import {isOver, type Job, type JobState, nameOfJob, type RunState, sessionLetter} from '../run/run-state.js';
import {originUs} from '../timeline/axis.js';
import {overlaps} from '../timeline/intervals.js';
import {executionSpans} from '../timeline/lane-spans.js';
import {type ComputingOf, threadLaneOf} from '../timeline/lanes.js';
import {isPast, reportsAt} from '../timeline/reports.js';
import type {LaneState, Span, Waits} from '../timeline/span.js';
import {type Executor, executorIn} from './executor.js';
import {
  type CoreGot,
  coreGotBy,
  isNotable,
  type LockReleased,
  lastReleaseFor,
  type Start,
  startOf,
} from './unblocking.js';

/** What a job's time went to: a phase that it reports, or what kept it from going on in one. */
export type TimePart = Phase | Extract<LaneState, 'ready' | 'suspended' | 'blocked' | 'unexplained'>;

/** A part of a job's time and all that it took, whole µs; one that came back counts once, where it came first. */
export type PartTime = {readonly part: TimePart; readonly us: number};

/** All that is known of one job at a moment of its run; moments in µs since the run began. */
export type JobDetails = {
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
  /** They add up to its time; computing before its first phase included. */
  readonly parts: readonly PartTime[];
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

/**
 * What is known of a job up to a moment, µs since the run began; null where the run has no such job. `known`: all that
 * is known of the run, of which `run` may be an earlier moment.
 */
export const jobDetailsOf = (
  run: RunState,
  number: number,
  now: number,
  known: RunState = run,
): JobDetails | null => {
  const cached = cachedDetails.get(run);
  if (cached?.number === number && cached.now === now) return cached.details;
  const details = detailsOf({run, known}, number, now);
  cachedDetails.set(run, {number, now, details});
  return details;
};

// A frame asks several times.
const cachedDetails = new WeakMap<
  RunState,
  {readonly number: number; readonly now: number; readonly details: JobDetails | null}
>();

const detailsOf = (
  {run, known}: {readonly run: RunState; readonly known: RunState},
  number: number,
  now: number,
): JobDetails | null => {
  const job = run.jobs[number - 1];
  if (!job) return null;
  const {process, thread, session} = job;
  const used = session === null ? undefined : run.sessions[session];
  const {waits} = strategyNamed(run.plan.strategy);
  const lane = threadLaneOf(run, job);
  const computingOf: ComputingOf | undefined = isPast(run, known, now)
    ? thread => reportsAt(known, thread, now).upTo(now).computing
    : undefined;
  const spans = lane ? executionSpans(lane, job, waits, now, computingOf) : [];
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
    parts: partTimes(job, spans, now),
    answer: answerOf(job),
    lock: lastReleaseFor(run, job),
    // A job in flight shares its thread, whose lack of a core is not its own alone.
    core: waits === 'blocked' ? coreGotBy(run, job, spans) : null,
    startedAt: job.startedAt,
    endedAt: isOver(job.state) ? job.endedAt : null,
    result: job.result,
    error: job.error,
  };
};

/** An answer that was heard so much later than it was sent waited for its thread, µs: a choice. */
const LATE_US = 5000;

const answerOf = ({phases}: Job): JobDetails['answer'] => {
  const last = phases.findLast(({phase}) => phase === 'receiving');
  if (!last) return null;
  const {from: at, answeredAt: sentAt = at} = last;
  return {at, sentAt: at - sentAt > LATE_US ? sentAt : null};
};

/** The phases of a job by what its thread did for it in them. */
const partTimes = (
  {startedAt, endedAt, phases}: Job,
  spans: readonly Span[],
  now: number,
): readonly PartTime[] => {
  if (startedAt === null) return [];
  const end = endedAt ?? now;
  const all = [{phase: 'computing' as const, from: startedAt, to: phases[0]?.from ?? end}, ...phases];
  const times = all.flatMap(({phase, from, to}) => {
    const within = {from, to: Math.max(from, Math.min(to ?? end, end))};
    const held = spans.flatMap(span => {
      const {state} = span;
      if (!isHindrance(state, phase)) return [];
      return overlaps(within, [span]).map(part => ({phase, part: state, us: part.to - part.from}));
    });
    return [{phase, part: phase, us: within.to - within.from - sumOf(held)}, ...held];
  });
  // A little of it is ordinary switching between threads, and counts as the phase that it was in.
  const isWorthAName = (part: TimePart): boolean =>
    isNotable(sumOf(times.filter(time => time.part === part)), end - startedAt);
  const sums = new Map<TimePart, number>();
  for (const {phase, part, us} of times) {
    const named = part === phase || isWorthAName(part) ? part : phase;
    sums.set(named, (sums.get(named) ?? 0) + us);
  }
  return wholeTimes(sums);
};

const sumOf = (times: readonly {readonly us: number}[]): number => times.reduce((sum, {us}) => sum + us, 0);

/** In these states a job that computes does not get on; while it waits for I/O, only its thread can hold it up. */
const isHindrance = (state: LaneState, phase: Phase): state is Exclude<TimePart, Phase> =>
  state === 'suspended' ||
  (phase === 'computing' && (state === 'ready' || state === 'blocked' || state === 'unexplained'));

/** Whole µs of each part: each ends where the sum up to it, rounded, says, so that no rounding adds up. */
const wholeTimes = (sums: ReadonlyMap<TimePart, number>): readonly PartTime[] => {
  let [exact, rounded] = [0, 0];
  return [...sums].map(([part, sum]) => {
    exact += sum;
    const us = Math.round(exact) - rounded;
    rounded += us;
    return {part, us};
  });
};
