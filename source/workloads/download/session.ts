import type {Dispatcher} from 'undici';
import type {Task, WorkloadContext} from '../contract.js';
import {connectionPool} from './connections.js';
import {reportingPhases} from './phases.js';
import {openRoute} from './route.js';

/** An undici Agent: connections that stay open and serve one job after another. */
export type Session = {
  /** A dispatcher that reports the phases of its requests, which are those of one job. */
  dispatcherFor(phase: Task['phase']): Dispatcher;
  /** Closes every connection at once. */
  close(): Promise<void>;
};

/**
 * How long an attempt to connect may outlive its job, ms; a choice: the job's own time limit fires first and
 * gives the reason, this one only cleans up.
 */
const GRACE_MS = 1000;

export type SessionOptions = Pick<WorkloadContext, 'plan' | 'reporter'> & {
  /** Limit of connections to one address; null: none. */
  readonly connections: number | null;
};

/** Opens session `number` of its executor. The first request opens its first connection. */
export const openSession = (number: number, {plan, reporter, connections}: SessionOptions): Session => {
  const common = {connections, headersTimeout: 0, bodyTimeout: 0};
  const route = openRoute({
    ...common,
    connect: {timeout: plan.timeoutMs + GRACE_MS},
    factory: connectionPool(common, () => reporter.connectionOpened(number)),
  });
  return {
    dispatcherFor: report => route.dispatcher.compose(reportingPhases(phase => report(phase, number))),
    close: route.close,
  };
};
