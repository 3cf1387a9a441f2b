import type {Dispatcher} from 'undici';
import type {Post, Task} from '../contract.js';
import {poolOf} from './connections.js';
import {reportingPhases} from './phases.js';
import {openRoute} from './route.js';

/** An undici Agent: connections that stay open and serve one job after another. */
export type Session = {
  /** The session as one job uses it: its requests' phases are that job's. */
  usedBy(task: Task): Dispatcher;
  /** Closes every connection at once. */
  close(): Promise<void>;
};

/**
 * How long an attempt to connect may outlive its job, ms: the job's own time limit comes first and
 * words the failure, this one only clears up.
 */
const GRACE_MS = 1000;

/** Where a session belongs, and how far it may grow. */
export type SessionOrders = Pick<Post, 'plan' | 'reporter'> & {
  /** Most connections to one address; null for as many as are asked for. */
  readonly connections: number | null;
};

/** Opens session `number` of its executor. Nothing is connected before the first request. */
export const openSession = (number: number, {plan, reporter, connections}: SessionOrders): Session => {
  const common = {connections, headersTimeout: 0, bodyTimeout: 0};
  const route = openRoute({
    ...common,
    connect: {timeout: plan.timeoutMs + GRACE_MS},
    factory: poolOf(common, () => reporter.connectionOpened(number)),
  });
  return {
    usedBy: task => route.dispatcher.compose(reportingPhases(phase => task.phase(phase, number))),
    close: route.close,
  };
};
