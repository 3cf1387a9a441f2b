import type {EventOf, FactType, ThreadFigures} from '../event/event.js';
import {type CpuSample, withSample} from './cpu-samples.js';
import type {Job, RunState, ThreadState} from './run-state.js';

/** A copy of the run's state whose lists and counts may be changed while one batch of events is folded. */
export type Draft = {
  -readonly [K in keyof RunState]: RunState[K] extends readonly (infer E)[] ? E[] : RunState[K];
} & {
  counts: Record<Job['state'], number>;
  latestSeq: Record<string, number>;
  ignored: {unknown: number; repeated: number; late: number};
};

/** For each of these types of event, the function that applies it to a draft. */
export type Folds<T extends FactType> = {readonly [K in T]: (draft: Draft, event: EventOf<K>) => void};

/** A draft that starts from this state. */
export const draftOf = (state: RunState): Draft => ({
  ...state,
  jobs: [...state.jobs],
  startOrder: [...state.startOrder],
  completionOrder: [...state.completionOrder],
  processes: [...state.processes],
  threads: [...state.threads],
  sessions: [...state.sessions],
  loopBlocks: [...state.loopBlocks],
  outputs: [...state.outputs],
  notices: [...state.notices],
  markers: [...state.markers],
  machine: [...state.machine],
  counts: {...state.counts},
  latestSeq: {...state.latestSeq},
  ignored: {...state.ignored},
});

/** A draft that takes the lists of this state, which nothing else holds. */
export const ownDraft = (state: RunState): Draft =>
  ({
    ...state,
    counts: {...state.counts},
    latestSeq: {...state.latestSeq},
    ignored: {...state.ignored},
  }) as Draft;

/** The state of a run that has just begun. */
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
  startOrder: [],
  completionOrder: [],
  processes: [],
  threads: [],
  sessions: [],
  loopBlocks: [],
  outputs: [],
  outputCharacters: 0,
  outputLost: 0,
  notices: [],
  prediction: null,
  markers: [],
  jobMovedAt: null,
  firstQueuedAt: null,
  lastEndedAt: null,
  latestAt: at,
  sampledAt: null,
  machine: [],
  quotaCores: null,
  latestSeq: {[source]: seq},
  ignored: {unknown: 0, repeated: 0, late: 0},
});

/** Replaces a job and updates the counts of states. */
export const putJob = (draft: Draft, job: Job): void => {
  const before = draft.jobs[job.job - 1];
  if (before) draft.counts[before.state]--;
  draft.counts[job.state]++;
  draft.jobs[job.job - 1] = job;
};

/** Replaces a thread by a changed copy. */
export const changeThread = (draft: Draft, thread: ThreadState, changes: Partial<ThreadState>): void => {
  draft.threads[draft.threads.indexOf(thread)] = {...thread, ...changes};
};

/** A thread's samples with one more, if there is one. */
export const moreSamples = (
  {firstQueuedAt}: Pick<Draft, 'firstQueuedAt'>,
  samples: readonly CpuSample[],
  at: number,
  figures: ThreadFigures | undefined,
): readonly CpuSample[] => withSample(samples, at, figures, firstQueuedAt);

/** Adds what the kernel counted for a thread, where an event has it. */
export const addSample = (
  draft: Draft,
  process: number,
  thread: number,
  at: number,
  kernel: ThreadFigures | undefined,
): void => {
  const known = draft.threads[threadIndex(draft, process, thread)];
  if (known && kernel) changeThread(draft, known, {samples: moreSamples(draft, known.samples, at, kernel)});
};

/** Index of a process in its list; -1 if unknown. The same for threads and sessions below. */
export const processIndex = (draft: Draft, process: number): number =>
  draft.processes.findLastIndex(p => p.process === process);

export const threadIndex = (draft: Draft, process: number, thread: number): number =>
  draft.threads.findLastIndex(t => t.process === process && t.thread === thread);

export const sessionIndex = (draft: Draft, process: number, thread: number, session: number): number =>
  draft.sessions.findLastIndex(s => s.process === process && s.thread === thread && s.session === session);

/** Counts an event that states what is known already. */
export const countRepeated = (draft: Draft) => {
  draft.ignored.repeated++;
};

/** Counts an event that arrived too late to change anything. */
export const countLate = (draft: Draft) => {
  draft.ignored.late++;
};
