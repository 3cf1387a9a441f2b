import {withoutNotes} from './notes.js';
import type {Job, RunState} from './run-state.js';

/** The jobs that an executor has taken: of a long queue far fewer than all, and every frame asks for them. */
export const startedJobs = (run: RunState): readonly Job[] => {
  const known = cachedStarted.get(withoutNotes(run));
  if (known) return known;
  const all = run.startOrder.map(number => run.jobs[number - 1]);
  const started = all.every(job => job !== undefined) ? all : all.filter(job => job !== undefined);
  cachedStarted.set(withoutNotes(run), started);
  return started;
};

// A frame asks several times.
const cachedStarted = new WeakMap<RunState, readonly Job[]>();

/** The jobs that executors hold, in the order of their starts: they are among the latest of them. */
export const runningJobs = (run: RunState): readonly Job[] => {
  const known = cachedRunning.get(withoutNotes(run));
  if (known) return known;
  const running: Job[] = [];
  for (let i = run.startOrder.length - 1; i >= 0 && running.length < run.counts.running; i--) {
    const job = run.jobs[(run.startOrder[i] ?? 0) - 1];
    if (job?.state === 'running') running.push(job);
  }
  running.reverse();
  cachedRunning.set(withoutNotes(run), running);
  return running;
};

const cachedRunning = new WeakMap<RunState, readonly Job[]>();
