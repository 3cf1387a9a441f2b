import type {Dispatcher} from 'undici';
import type {Plan} from '../../model/plan.js';
import type {Reporter, Task} from '../contract.js';
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

/** Opens session `number` of its executor. Connections to one address grow to the plan's workers. */
export const openSession = (number: number, plan: Plan, reporter: Reporter): Session => {
  const common = {connections: plan.workers, headersTimeout: 0, bodyTimeout: 0};
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
