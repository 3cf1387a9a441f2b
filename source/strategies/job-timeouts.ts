import type {Failure} from '../model/event/event.js';
import type {Crew} from './contract.js';
import type {Ledger} from './job-tracker.js';

/** How often deadlines are looked at, ms. */
const LOOK_EVERY_MS = 25;
/** What an interrupted job gets to end by itself before its executor is ended, ms. */
const GRACE_MS = 250;

/**
 * Watches the jobs that are held: one that is overdue is interrupted, and if its executor does not
 * listen, that is ended. Counts only time in which this process was awake: a stopped program (ctrl-z)
 * or a sleeping machine makes no job late. Returns why a job is overdue, once it is, and how to stop.
 */
export const watchOverdue = (ledger: Ledger, crew: () => Crew | null, timeoutMs: number) => {
  const since = new Map<number, number>();
  const overdue = new Map<number, Failure>();
  let awakeMs = 0;

  const reason: Failure = {
    code: 'TIMEOUT',
    message: `took longer than ${timeoutMs} ms and was ended; --timeout sets the limit`,
    about: {reason: 'timeout', limitMs: timeoutMs},
  };

  const look = (): void => {
    awakeMs += LOOK_EVERY_MS;
    for (const job of since.keys()) if (!ledger.holder(job)) since.delete(job);
    for (const [job, {process, thread}] of ledger.holds()) {
      const began = since.get(job);
      if (began === undefined) {
        since.set(job, awakeMs);
      } else if (awakeMs - began >= timeoutMs + GRACE_MS) {
        crew()?.kill(process, thread);
      } else if (awakeMs - began >= timeoutMs && !overdue.has(job)) {
        overdue.set(job, reason);
        crew()?.interrupt(process, thread, job, reason);
      }
    }
  };

  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return {
    reasonFor: (job: number): Failure | undefined => overdue.get(job),
    stop: (): void => clearInterval(timer),
  };
};
