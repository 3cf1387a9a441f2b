import type {LoopFigures, Phase, ThreadFigures} from '../event/event.js';
import {withSample} from './cpu-samples.js';
import {
  changeThread,
  countLate,
  countRepeated,
  type Draft,
  type Folds,
  putJob,
  sessionIndex,
  threadIndex,
} from './draft.js';
import {isOver, type Job} from './run-state.js';

/** What is known of jobs: every one is queued, started and ended once. */
export const jobFolds: Folds<
  | 'job-queued'
  | 'job-started'
  | 'job-phase'
  | 'job-progress'
  | 'job-finished'
  | 'job-failed'
  | 'job-cancelled'
> = {
  'job-queued': (draft, {job, label, at}) => {
    if (draft.jobs[job - 1]) return countRepeated(draft);
    draft.stage = 'running';
    draft.firstQueuedAt ??= at;
    draft.counts.queued++;
    draft.jobs[job - 1] = {
      job,
      label,
      state: 'queued',
      queuedAt: at,
      startedAt: null,
      endedAt: null,
      process: null,
      thread: null,
      session: null,
      phases: [],
      fraction: null,
      result: null,
      error: null,
      loopTicks: 0,
    };
  },

  'job-started': (draft, {job, process, thread, at, kernel}) => {
    const known = draft.jobs[job - 1];
    if (!known || isOver(known.state)) return countLate(draft);
    if (known.state === 'running') return countRepeated(draft);
    putJob(draft, {...known, state: 'running', startedAt: at, process, thread});
    const holder = draft.threads[threadIndex(draft, process, thread)];
    if (holder)
      changeThread(draft, holder, {
        heldJobs: holder.heldJobs + 1,
        samples: withSample(holder.samples, at, kernel),
      });
  },

  'job-phase': (draft, {job, process, thread, session, phase, at, kernel}) => {
    const known = draft.jobs[job - 1];
    if (!known || (known.endedAt !== null && at > known.endedAt)) return countLate(draft);
    addSample(draft, process, thread, at, kernel);
    const index = session === undefined ? -1 : sessionIndex(draft, process, thread, session);
    putJob(draft, {
      ...known,
      phases: withPhase(known, phase, at),
      session: index < 0 ? known.session : index,
    });
  },

  'job-progress': (draft, {job, process, thread, fraction, at, kernel}) => {
    const known = draft.jobs[job - 1];
    if (known?.state !== 'running') return countLate(draft);
    addSample(draft, process, thread, at, kernel);
    putJob(draft, {...known, fraction});
  },

  'job-finished': (draft, event) => {
    const {job, at, result, loopTicks} = event;
    endJob(draft, job, at, {state: 'finished', result, loopTicks}, event);
  },
  'job-failed': (draft, event) => {
    const {job, at, error, loopTicks} = event;
    endJob(draft, job, at, {state: 'failed', error, loopTicks}, event);
  },
  'job-cancelled': (draft, {job, at}) => endJob(draft, job, at, {state: 'cancelled', loopTicks: 0}),
};

type JobEnd = Pick<Job, 'state' | 'loopTicks'> & Partial<Pick<Job, 'result' | 'error'>>;

/** What an executor tells of itself when a job ends. */
type EndFigures = {
  readonly loopTicksInAll?: number;
  readonly loop?: LoopFigures;
  readonly kernel?: ThreadFigures;
};

const endJob = (draft: Draft, job: number, at: number, ending: JobEnd, told: EndFigures = {}) => {
  const known = draft.jobs[job - 1];
  if (!known) return countLate(draft);
  if (isOver(known.state)) return countRepeated(draft);
  putJob(draft, {...known, ...ending, endedAt: at, phases: closePhases(known.phases, at)});
  draft.completionOrder.push(job);
  draft.lastEndedAt = Math.max(draft.lastEndedAt ?? 0, at);
  if (known.process === null || known.thread === null) return;
  const holder = draft.threads[threadIndex(draft, known.process, known.thread)];
  if (!holder) return;
  changeThread(draft, holder, {
    heldJobs: Math.max(0, holder.heldJobs - 1),
    endedJobs: holder.endedJobs + 1,
    // Jobs in flight together see the same turns, so their own counts cannot be added up.
    loopTicks: told.loopTicksInAll ?? holder.loopTicks + ending.loopTicks,
    loop: told.loop ?? holder.loop,
    samples: withSample(holder.samples, at, told.kernel),
  });
};

const addSample = (
  draft: Draft,
  process: number,
  thread: number,
  at: number,
  kernel: ThreadFigures | undefined,
): void => {
  const known = draft.threads[threadIndex(draft, process, thread)];
  if (known && kernel) changeThread(draft, known, {samples: withSample(known.samples, at, kernel)});
};

const closePhases = (phases: Job['phases'], at: number): Job['phases'] =>
  phases.map(span => (span.to === null ? {...span, to: at} : span));

/**
 * A job's phases with one more, each lasting until the next. A helper thread's word may be heard before
 * its job's start or after its end, so the moment that it names decides where it belongs.
 */
const withPhase = ({phases, endedAt}: Job, phase: Phase, from: number): Job['phases'] => {
  const last = phases.at(-1);
  if (!last) return [{phase, from, to: endedAt}];
  // Threads that share a lock tell hundreds of phases a second.
  if (last.from <= from) return phases.toSpliced(-1, 1, {...last, to: from}, {phase, from, to: endedAt});
  return [...phases, {phase, from}]
    .sort((a, b) => a.from - b.from)
    .map((span, index, all) => ({phase: span.phase, from: span.from, to: all[index + 1]?.from ?? endedAt}));
};
