import type {MessagePort} from 'node:worker_threads';
import type {Plan} from '../../model/event/plan.js';
import type {LockMemory} from './lock.js';

/** What an executor is opened with; can be sent to a worker thread. */
export type ExecutorOptions = {
  readonly plan: Plan;
  /** The moment at which the run began, a value of process.hrtime.bigint(). */
  readonly origin: bigint;
  readonly process: number;
  readonly thread: number;
  /** For the helper thread of a blocking workload, whose events the blocked thread cannot pass on. */
  readonly helperPort?: MessagePort;
  /** The lock that all threads of the process share, for plans with one. */
  readonly lock?: LockMemory;
};
