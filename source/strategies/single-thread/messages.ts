import type {MessagePort} from 'node:worker_threads';
import type {Failure} from '../../model/event/event.js';
import type {ExecutorOptions} from '../executor/executor-options.js';

/** What the thread is opened with; `port`: for messages and events. */
export type ThreadData = {readonly options: ExecutorOptions; readonly port: MessagePort};

/** Messages to the one thread of sync or async. */
export type ThreadMessage =
  /** Execute these jobs, at most `inFlight` at a time. */
  | {readonly type: 'execute'; readonly jobs: readonly number[]; readonly inFlight: number}
  | {readonly type: 'interrupt'; readonly job: number; readonly reason: Failure}
  | {readonly type: 'block'; readonly ms: number}
  | {readonly type: 'close'};
