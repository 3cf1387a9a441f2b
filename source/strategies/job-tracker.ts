import type {RunEvent} from '../model/event/event.js';

/** The executor that holds a job. */
export type Holder = {readonly process: number; readonly thread: number};

/**
 * Which jobs wait, which are held by which executor, and which have ended, according to what executors report.
 * Ensures that every job starts once and ends once.
 */
export type JobTracker = {
  /**
   * Applies an event. False when it must be dropped: a second start or a second end of the same job or thread, or
   * the end of a thread that was terminated before it had reported its start.
   */
  apply(event: RunEvent): boolean;
  /** Whether an executor can state that: not of a job that it does not hold, unless that one has ended. */
  allows(event: RunEvent): boolean;
  /** Jobs that no executor has taken, in order. */
  waiting(): number[];
  heldBy(process: number, thread?: number): number[];
  /** Waiting jobs, then held ones. */
  unfinished(): number[];
  holderOf(job: number): Holder | undefined;
  held(): IterableIterator<[number, Holder]>;
  isUnfinished(job: number): boolean;
  unfinishedCount(): number;
};

export const openJobTracker = (): JobTracker => {
  const waiting = new Set<number>();
  const held = new Map<number, Holder>();
  /** When each job ended, µs. */
  const endedAt = new Map<number, number>();
  /** Threads that have started and not exited, as `process.thread`. */
  const threads = new Set<string>();

  const end = (job: number, at: number): boolean => {
    const wasHeld = held.delete(job);
    if (!waiting.delete(job) && !wasHeld) return false;
    endedAt.set(job, at);
    return true;
  };

  const isHolder = ({job, process, thread}: {job: number} & Partial<Holder>): boolean => {
    const holder = held.get(job);
    return holder !== undefined && holder.process === process && holder.thread === thread;
  };

  return {
    apply(event) {
      switch (event.type) {
        case 'thread-started':
          threads.add(`${event.process}.${event.thread}`);
          return true;
        case 'thread-exited':
          return threads.delete(`${event.process}.${event.thread}`);
        case 'job-queued':
          waiting.add(event.job);
          return true;
        case 'job-started':
          if (!waiting.delete(event.job)) return false;
          held.set(event.job, {process: event.process, thread: event.thread});
          return true;
        case 'job-progress':
          return held.has(event.job);
        case 'job-phase':
          // A helper thread's event can arrive before its executor's start or after its end: its time decides.
          return event.at <= (endedAt.get(event.job) ?? Number.POSITIVE_INFINITY);
        case 'job-finished':
        case 'job-failed':
        case 'job-cancelled':
          return end(event.job, event.at);
        default:
          return true;
      }
    },
    allows(event) {
      switch (event.type) {
        case 'job-started':
          return waiting.has(event.job) || held.has(event.job) || endedAt.has(event.job);
        case 'job-phase':
          // That of a helper thread can arrive before its executor's start.
          return waiting.has(event.job) || endedAt.has(event.job) || isHolder(event);
        case 'job-progress':
        case 'job-finished':
        case 'job-failed':
          return endedAt.has(event.job) || isHolder(event);
        default:
          return true;
      }
    },
    waiting: () => [...waiting],
    heldBy: (process, thread) =>
      [...held]
        .filter(([, by]) => by.process === process && (thread === undefined || by.thread === thread))
        .map(([job]) => job),
    unfinished: () => [...waiting, ...held.keys()],
    holderOf: job => held.get(job),
    held: () => held.entries(),
    isUnfinished: job => waiting.has(job) || held.has(job),
    unfinishedCount: () => waiting.size + held.size,
  };
};
