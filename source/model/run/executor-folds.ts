import {withPoint} from './cpu-samples.js';
import {change, type Folds, late, processAt, repeat, sessionAt, threadAt} from './draft.js';

const NOTHING_USED = {rssBytes: 0, peakRssBytes: 0, cpuUs: 0};

/** What is known of processes, threads, and what they have open. */
export const executorFolds: Folds<
  | 'process-started'
  | 'process-exited'
  | 'thread-started'
  | 'thread-ready'
  | 'thread-exited'
  | 'session-opened'
  | 'connection-opened'
  | 'usage'
> = {
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
      helpers: [],
      memory: null,
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
      loop: null,
      points: [],
    });
  },

  'thread-ready': (draft, {process, thread, at, kernel}) => {
    const known = draft.threads[threadAt(draft, process, thread)];
    if (!known || known.readyAt !== null) return repeat(draft);
    change(draft, known, {readyAt: at, points: withPoint(known.points, at, kernel)});
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
};
