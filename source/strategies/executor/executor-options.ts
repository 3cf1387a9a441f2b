import type {MessagePort} from 'node:worker_threads';
import type {Plan} from '../../model/event/plan.js';
import type {LockMemory} from './lock.js';

/** What a thread or process is told when it is opened; structured-cloneable. */
export type Orders = {
  readonly plan: Plan;
  /** The run's zero, process.hrtime.bigint(). */
  readonly origin: bigint;
  readonly process: number;
  readonly thread: number;
  /** Whether jobs take the form that truly blocks the thread. */
  readonly blocking: boolean;
  /** For a blocking performer's helper thread, whose facts the blocked thread cannot pass on. */
  readonly helperPort?: MessagePort;
  /** The lock that it shares with the other threads of its process, should the plan want one. */
  readonly lock?: LockMemory;
};
