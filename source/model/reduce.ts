import type {EventOf, FactType, Phase, RunEvent} from './event.js';
import {isOver, type Job, OUTPUT_KEPT, type RunState, type ThreadState} from './run.js';

/**
 * Folds a batch of events into what is known. Pure: the given state is never changed; null is
 * "nothing known yet", and stays so until a run-started comes. Late, repeated and unknown events
 * change nothing but a count.
 */
export const reduce = (state: RunState | null, events: readonly RunEvent[]): RunState | null => {
  let draft: Draft | null = state && open(state);
  for (const event of events) {
    if (!draft) draft = event.type === 'run-started' ? begin(event) : null;
    else take(draft, event);
  }
  return draft;
};

/** One batch's private copy: its lists may be written until the batch is folded. */
type Draft = {
  -readonly [K in keyof RunState]: RunState[K] extends readonly (infer E)[] ? E[] : RunState[K];
} & {
  counts: Record<Job['state'], number>;
  heard: Record<string, number>;
  ignored: {unknown: number; repeated: number; late: number};
};

const open = (state: RunState): Draft => ({
  ...state,
  jobs: [...state.jobs],
  completionOrder: [...state.completionOrder],
  processes: [...state.processes],
  threads: [...state.threads],
  sessions: [...state.sessions],
  outputs: [...state.outputs],
  notices: [...state.notices],
  counts: {...state.counts},
  heard: {...state.heard},
  ignored: {...state.ignored},
});

const begin = ({plan, shape, environment, began, at, source, seq}: EventOf<'run-started'>): Draft => ({
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
  heard: {[source]: seq},
  ignored: {unknown: 0, repeated: 0, late: 0},
});

const take = (draft: Draft, event: RunEvent) => {
  if (event.seq <= (draft.heard[event.source] ?? 0)) return repeat(draft);
  draft.heard[event.source] = event.seq;
  draft.latestAt = Math.max(draft.latestAt, event.at);
  const fold = folds[event.type] as ((draft: Draft, event: RunEvent) => void) | undefined;
  if (fold) fold(draft, event);
  else draft.ignored.unknown++;
};

