import type {Job, RunState} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';
import type {Span} from '../timeline/span.js';
import {type Executor, executorIn} from './executor.js';

/** What let a job leave the queue; moments in µs since the run began. */
export type Start =
  /** Its executor ended another job. */
  | {readonly by: 'end of job'; readonly job: number; readonly at: number}
  /** Its executor became ready after the job was queued. */
  | {readonly by: 'executor ready'; readonly at: number}
  /** Its thread had a place for it, and computed for other jobs most of the time. */
  | {readonly by: 'thread'}
  /** Its executor had room for it when it was queued: what the executor itself did meanwhile, its lane says. */
  | {readonly by: 'nothing'};

/** The latest wait of a job for the lock; `by`: the job that had it until then, null where that is not known. */
export type LockReleased = {
  readonly at: number;
  readonly waitedUs: number;
  readonly times: number;
  readonly by: {readonly job: number; readonly executor: Executor} | null;
};

/**
 * Time that a job's thread was ready without a core, and the core that it was seen on next; null where it was not seen.
 * How much it lacked one is measured, between which moments is not.
 */
export type CoreGot = {readonly readyUs: number; readonly core: number | null};

/** What an executor did last before it took a job: it ended the one whose place the job took, or it became ready. */
export const startOf = (run: RunState, job: Job): Start | null => {
  const {startedAt, process, thread, queuedAt} = job;
  if (startedAt === null || process === null || thread === null) return null;
  const before = startedJobs(run).filter(
    other =>
      other !== job &&
      other.process === process &&
      other.thread === thread &&
      (other.startedAt ?? startedAt) <= startedAt,
  );
  const held = before.filter(({endedAt}) => endedAt === null || endedAt > startedAt);
  const ended = before
    .filter(({endedAt}) => endedAt !== null && endedAt <= startedAt && endedAt >= queuedAt)
    .reduce<Job | null>((last, one) => (last === null || endOf(one) > endOf(last) ? one : last), null);
  // A place in flight that was free all the time is no other job's.
  const wasFull = ended !== null && held.length + 1 >= run.shape.inFlight;
  if (wasFull) return {by: 'end of job', job: ended.job, at: endOf(ended)};
  const executor = run.threads.find(one => one.process === process && one.thread === thread);
  const readyAt = executor?.readyAt ?? null;
  if (readyAt !== null && readyAt > queuedAt) return {by: 'executor ready', at: readyAt};
  const computedUs = before.reduce((sum, other) => sum + computedWithin(other, queuedAt, startedAt), 0);
  return {by: computedUs > (startedAt - queuedAt) / 2 ? 'thread' : 'nothing'};
};

/** How long a job computed between two moments, µs; before its first phase it computes. */
const computedWithin = ({startedAt, endedAt, phases}: Job, from: number, to: number): number => {
  const within = (begin: number, end: number | null): number =>
    Math.max(0, Math.min(end ?? endedAt ?? to, to) - Math.max(begin, from));
  let sum = within(startedAt ?? to, phases[0]?.from ?? endedAt);
  // Nothing is allocated: this is asked of each job that its thread took before.
  for (const {phase, from: begin, to: end} of phases) if (phase === 'computing') sum += within(begin, end);
  return sum;
};

const endOf = ({endedAt}: Job): number => endedAt ?? 0;

/** How much later than another thread's release a lock's next holder may state that it has it, µs: a choice. */
const HANDED_OVER_US = 20_000;

/** The latest wait of a job for the lock that its process shares, and the job that released it. */
export const lastReleaseFor = (run: RunState, job: Job): LockReleased | null => {
  const waits = job.phases.filter(({phase, to}) => phase === 'locked' && to !== null);
  const last = waits.at(-1);
  if (!last || last.to === null) return null;
  const {from, to} = last;
  let by: {readonly job: Job; readonly at: number} | null = null;
  for (const other of startedJobs(run)) {
    if (other === job || other.process !== job.process) continue;
    for (const at of releasesOf(other))
      if (at > from && at <= to && (by === null || at > by.at)) by = {job: other, at};
  }
  const isKnown = by !== null && to - by.at <= HANDED_OVER_US;
  return {
    at: to,
    waitedUs: waits.reduce((sum, wait) => sum + (wait.to ?? wait.from) - wait.from, 0),
    times: waits.length,
    by: by !== null && isKnown ? {job: by.job.job, executor: nameOf(run, by.job)} : null,
  };
};

const nameOf = (run: RunState, {process, thread}: Job): Executor =>
  executorIn(run.shape, {process: process ?? 0, thread: thread ?? 0});

/** When a job that has the lock while it computes gave it back. */
const releasesOf = ({phases}: Job): readonly number[] =>
  phases.flatMap(({phase, to}) => (phase === 'computing' && to !== null ? [to] : []));

/** Less time of a job without a core, or a smaller part, is ordinary switching between threads: choices. */
const NOTABLE_US = 1000;
const NOTABLE_PART = 0.02;

/** Whether so much of a job's time is worth a name, µs. */
export const isNotable = (us: number, lengthUs: number): boolean =>
  us >= Math.max(NOTABLE_US, NOTABLE_PART * lengthUs);

/** The time that a job lacked a core, and the first core that its thread was seen on after the last of it. */
export const coreGotBy = (run: RunState, job: Job, spans: readonly Span[]): CoreGot | null => {
  const ready = spans.filter(({state}) => state === 'ready');
  const last = ready.at(-1);
  if (!last) return null;
  const readyUs = Math.round(ready.reduce((sum, {from, to}) => sum + to - from, 0));
  const lengthUs = spans.reduce((sum, {from, to}) => sum + to - from, 0);
  if (!isNotable(readyUs, lengthUs)) return null;
  const executor = run.threads.find(({process, thread}) => process === job.process && thread === job.thread);
  const seen = executor?.samples.find(({at}) => at >= last.to);
  return {readyUs, core: seen?.core ?? null};
};
