import type {EventOf, FactType, Failure, Outcome, Phase, Problem, Result, RunEvent} from '../event/event.js';
import {strategyNamed} from '../event/strategies.js';
import {hasAllJobsEnded, type Job, type RunState, sessionLetter, wallMs} from '../run/run-state.js';
import type {Waits} from '../timeline/span.js';
import {type Executor, executorIn} from './executor.js';

/** What a fact is named by, for each fact that has a name: numbers, and data from outside as it came. Times in µs. */
type Figures = {
  'run-started': {readonly jobs: number};
  'process-started': {readonly process: number; readonly pid: number};
  'process-exited': {
    readonly process: number;
    readonly exitCode: number | null;
    readonly signal: string | null;
  };
  'thread-started': {readonly executor: Executor};
  /** `afterUs`: since it started; null where its start is not known. */
  'thread-ready': {readonly executor: Executor; readonly afterUs: number | null};
  'thread-failed': {readonly executor: Executor; readonly error: Failure};
  'thread-exited': {readonly executor: Executor; readonly exitCode: number | null};
  'session-opened': {readonly executor: Executor; readonly session: string | null};
  /** `connections`: how many the session has opened so far. */
  'connection-opened': {readonly session: string | null; readonly connections: number};
  'headers-sent': {readonly session: string | null; readonly headers: number};
  'loop-blocked': {readonly executor: Executor};
  'loop-freed': {readonly executor: Executor; readonly blockedUs: number | null};
  /** `jobs`: all that wait in the queue. */
  'job-queued': {readonly jobs: number};
  'job-started': {readonly executor: Executor; readonly job: number};
  /** `taken`: the executor has just taken the job, and nothing of it has lasted so far; `waits`: what it does while the job waits for I/O. */
  'job-phase': {
    readonly executor: Executor;
    readonly job: number;
    readonly phase: Phase;
    readonly taken: boolean;
    readonly waits: Waits;
  };
  'job-progress': {readonly job: number; readonly fraction: number};
  'job-finished': {
    readonly executor: Executor;
    readonly job: number;
    readonly tookUs: number | null;
    readonly result: Result;
  };
  'job-failed': {readonly job: number; readonly tookUs: number | null; readonly error: Failure};
  'job-cancelled': {readonly job: number};
  output: {readonly job: number | null; readonly executor: Executor | null; readonly text: string};
  notice: {readonly problem: Problem};
  note: {readonly prediction: 'made' | 'skipped'} | {readonly marker: string; readonly isTaken: boolean};
  'run-finished': {readonly outcome: Outcome; readonly wallMs: number};
};

/** No fact: nothing has happened for so long, µs. */
export type Quiet = {readonly code: 'quiet'; readonly forUs: number};

/** A fact as a caption names it: a code and its figures. */
export type Happening = {[Code in keyof Figures]: {readonly code: Code} & Figures[Code]}[keyof Figures];

/** The happening of that code. */
export type HappeningOf<Code extends Happening['code']> = Extract<Happening, {code: Code}>;

type Row<Type extends keyof Figures & FactType> = (event: EventOf<Type>, run: RunState) => Figures[Type];

