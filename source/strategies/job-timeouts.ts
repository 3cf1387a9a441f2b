import type {Failure} from '../model/event/event.js';
import {failureFor} from '../model/failure/failure.js';
import type {ExecutorControl} from './executor-control.js';
import type {JobTracker} from './job-tracker.js';

/** How often held jobs are checked, ms; a choice: the precision of a time limit. */
const CHECK_EVERY_MS = 25;
/** How long an interrupted job may take to end before its executor is killed, ms; a choice. */
const GRACE_MS = 250;

/**
 * Enforces the time limit of held jobs: a job that exceeds it is interrupted, and if it does not end, its executor
 * is killed. Only time in which this process ran counts: a stopped program (ctrl-z) or a sleeping machine makes no
 * job exceed its limit.
 */
export const enforceTimeouts = (
  jobs: JobTracker,
  control: () => ExecutorControl | null,
  endExecutor: (process: number, thread: number) => void,
  timeoutMs: number,
) => {
  /** When each held job was first seen, in ms of `awakeMs`. */
  const heldSince = new Map<number, number>();
  const overdue = new Map<number, Failure>();
  /** Time in which this process ran: the timer does not fire while it is stopped. */
  let awakeMs = 0;

  const reason = failureFor('TIMEOUT', 'job-timeout', {limitMs: timeoutMs});

  const check = (): void => {
    awakeMs += CHECK_EVERY_MS;
    for (const job of heldSince.keys()) if (!jobs.holderOf(job)) heldSince.delete(job);
    for (const [job, {process, thread}] of jobs.held()) {
      const since = heldSince.get(job);
      if (since === undefined) {
        heldSince.set(job, awakeMs);
      } else if (awakeMs - since >= timeoutMs + GRACE_MS) {
        endExecutor(process, thread);
      } else if (awakeMs - since >= timeoutMs && !overdue.has(job)) {
        overdue.set(job, reason);
        control()?.interrupt(process, thread, job, reason);
      }
    }
  };

  const timer = setInterval(check, CHECK_EVERY_MS).unref();
  return {
    /** An executor could not be ended: its overdue jobs get the reason. */
    giveUp(process: number, thread: number): void {
      for (const job of jobs.heldBy(process, thread))
        if (overdue.has(job)) overdue.set(job, failureFor('TIMEOUT', 'native-overdue', {limitMs: timeoutMs}));
    },
    /** Why the job is being ended; undefined where it has not exceeded its limit. */
    reasonFor: (job: number): Failure | undefined => overdue.get(job),
    stop: (): void => clearInterval(timer),
  };
};
