import type {EventOf, LoopFigures, Phase, ThreadFigures} from '../event/event.js';
import {
  addSample,
  changeThread,
  countLate,
  countRepeated,
  type Draft,
  type Folds,
  moreSamples,
  putJob,
  sessionIndex,
  threadIndex,
} from './draft.js';
import {queuedJob} from './queued-job.js';
import {isOver, type Job, type PhaseSpan} from './run-state.js';

/** Events of jobs: each one is queued, started and ended once. */
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
    if (job > draft.plan.jobs) return countLate(draft);
    queueUpTo(draft, job - 1, at);
    queue(draft, job, same(label, urlOf(draft, job)), at);
  },

  'job-started': (draft, {job, process, thread, input = null, at, kernel}) => {
    const known = jobOf(draft, job, at);
    if (!known || isOver(known.state)) return countLate(draft);
    if (known.state === 'running') return countRepeated(draft);
    putJob(draft, {...known, state: 'running', startedAt: at, process, thread, input});
    draft.startOrder.push(job);
    draft.jobMovedAt = at;
    const executor = draft.threads[threadIndex(draft, process, thread)];
    if (executor)
      changeThread(draft, executor, {
        heldJobs: executor.heldJobs + 1,
        samples: moreSamples(draft, executor.samples, at, kernel),
      });
  },

  'job-phase': (draft, event) => {
    const {job, process, thread, session, at, kernel} = event;
    const known = jobOf(draft, job, at);
    if (!known || (known.endedAt !== null && at > known.endedAt)) return countLate(draft);
    addSample(draft, process, thread, at, kernel);
    draft.jobMovedAt = at;
    const index = session === undefined ? -1 : sessionIndex(draft, process, thread, session);
    putJob(draft, {
      ...known,
      phases: withPhase(known, event),
      session: index < 0 ? known.session : index,
    });
  },

  'job-progress': (draft, {job, process, thread, fraction, at, kernel}) => {
    const known = jobOf(draft, job, at);
    if (known?.state !== 'running') return countLate(draft);
    addSample(draft, process, thread, at, kernel);
    putJob(draft, {...known, fraction});
  },

  'job-finished': (draft, event) => {
    const {job, at, result, loopTicks} = event;
    const label = jobOf(draft, job, at)?.label;
    const shared = 'url' in result ? {...result, url: same(result.url, label)} : result;
    endJob(draft, job, at, {state: 'finished', result: shared, loopTicks}, event);
  },
  'job-failed': (draft, event) => {
    const {job, at, error, loopTicks} = event;
    endJob(draft, job, at, {state: 'failed', error, loopTicks}, event);
  },
  'job-cancelled': (draft, {job, at}) => endJob(draft, job, at, {state: 'cancelled', loopTicks: 0}),
};

const queue = (draft: Draft, job: number, label: string, at: number): void => {
  draft.stage = 'running';
  draft.firstQueuedAt ??= at;
  draft.counts.queued++;
  draft.jobs[job - 1] = queuedJob({job, label, queuedAt: at});
};

/** What a job downloads, which is its label; undefined where it does something else. */
const urlOf = ({plan: {urls = []}}: Draft, job: number): string | undefined => urls[(job - 1) % urls.length];

/**
 * The job that an event is about; undefined where the plan has none. A recording in which lines are missing can lack
 * that it was queued: then all jobs were, as nothing happens to one before.
 */
const jobOf = (draft: Draft, job: number, at: number): Job | undefined => {
  if (!draft.jobs[job - 1] && job <= draft.plan.jobs) queueUpTo(draft, draft.plan.jobs, at);
  return draft.jobs[job - 1];
};

/** The label of a job that nothing states. */
const UNKNOWN = '?';

/** Queues the jobs up to one that are not: all are queued in the order of their numbers, at nearly the same moment. */
export const queueUpTo = (draft: Draft, last: number, at: number): void => {
  for (let job = draft.jobs.length + 1; job <= last; job++)
    queue(draft, job, urlOf(draft, job) ?? UNKNOWN, draft.firstQueuedAt ?? at);
};

/** A text, as the same one that is kept already where there is one: of many jobs equal texts take much memory. */
const same = (text: string, known: string | undefined): string => (known === text ? known : text);

