import type {MessagePort} from 'node:worker_threads';
import type {Failure} from '../../model/event/event.js';
import type {ExecutorOptions} from '../executor/executor-options.js';
import type {Taken} from '../pace.js';

/** What the thread is opened with; `port`: for messages and events, of which `taken` have been taken. */
export type ThreadData = {
  readonly options: ExecutorOptions;
  readonly port: MessagePort;
  readonly taken: Taken;
};

/** Messages to the one thread of sync or async. */
export type ThreadMessage =
  /** Execute these jobs, at most `inFlight` at a time. */
  | {readonly type: 'execute'; readonly jobs: readonly number[]; readonly inFlight: number}
  | {readonly type: 'interrupt'; readonly job: number; readonly reason: Failure}
  | {readonly type: 'block'; readonly ms: number}
  | {readonly type: 'close'};