const folds: {[T in FactType]: (draft: Draft, event: EventOf<T>) => void} = {
  'run-started': draft => repeat(draft),

  'process-started': (draft, {process, pid, at}) => {
    if (processAt(draft, process) >= 0) return repeat(draft);
    draft.processes.push({
      process,
      pid,
      startedAt: at,
      exitedAt: null,
      exitCode: null,
      signal: null,
      firstUsage: null,
      usage: null,
    });
  },

  'process-exited': (draft, {process, exitCode, signal, at}) => {
    const index = processAt(draft, process);
    const known = draft.processes[index];
    if (!known || known.exitedAt !== null) return repeat(draft);
    draft.processes[index] = {...known, exitedAt: at, exitCode, signal};
    draft.threads.forEach((thread, i) => {
      if (thread.process === process && thread.exitedAt === null) {
        draft.threads[i] = {...thread, exitedAt: at, holds: 0};
      }
    });
  },

  'thread-started': (draft, {process, thread, tid, at}) => {
    if (threadAt(draft, process, thread) >= 0) return repeat(draft);
    draft.threads.push({
      process,
      thread,
      tid,
      startedAt: at,
      readyAt: null,
      exitedAt: null,
      holds: 0,
      done: 0,
      loopTicks: 0,
    });
  },

  'thread-ready': (draft, {process, thread, at}) => {
    const known = draft.threads[threadAt(draft, process, thread)];
    if (!known || known.readyAt !== null) return repeat(draft);
    change(draft, known, {readyAt: at});
  },

  'thread-exited': (draft, {process, thread, at}) => {
    const known = draft.threads[threadAt(draft, process, thread)];
    if (!known || known.exitedAt !== null) return repeat(draft);
    change(draft, known, {exitedAt: at, holds: 0});
  },

  'session-opened': (draft, {process, thread, session, at}) => {
    if (sessionAt(draft, process, thread, session) >= 0) return repeat(draft);
    draft.sessions.push({process, thread, session, openedAt: at, connections: 0});
  },

  'connection-opened': (draft, {process, thread, session}) => {
    const index = sessionAt(draft, process, thread, session);
    const known = draft.sessions[index];
    if (known) draft.sessions[index] = {...known, connections: known.connections + 1};
    else draft.ignored.late++;
  },

  'job-queued': (draft, {job, label, at}) => {
    if (draft.jobs[job - 1]) return repeat(draft);
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

  'job-started': (draft, {job, process, thread, at}) => {
    const known = draft.jobs[job - 1];
    if (!known || isOver(known.state)) return late(draft);
    if (known.state === 'running') return repeat(draft);
    put(draft, {...known, state: 'running', startedAt: at, process, thread});
    const holder = draft.threads[threadAt(draft, process, thread)];
    if (holder) change(draft, holder, {holds: holder.holds + 1});
  },

  'job-phase': (draft, {job, process, thread, session, phase, at}) => {
    const known = draft.jobs[job - 1];
    if (!known || (known.endedAt !== null && at > known.endedAt)) return late(draft);
    const index = sessionAt(draft, process, thread, session);
    put(draft, {
      ...known,
      phases: withPhase(known, phase, at),
      session: index < 0 ? known.session : index,
    });
  },

  'job-progress': (draft, {job, fraction}) => {
    const known = draft.jobs[job - 1];
    if (known?.state !== 'running') return late(draft);
    put(draft, {...known, fraction});
  },

  'job-finished': (draft, {job, at, result, loopTicks, loopTicksInAll}) =>
    end(draft, job, at, {state: 'finished', result, loopTicks}, loopTicksInAll),
  'job-failed': (draft, {job, at, error, loopTicks, loopTicksInAll}) =>
    end(draft, job, at, {state: 'failed', error, loopTicks}, loopTicksInAll),
  'job-cancelled': (draft, {job, at}) => end(draft, job, at, {state: 'cancelled', loopTicks: 0}),

  output: (draft, {at, process = null, thread = null, job = null, stream, text}) => {
    draft.outputs.push({at, process, thread, job, stream, text});
    if (draft.outputs.length > OUTPUT_KEPT) draft.outputs.shift();
  },

  usage: (draft, {process, rssBytes, peakRssBytes, cpuUs}) => {
    const index = processAt(draft, process);
    const known = draft.processes[index];
    if (!known) return late(draft);
    const usage = {rssBytes, peakRssBytes, cpuUs};
    // Until a job is queued the first figures move along, so that start-up is not counted as the run;
    // a process that began later was started by the run, and all that it used counts.
    const firstUsage = draft.firstQueuedAt === null ? usage : (known.firstUsage ?? NOTHING_USED);
    draft.processes[index] = {...known, usage, firstUsage};
  },

  notice: (draft, {message}) => {
    draft.notices.push(message);
  },

  'run-finished': (draft, {outcome, error}) => {
    if (draft.stage === 'over') return repeat(draft);
    draft.stage = 'over';
    draft.outcome = outcome;
    draft.error = error ?? null;
  },
};

const NOTHING_USED = {rssBytes: 0, peakRssBytes: 0, cpuUs: 0};

type Ending = Pick<Job, 'state' | 'loopTicks'> & Partial<Pick<Job, 'result' | 'error'>>;

const end = (draft: Draft, job: number, at: number, ending: Ending, loopTicksInAll?: number) => {
  const known = draft.jobs[job - 1];
  if (!known) return late(draft);
  if (isOver(known.state)) return repeat(draft);
  put(draft, {...known, ...ending, endedAt: at, phases: closed(known.phases, at)});
  draft.completionOrder.push(job);
  draft.lastEndedAt = Math.max(draft.lastEndedAt ?? 0, at);
  if (known.process === null || known.thread === null) return;
  const holder = draft.threads[threadAt(draft, known.process, known.thread)];
  if (!holder) return;
  change(draft, holder, {
    holds: Math.max(0, holder.holds - 1),
    done: holder.done + 1,
    // Jobs in flight together see the same turns, so their own counts cannot be added up.
    loopTicks: loopTicksInAll ?? holder.loopTicks + ending.loopTicks,
  });
};

const closed = (phases: Job['phases'], at: number): Job['phases'] =>
  phases.map(span => (span.to === null ? {...span, to: at} : span));

/**
 * A job's phases with one more, each lasting until the next. A helper thread's word may be heard before
 * its job's start or after its end, so the moment that it names decides where it belongs.
 */
const withPhase = ({phases, endedAt}: Job, phase: Phase, from: number): Job['phases'] =>
  [...phases, {phase, from}]
    .sort((a, b) => a.from - b.from)
    .map((span, index, all) => ({phase: span.phase, from: span.from, to: all[index + 1]?.from ?? endedAt}));

const put = (draft: Draft, job: Job): void => {
  const before = draft.jobs[job.job - 1];
  if (before) draft.counts[before.state]--;
  draft.counts[job.state]++;
  draft.jobs[job.job - 1] = job;
};

const change = (draft: Draft, thread: ThreadState, changes: Partial<ThreadState>): void => {
  draft.threads[draft.threads.indexOf(thread)] = {...thread, ...changes};
};

const processAt = (draft: Draft, process: number): number =>
  draft.processes.findLastIndex(p => p.process === process);

const threadAt = (draft: Draft, process: number, thread: number): number =>
  draft.threads.findLastIndex(t => t.process === process && t.thread === thread);

const sessionAt = (draft: Draft, process: number, thread: number, session: number): number =>
  draft.sessions.findLastIndex(s => s.process === process && s.thread === thread && s.session === session);

const repeat = (draft: Draft) => {
  draft.ignored.repeated++;
};

const late = (draft: Draft) => {
  draft.ignored.late++;
};
