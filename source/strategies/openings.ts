import type {Fact, Failure, RunEvent} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import {failureFor} from '../model/failure/failure.js';
import {runOptions} from '../model/options/run-options.js';

/** How often executors that are opening are checked, ms; a choice. */
const CHECK_EVERY_MS = 100;

/**
 * How long an executor may be opening, ms; a choice. Once it has started, a job's time limit is the limit here too
 * where that is shorter, but not below the least: loading code takes its time on a busy machine.
 */
const OPENING_MS = {most: 10_000, least: 2000};

/** A module for whose import more than usual was asked has that time, and more for what is loaded before it. */
const limitFor = ({timeoutMs, importSeconds}: Limits): number =>
  importSeconds > runOptions.importSeconds.initial
    ? importSeconds * 1000 + OPENING_MS.least
    : Math.max(OPENING_MS.least, Math.min(OPENING_MS.most, timeoutMs));

type Limits = Pick<Plan, 'timeoutMs' | 'importSeconds'>;

type Place = {readonly process: number; readonly thread: number};

/** `started`: whether it has reported its start, before which a process may hang already. */
type Opening = Place & {readonly started: boolean};

/**
 * Follows the executors from their start until they are ready. One that is not ready in time is ended and has failed.
 * The time counts from the latest start of an executor or the latest one that became ready, so that a thousand
 * processes on two cores are slow, not overdue.
 */
export const followOpenings = (
  executor: 'thread' | 'process',
  limits: Limits,
  report: (fact: Fact) => void,
  endExecutor: (process: number, thread: number) => void,
) => {
  const opening = new Map<string, Opening>();
  const failures = new Map<string, Failure>();
  const noticed = new Set<string>();
  const limitMs = limitFor(limits);
  let quietMs = 0;
  let someReady = false;

  /** Where some executors work, jobs do not tell why others are missing: a notice does, once for each reason. */
  const notice = (): void => {
    if (!someReady) return;
    for (const {reason, fields} of failures.values()) {
      const key = JSON.stringify([reason, fields]);
      if (noticed.has(key)) continue;
      noticed.add(key);
      report({type: 'notice', reason, fields});
    }
  };

  const notStarted = (key: string): void => {
    failures.set(key, failureFor('NOT_OPENED', 'process-not-started', {}));
    notice();
  };

  const endOverdue = (): void => {
    quietMs += CHECK_EVERY_MS;
    if (opening.size === 0) return;
    const isOverdue = ({started}: Opening): boolean => quietMs >= (started ? limitMs : OPENING_MS.most);
    const error = failureFor('TIMEOUT', 'opening-overdue', {executor, limitMs});
    for (const [key, {process, thread, started}] of [...opening].filter(([, one]) => isOverdue(one))) {
      if (started) report({type: 'thread-failed', process, thread, error});
      else notStarted(key);
      opening.delete(key);
      endExecutor(process, thread);
    }
  };
  const timer = setInterval(endOverdue, CHECK_EVERY_MS).unref();

  return {
    apply(event: RunEvent): void {
      switch (event.type) {
        case 'process-started': {
          if (executor !== 'process') break;
          const place = {process: event.process, thread: 1};
          quietMs = 0;
          opening.set(keyOf(place), {...place, started: false});
          break;
        }
        case 'thread-started':
          quietMs = 0;
          opening.set(keyOf(event), {process: event.process, thread: event.thread, started: true});
          break;
        case 'thread-ready':
          quietMs = 0;
          someReady = true;
          opening.delete(keyOf(event));
          notice();
          break;
        case 'thread-failed':
          opening.delete(keyOf(event));
          failures.set(keyOf(event), event.error);
          notice();
          break;
        case 'thread-exited':
          opening.delete(keyOf(event));
          break;
        case 'process-exited':
          for (const [key, {process, started}] of [...opening]) {
            if (process !== event.process) continue;
            opening.delete(key);
            // SIGKILL is our own way to end it.
            if (!started && event.signal !== 'SIGKILL') notStarted(key);
          }
      }
    },
    /** Why that executor did not open; undefined where it did, or did not say. */
    failureOf: (process: number, thread: number): Failure | undefined =>
      failures.get(keyOf({process, thread})),
    /** Why the latest one that failed did not open. */
    latestFailure: (): Failure | undefined => [...failures.values()].at(-1),
    stop: (): void => clearInterval(timer),
  };
};

const keyOf = ({process, thread}: Place): string => `${process}.${thread}`;
