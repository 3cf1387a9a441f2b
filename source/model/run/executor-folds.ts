import {
  addSample,
  changeThread,
  countLate,
  countRepeated,
  type Folds,
  moreSamples,
  processIndex,
  sessionIndex,
  threadIndex,
} from './draft.js';

const NO_USAGE = {rssBytes: 0, peakRssBytes: 0, cpuUs: 0};

/** Events of processes and threads, and of their sessions and connections. */
export const executorFolds: Folds<
  | 'process-started'
  | 'process-exited'
  | 'thread-started'
  | 'thread-ready'
  | 'thread-failed'
  | 'thread-exited'
  | 'session-opened'
  | 'connection-opened'
  | 'headers-sent'
  | 'loop-blocked'
  | 'loop-freed'
  | 'usage'
> = {
  'process-started': (draft, {process, pid, at}) => {
    if (processIndex(draft, process) >= 0) return countRepeated(draft);
    draft.processes.push({
      process,
      pid,
      startedAt: at,
      exitedAt: null,
      exitCode: null,
      signal: null,
      firstUsage: null,
      usage: null,
      helpers: [],
      memory: null,
    });
  },

  'process-exited': (draft, {process, exitCode, signal, at}) => {
    const index = processIndex(draft, process);
    const known = draft.processes[index];
    if (!known || known.exitedAt !== null) return countRepeated(draft);
    draft.processes[index] = {...known, exitedAt: at, exitCode, signal};
    draft.threads.forEach((thread, i) => {
      if (thread.process === process && thread.exitedAt === null) {
        draft.threads[i] = {...thread, exitedAt: at, heldJobs: 0};
      }
    });
  },

  'thread-started': (draft, {process, thread, tid, at}) => {
    if (threadIndex(draft, process, thread) >= 0) return countRepeated(draft);
    draft.threads.push({
      process,
      thread,
      tid,
      startedAt: at,
      readyAt: null,
      exitedAt: null,
      heldJobs: 0,
      endedJobs: 0,
      finishedJobs: 0,
      failedJobs: 0,
      loopTicks: null,
      loop: null,
      samples: [],
    });
  },

  'thread-ready': (draft, {process, thread, at, kernel}) => {
    const known = draft.threads[threadIndex(draft, process, thread)];
    if (!known || known.readyAt !== null) return countRepeated(draft);
    changeThread(draft, known, {readyAt: at, samples: moreSamples(draft, known.samples, at, kernel)});
  },

  // Jobs and notices have the reason.
  'thread-failed': (draft, {process, thread}) => {
    if (threadIndex(draft, process, thread) < 0) countLate(draft);
  },

  'thread-exited': (draft, {process, thread, at}) => {
    const known = draft.threads[threadIndex(draft, process, thread)];
    if (!known || known.exitedAt !== null) return countRepeated(draft);
    changeThread(draft, known, {exitedAt: at, heldJobs: 0});
  },

  'session-opened': (draft, {process, thread, session, at}) => {
    if (sessionIndex(draft, process, thread, session) >= 0) return countRepeated(draft);
    draft.sessions.push({process, thread, session, openedAt: at, connections: 0, headers: []});
  },

  'connection-opened': (draft, {process, thread, session}) => {
    const index = sessionIndex(draft, process, thread, session);
    const known = draft.sessions[index];
    if (known) draft.sessions[index] = {...known, connections: known.connections + 1};
    else countLate(draft);
  },

  'headers-sent': (draft, {process, thread, session, headers}) => {
    const index = sessionIndex(draft, process, thread, session);
    const known = draft.sessions[index];
    if (known) draft.sessions[index] = {...known, headers};
    else countLate(draft);
  },

  'loop-blocked': (draft, {process, thread, at, kernel}) => {
    draft.loopBlocks.push({process, thread, from: at, to: null});
    addSample(draft, process, thread, at, kernel);
  },

  'loop-freed': (draft, {process, thread, at, kernel}) => {
    const index = draft.loopBlocks.findIndex(
      block => block.process === process && block.thread === thread && block.to === null,
    );
    const known = draft.loopBlocks[index];
    if (!known) return countLate(draft);
    draft.loopBlocks[index] = {...known, to: at};
    addSample(draft, process, thread, at, kernel);
  },

  usage: (draft, {at, process, rssBytes, peakRssBytes, cpuUs}) => {
    const index = processIndex(draft, process);
    const known = draft.processes[index];
    if (!known) return countLate(draft);
    const usage = {rssBytes, peakRssBytes, cpuUs};
    // Until a job is queued, the first figures are the latest ones, so that start-up does not count as run.
    // A process that began later was started during the run: everything that it used counts.
    const isBefore = draft.firstQueuedAt === null || at <= draft.firstQueuedAt;
    const firstUsage = isBefore ? usage : (known.firstUsage ?? NO_USAGE);
    draft.processes[index] = {...known, usage, firstUsage};
  },
};
