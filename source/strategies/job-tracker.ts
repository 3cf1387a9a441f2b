import type {RunEvent} from '../model/event/event.js';

/** Who holds a job, and since when. */
export type Hold = {readonly process: number; readonly thread: number};

/**
 * Which jobs wait, which are held and by whom, and which have ended. It believes what executors
 * report and sees to it that every job starts once and ends once.
 */
export type Ledger = {
  /** Whether the event may stand: false for a second start or a second end of the same job. */
  admit(event: RunEvent): boolean;
  /** Jobs that nobody has taken, in order. */
  waiting(): number[];
  heldBy(process: number, thread?: number): number[];
  holder(job: number): Hold | undefined;
  holds(): IterableIterator<[number, Hold]>;
  isOpen(job: number): boolean;
  /** Jobs that have not ended. */
  openCount(): number;
};

export const openLedger = (): Ledger => {
  const waiting = new Set<number>();
  const held = new Map<number, Hold>();
  /** When each job ended, µs. */
  const ended = new Map<number, number>();

  const end = (job: number, at: number): boolean => {
    const wasHeld = held.delete(job);
    if (!waiting.delete(job) && !wasHeld) return false;
    ended.set(job, at);
    return true;
  };

  return {
    admit(event) {
      switch (event.type) {
        case 'job-queued':
          waiting.add(event.job);
          return true;
        case 'job-started':
          if (!waiting.delete(event.job)) return false;
          held.set(event.job, {process: event.process, thread: event.thread});
          return true;
        case 'job-phase':
        case 'job-progress':
          // A helper thread's word may come before its executor's start or after its end: its time decides.
          return event.at <= (ended.get(event.job) ?? Number.POSITIVE_INFINITY);
        case 'job-finished':
        case 'job-failed':
        case 'job-cancelled':
          return end(event.job, event.at);
        default:
          return true;
      }
    },
    waiting: () => [...waiting],
    heldBy: (process, thread) =>
      [...held]
        .filter(([, by]) => by.process === process && (thread === undefined || by.thread === thread))
        .map(([job]) => job),
    holder: job => held.get(job),
    holds: () => held.entries(),
    isOpen: job => waiting.has(job) || held.has(job),
    openCount: () => waiting.size + held.size,
  };
};
