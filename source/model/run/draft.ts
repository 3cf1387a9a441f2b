import type {EventOf, FactType} from '../event/event.js';
import type {Job, RunState, ThreadState} from './run-state.js';

/** One batch's private copy: its lists may be written until the batch is folded. */
export type Draft = {
  -readonly [K in keyof RunState]: RunState[K] extends readonly (infer E)[] ? E[] : RunState[K];
} & {
  counts: Record<Job['state'], number>;
  latestSeq: Record<string, number>;
  ignored: {unknown: number; repeated: number; late: number};
};

/** What each of these types of event changes. */
export type Folds<T extends FactType> = {readonly [K in T]: (draft: Draft, event: EventOf<K>) => void};

/** A private copy of what is known. */
export const draftOf = (state: RunState): Draft => ({
  ...state,
  jobs: [...state.jobs],
  completionOrder: [...state.completionOrder],
  processes: [...state.processes],
  threads: [...state.threads],
  sessions: [...state.sessions],
  outputs: [...state.outputs],
  notices: [...state.notices],
  counts: {...state.counts},
  latestSeq: {...state.latestSeq},
  ignored: {...state.ignored},
});

/** What is known when a run has just begun. */
export const draftOfNewRun = ({
  plan,
  shape,
  environment,
  began,
  at,
  source,
  seq,
}: EventOf<'run-started'>): Draft => ({
  plan,
  shape,
  environment,
  began,
  stage: 'opening',
  outcome: null,
  error: null,
  jobs: [],
  counts: {queued: 0, running: 0, finished: 0, failed: 0, cancelled: 0},
  completionOrder: [],
  processes: [],
  threads: [],
  sessions: [],
  outputs: [],
  notices: [],
  firstQueuedAt: null,
  lastEndedAt: null,
  latestAt: at,
  sampledAt: null,
  latestSeq: {[source]: seq},
  ignored: {unknown: 0, repeated: 0, late: 0},
});

/** Puts a job in its present state in place of its former one. */
export const putJob = (draft: Draft, job: Job): void => {
  const before = draft.jobs[job.job - 1];
  if (before) draft.counts[before.state]--;
  draft.counts[job.state]++;
  draft.jobs[job.job - 1] = job;
};

/** Puts a thread with some changes in its own place. */
export const changeThread = (draft: Draft, thread: ThreadState, changes: Partial<ThreadState>): void => {
  draft.threads[draft.threads.indexOf(thread)] = {...thread, ...changes};
};

/** Where it stands in its list; -1 when it was never heard of. */
export const processIndex = (draft: Draft, process: number): number =>
  draft.processes.findLastIndex(p => p.process === process);

export const threadIndex = (draft: Draft, process: number, thread: number): number =>
  draft.threads.findLastIndex(t => t.process === process && t.thread === thread);

export const sessionIndex = (draft: Draft, process: number, thread: number, session: number): number =>
  draft.sessions.findLastIndex(s => s.process === process && s.thread === thread && s.session === session);

/** Counts what was known before, or came too late to change anything. */
export const countRepeated = (draft: Draft) => {
  draft.ignored.repeated++;
};

export const countLate = (draft: Draft) => {
  draft.ignored.late++;
};
