import type {EventOf, Failure, RunEvent} from '../model/event/event.js';
import {failureFor} from '../model/failure/failure.js';
import type {ExecutorControl} from './executor-control.js';
import type {Holder, JobTracker} from './job-tracker.js';

/** How often held jobs are checked, ms; a choice: the precision of a time limit. */
const CHECK_EVERY_MS = 25;
/**
 * How long an executor with an interrupted job may take until any of its jobs ends before it is killed, ms; a choice.
 * One that holds thousands of overdue jobs ends them one after another.
 */
const GRACE_MS = 250;

/** A job that an executor holds; since: in ms of `awakeMs`, rounded up to the next check. */
type Held = {readonly holder: Holder; readonly since: number};

/**
 * Enforces the time limit of held jobs: a job that exceeds it is interrupted, and if it does not end, its executor
 * is killed. Only time in which this process ran counts, and executors were not made to wait: a stopped program
 * (ctrl-z), a sleeping machine or output that is not read makes no job exceed its limit. Nor does the time in which a
 * job waits for one of its executor's connections: its limit begins when it has one.
 */
export const enforceTimeouts = (
  jobs: Pick<JobTracker, 'heldBy'>,
  control: () => Pick<ExecutorControl, 'interrupt'> | null,
  endExecutor: (process: number, thread: number) => void,
  timeoutMs: number,
  /** Whether executors are made to wait. */
  isHeld: () => boolean = () => false,
) => {
  /** In the order of `since`, so that a check looks at the oldest alone: there may be a hundred thousand. */
  const held = new Map<number, Held>();
  /** The jobs that wait for their first connection. */
  const unconnected = new Set<number>();
  /** The jobs that have had one. */
  const connected = new Set<number>();
  /** When a job of each executor ended last, as `process.thread`. */
  const lastEnd = new Map<string, number>();
  const overdue = new Map<number, Failure>();
  /** Time in which this process ran: the timer does not fire while it is stopped. */
  let awakeMs = 0;

  const reason = failureFor('TIMEOUT', 'job-timeout', {limitMs: timeoutMs});

  const check = (): void => {
    if (isHeld()) return;
    awakeMs += CHECK_EVERY_MS;
    for (const [job, {holder, since}] of held) {
      if (awakeMs - since < timeoutMs) break;
      const {process, thread} = holder;
      if (!overdue.has(job)) {
        overdue.set(job, reason);
        control()?.interrupt(process, thread, job, reason);
      } else if (awakeMs - Math.max(since + timeoutMs, lastEnd.get(keyOf(holder)) ?? 0) >= GRACE_MS) {
        endExecutor(process, thread);
      }
    }
  };

  const hold = (job: number, holder: Holder): void => {
    held.set(job, {holder, since: awakeMs + CHECK_EVERY_MS});
  };

  /** Follows a job into the queue for a connection and out of it. One that follows a redirect has had its first one. */
  const followPhase = ({job, phase, process, thread}: EventOf<'job-phase'>): void => {
    if (phase === 'queued' && !connected.has(job) && !overdue.has(job) && held.delete(job))
      unconnected.add(job);
    else if (unconnected.delete(job)) {
      connected.add(job);
      hold(job, {process, thread});
    }
  };

  const timer = setInterval(check, CHECK_EVERY_MS).unref();
  return {
    /** Follows the jobs by the events that are passed on. */
    apply(event: RunEvent): void {
      switch (event.type) {
        case 'job-started': {
          const {job, process, thread} = event;
          hold(job, {process, thread});
          break;
        }
        case 'job-phase':
          followPhase(event);
          break;
        case 'job-finished':
        case 'job-failed':
        case 'job-cancelled': {
          const ended = held.get(event.job);
          held.delete(event.job);
          unconnected.delete(event.job);
          connected.delete(event.job);
          if (ended) lastEnd.set(keyOf(ended.holder), awakeMs);
        }
      }
    },
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

const keyOf = ({process, thread}: Holder): string => `${process}.${thread}`;
