import type {Scheduling} from '../kernel/proc-parsers.js';
import type {ThreadFigures} from '../model/event/event.js';
import type {ContextSwitches, LastCore, ThreadReader, ThreadTimes} from './reader.js';

/** Samples the thread of one executor. */
export type ExecutorSampler = {
  /**
   * Its figures where they have changed since the previous call, or it sleeps, or has waited for a core for long,
   * otherwise null; `now`: µs. A wait that goes on is part of its ready time, though the kernel has not counted it.
   */
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
/** A thread that ran or was ready for this share of the time is not asked what it does: it hardly slept. */
const AWAKE_SHARE = 0.95;
/**
 * A thread that could run is sampled again when it has had no core for so long, µs. A choice: the kernel counts such
 * a wait when it ends, and without a sample for 250 ms a thread counts as one of which nothing is known.
 */
const WAIT_REPORTED_AFTER_US = 150_000;

/** What was reported of the thread last, µs: as the kernel counted it, and the wait that it had not counted yet. */
type Reported = ThreadTimes & {
  readonly at: number;
  /** When the kernel's figures were last seen to change. */
  readonly changedAt: number;
  readonly waitUs: number;
  readonly asleep: boolean;
};

export const openExecutorSampler = (thread: ThreadReader): ExecutorSampler => {
  let last: LastCore | null = null;
  let coreReadAtRunUs = 0;
  let switchesReadAt = Number.NEGATIVE_INFINITY;
  let known: Reported | null = null;
  let readyUs = 0;

  /** What it does now; a thread whose figures stay the same sleeps on once it has fallen asleep. */
  const schedulingOf = (changed: ThreadTimes | null, now: number): Scheduling => {
    if (known === null) return thread.scheduling();
    if (known.asleep && changed === null) return 'asleep';
    const awakeUs = changed === null ? 0 : changed.runUs - known.runUs + changed.readyUs - known.readyUs;
    return awakeUs < AWAKE_SHARE * (now - known.at) ? thread.scheduling() : 'runnable';
  };

  /** What is to be reported of it; null where there is nothing new. */
  const newsOf = (changed: ThreadTimes | null, now: number): Reported | null => {
    const does = schedulingOf(changed, now);
    if (changed !== null) return {...changed, at: now, changedAt: now, waitUs: 0, asleep: does === 'asleep'};
    if (known === null) return null;
    if (does === 'asleep') return {...known, at: now, asleep: true};
    const waits = does === 'runnable' && now - known.at >= WAIT_REPORTED_AFTER_US;
    return waits ? {...known, at: now, waitUs: now - known.changedAt} : null;
  };

  return {
    changedFigures(now) {
      const changed = thread.changedTimes();
      const news = newsOf(changed, now);
      if (news === null) return null;
      known = news;
      // What was reported is never taken back.
      readyUs = Math.max(readyUs, news.readyUs + news.waitUs);
      if (last === null || news.runUs - coreReadAtRunUs >= CORE_AFTER_US) {
        last = thread.lastCore();
        coreReadAtRunUs = news.runUs;
      }
      if (last === null) return null;
      return {runUs: news.runUs, readyUs, core: last.core, ...(news.asleep && {asleep: true})};
    },
    contextSwitches(now) {
      if (now - switchesReadAt < SWITCHES_EVERY_US) return null;
      switchesReadAt = now;
      return thread.contextSwitches();
    },
    close: thread.close,
  };
};
