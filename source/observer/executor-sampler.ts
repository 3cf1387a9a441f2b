import type {ThreadFigures} from '../model/event/event.js';
import type {ContextSwitches, LastCore, ThreadReader, ThreadTimes} from './reader.js';

/** Samples the thread of one executor. */
export type ExecutorSampler = {
  /** Its figures where they have changed since the previous call, or it sleeps, otherwise null; `now`: µs. */
  changedFigures(now: number): ThreadFigures | null;
  /** Its context switches where it is time to read them again, otherwise null; `now`: µs. */
  contextSwitches(now: number): ContextSwitches | null;
  close(): void;
};

/**
 * The core is read again after the thread has run for this long, µs. A choice: an idle event loop runs for less
 * in each turn, and its core is not worth another read.
 */
const CORE_AFTER_US = 2000;
/**
 * Context switches are read this far apart, µs: reading them costs as much as all other figures, and
 * executors report them at the end of each longer job too.
 */
const SWITCHES_EVERY_US = 1_000_000;
/** A thread that ran or was ready for this share of the time is not asked whether it sleeps: it hardly did. */
const AWAKE_SHARE = 0.95;

export const openExecutorSampler = (thread: ThreadReader): ExecutorSampler => {
  let last: LastCore | null = null;
  let coreReadAtRunUs = 0;
  let switchesReadAt = Number.NEGATIVE_INFINITY;
  let known: (ThreadTimes & {readonly at: number; readonly asleep: boolean}) | null = null;

  /** Whether it sleeps; a thread whose figures stay the same sleeps on once it has fallen asleep. */
  const sleeps = (times: ThreadTimes, now: number): boolean => {
    if (known === null) return thread.isAsleep();
    if (known.asleep && times === known) return true;
    const awakeUs = times.runUs - known.runUs + times.readyUs - known.readyUs;
    return awakeUs < AWAKE_SHARE * (now - known.at) && thread.isAsleep();
  };

  return {
    changedFigures(now) {
      const changed = thread.changedTimes();
      const times = changed ?? known;
      if (times === null) return null;
      const asleep = sleeps(times, now);
      if (changed === null && !asleep) return null;
      known = {runUs: times.runUs, readyUs: times.readyUs, at: now, asleep};
      if (last === null || times.runUs - coreReadAtRunUs >= CORE_AFTER_US) {
        last = thread.lastCore();
        coreReadAtRunUs = times.runUs;
      }
      if (last === null) return null;
      return {runUs: times.runUs, readyUs: times.readyUs, core: last.core, ...(asleep && {asleep})};
    },
    contextSwitches(now) {
      if (now - switchesReadAt < SWITCHES_EVERY_US) return null;
      switchesReadAt = now;
      return thread.contextSwitches();
    },
    close: thread.close,
  };
};
