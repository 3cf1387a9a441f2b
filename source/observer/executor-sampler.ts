import type {ThreadFigures} from '../model/event/event.js';
import type {ContextSwitches, LastCore, ThreadReader} from './reader.js';

/** Samples the thread of one executor. */
export type ExecutorSampler = {
  /** Its figures where they have changed since the previous call, otherwise null. */
  changedFigures(): ThreadFigures | null;
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

export const openExecutorSampler = (thread: ThreadReader): ExecutorSampler => {
  let last: LastCore | null = null;
  let coreReadAtRunUs = 0;
  let switchesReadAt = Number.NEGATIVE_INFINITY;

  return {
    changedFigures() {
      const times = thread.changedTimes();
      if (times === null) return null;
      if (last === null || times.runUs - coreReadAtRunUs >= CORE_AFTER_US) {
        last = thread.lastCore();
        coreReadAtRunUs = times.runUs;
      }
      return last === null ? null : {...times, core: last.core};
    },
    contextSwitches(now) {
      if (now - switchesReadAt < SWITCHES_EVERY_US) return null;
      switchesReadAt = now;
      return thread.contextSwitches();
    },
    close: thread.close,
  };
};
