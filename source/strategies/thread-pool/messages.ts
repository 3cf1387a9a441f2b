import {MessagePort} from 'node:worker_threads';
import type {Failure} from '../../model/event/event.js';
import type {ExecutorOptions} from '../executor/executor-options.js';
import type {Taken} from '../pace.js';

/** What every thread of the pool is opened with: the same object for all. */
export type PoolData = {
  readonly options: Pick<ExecutorOptions, 'plan' | 'origin' | 'lock'>;
  /** The number of the last thread, in shared memory: each new thread takes the next one. */
  readonly lastNumber: Int32Array;
  /** Name of the channel on which orders are broadcast. */
  readonly channel: string;
};

/**
 * The first message of a thread: which of Node's threads has which number, and the port for its events, of which
 * `taken` have been taken.
 */
export type ThreadOpened = {
  readonly nodeThread: number;
  readonly thread: number;
  readonly eventPort: MessagePort;
  readonly taken: Taken;
};

/** A user's module may post to its parent too. */
export const isThreadOpened = (message: unknown): message is ThreadOpened =>
  typeof message === 'object' &&
  message !== null &&
  'eventPort' in message &&
  message.eventPort instanceof MessagePort;

/** Broadcast to all threads; the named one obeys: it ends a job, or blocks its event loop. */
export type Order =
  | {readonly thread: number; readonly job: number; readonly reason: Failure}
  | {readonly thread: number; readonly blockMs: number};