/** A row for each fact that has a name; those without one are figures alone. `run`: the state after the fact. */
const rows: {readonly [Type in keyof Figures]: Row<Type>} = {
  'run-started': ({plan}) => ({jobs: plan.jobs}),
  'process-started': ({process, pid}) => ({process, pid}),
  'process-exited': ({process, exitCode, signal}) => ({process, exitCode, signal}),
  'thread-started': (event, run) => ({executor: executorIn(run.shape, event)}),
  'thread-ready': (event, run) => {
    const known = run.threads.find(
      ({process, thread}) => process === event.process && thread === event.thread,
    );
    return {executor: executorIn(run.shape, event), afterUs: known ? event.at - known.startedAt : null};
  },
  'thread-failed': (event, run) => ({executor: executorIn(run.shape, event), error: event.error}),
  // Executors are ended when there are no jobs left: then the code says nothing.
  'thread-exited': (event, run) => ({
    executor: executorIn(run.shape, event),
    exitCode: hasAllJobsEnded(run) ? null : event.exitCode,
  }),
  'session-opened': (event, run) => ({executor: executorIn(run.shape, event), session: letterOf(event, run)}),
  'connection-opened': (event, run) => ({
    session: letterOf(event, run),
    connections: run.sessions[indexOf(event, run)]?.connections ?? 1,
  }),
  'headers-sent': (event, run) => ({session: letterOf(event, run), headers: event.headers.length}),
  'loop-blocked': (event, run) => ({executor: executorIn(run.shape, event)}),
  'loop-freed': (event, run) => {
    const block = run.loopBlocks.findLast(
      ({process, thread, to}) => process === event.process && thread === event.thread && to === event.at,
    );
    return {executor: executorIn(run.shape, event), blockedUs: block ? event.at - block.from : null};
  },
  'job-queued': (_, {counts}) => ({jobs: counts.queued}),
  'job-started': (event, run) => ({executor: executorIn(run.shape, event), job: event.job}),
  'job-phase': (event, run) => ({
    executor: executorIn(run.shape, event),
    job: event.job,
    phase: event.phase,
    taken: isJustTaken(run.jobs[event.job - 1], event.at),
    waits: strategyNamed(run.plan.strategy).waits,
  }),
  'job-progress': ({job, fraction}) => ({job, fraction}),
  'job-finished': (event, run) => ({
    executor: executorIn(run.shape, event),
    job: event.job,
    tookUs: timeTaken(event, run),
    result: event.result,
  }),
  'job-failed': (event, run) => ({job: event.job, tookUs: timeTaken(event, run), error: event.error}),
  'job-cancelled': ({job}) => ({job}),
  output: ({process, thread, job, text}, run) => ({
    job: job ?? null,
    executor: process === undefined || thread === undefined ? null : executorIn(run.shape, {process, thread}),
    text,
  }),
  notice: ({reason, fields}) => ({problem: {reason, fields}}),
  note: note =>
    'marker' in note
      ? {marker: note.marker.name, isTaken: note.marker.atUs === null}
      : {prediction: 'skipped' in note.prediction ? 'skipped' : 'made'},
  'run-finished': ({outcome}, run) => ({outcome, wallMs: wallMs(run)}),
};

const isNamed = (type: string): type is keyof Figures => Object.hasOwn(rows, type);

/** The happening of an event; null where it has no name, as it is a figure alone or of an unknown type. */
export const happeningOf = (event: RunEvent, run: RunState): Happening | null => {
  const {type} = event;
  if (!isNamed(type)) return null;
  const figures = rows[type] as (event: RunEvent, run: RunState) => Figures[keyof Figures];
  return {code: type, ...figures(event, run)} as Happening;
};

/**
 * Whether stepping from event to event stops at this one: it has a name. Of jobs that are queued one right after
 * the other, the last one stands for all.
 */
export const isStep = (event: RunEvent, next?: RunEvent): boolean =>
  isNamed(event.type) && (event.type !== 'job-queued' || next?.type !== 'job-queued');

type OfSession = {readonly process: number; readonly thread: number; readonly session: number};

const indexOf = (of: OfSession, {sessions}: RunState): number =>
  sessions.findIndex(
    ({process, thread, session}) => process === of.process && thread === of.thread && session === of.session,
  );

const letterOf = (of: OfSession, run: RunState): string | null => {
  const index = indexOf(of, run);
  return index < 0 ? null : sessionLetter(index);
};

const timeTaken = ({job, at}: {readonly job: number; readonly at: number}, run: RunState): number | null => {
  const startedAt = run.jobs[job - 1]?.startedAt ?? null;
  return startedAt === null ? null : at - startedAt;
};

/** A job was just taken of which no more time has passed, µs: a choice. */
const JUST_US = 50_000;

/** Phases in which an executor gets ready to wait for a job. */
const PREPARING: ReadonlySet<Phase> = new Set(['queued', 'connecting']);

/** Whether an executor has just taken a job and now does the first thing of it that lasts. */
const isJustTaken = (job: Job | undefined, at: number): boolean => {
  if (!job || job.startedAt === null || at - job.startedAt > JUST_US) return false;
  const last = job.phases.at(-1);
  return (
    last !== undefined &&
    !PREPARING.has(last.phase) &&
    job.phases.every(span => span === last || PREPARING.has(span.phase))
  );
};