type JobEnd = Pick<Job, 'state' | 'loopTicks'> & Partial<Pick<Job, 'result' | 'error'>>;

/** An executor at the end of a job, and its own figures. */
type EndFigures = {
  readonly process?: number;
  readonly thread?: number;
  readonly loopTicksInAll?: number;
  readonly loop?: LoopFigures;
  readonly kernel?: ThreadFigures;
};

const endJob = (draft: Draft, job: number, at: number, end: JobEnd, figures: EndFigures = {}) => {
  const before = jobOf(draft, job, at);
  if (!before) return countLate(draft);
  if (isOver(before.state)) return countRepeated(draft);
  // Its start is missing in the recording: who had it is known by its end, since when is not.
  const {process = null, thread = null} = before.process === null ? figures : before;
  putJob(draft, endedJob({...before, process, thread}, end, at));
  draft.completionOrder.push(job);
  draft.jobMovedAt = at;
  draft.lastEndedAt = Math.max(draft.lastEndedAt ?? 0, at);
  if (process === null || thread === null) return;
  const executor = draft.threads[threadIndex(draft, process, thread)];
  if (!executor) return;
  changeThread(draft, executor, {
    heldJobs: Math.max(0, executor.heldJobs - (before.state === 'running' ? 1 : 0)),
    endedJobs: executor.endedJobs + 1,
    finishedJobs: executor.finishedJobs + (end.state === 'finished' ? 1 : 0),
    failedJobs: executor.failedJobs + (end.state === 'failed' ? 1 : 0),
    loopTicks: figures.loopTicksInAll ?? withTicks(executor.loopTicks, end),
    loop: figures.loop ?? executor.loop,
    samples: moreSamples(draft, executor.samples, at, figures.kernel),
  });
};

/**
 * Iterations of an executor's event loop after the end of a job that states only its own count. Jobs in flight at the
 * same time count the same iterations, so an executor states its count in all as well. 0 of a job that did not finish
 * is no count: the executor does not report that a job was cancelled, or was lost together with it.
 */
const withTicks = (known: number | null, {state, loopTicks}: JobEnd): number | null =>
  state === 'finished' || loopTicks > 0 ? (known ?? 0) + loopTicks : known;

const closePhases = (phases: Job['phases'], at: number): Job['phases'] =>
  phases.map(span => (span.to === null ? phaseSpan(span.phase, span.from, at, span.answeredAt) : span));

/**
 * A job as it stays, built field by field: V8 keeps an object that was made by spreading in two pieces, and a long run
 * has a hundred thousand of them.
 */
const endedJob = (known: Job, end: JobEnd, at: number): Job => ({
  job: known.job,
  label: known.label,
  input: known.input,
  state: end.state,
  queuedAt: known.queuedAt,
  startedAt: known.startedAt,
  endedAt: at,
  process: known.process,
  thread: known.thread,
  session: known.session,
  phases: closePhases(known.phases, at),
  fraction: known.fraction,
  result: end.result ?? known.result,
  error: end.error ?? known.error,
  loopTicks: end.loopTicks,
});

/** A phase, built in the same way. */
const phaseSpan = (phase: Phase, from: number, to: number | null, answeredAt?: number): PhaseSpan =>
  answeredAt === undefined ? {phase, from, to} : {phase, from, to, answeredAt};

/**
 * A job's phases with one more, each lasting until the next. An event of a helper thread may arrive before
 * its job's start or after its end, so the time that it states decides about its place.
 */
const withPhase = (
  {phases, endedAt}: Job,
  {phase, at: from, answeredAt}: EventOf<'job-phase'>,
): Job['phases'] => {
  const last = phases.at(-1);
  const next = phaseSpan(phase, from, endedAt, answeredAt);
  if (!last) return [next];
  // The usual case, without sorting: threads that share a lock report hundreds of phases a second.
  if (last.from <= from)
    return phases.toSpliced(-1, 1, phaseSpan(last.phase, last.from, from, last.answeredAt), next);
  return [...phases, next]
    .sort((a, b) => a.from - b.from)
    .map((span, index, all) =>
      phaseSpan(span.phase, span.from, all[index + 1]?.from ?? endedAt, span.answeredAt),
    );
};
