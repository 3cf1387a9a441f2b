import type {Failure} from '../../model/event/event.js';
import type {ExecutorOptions} from '../executor/executor-options.js';

/** What every thread of the pool is opened with: the same object for all. */
export type PoolData = {
  readonly options: Pick<ExecutorOptions, 'plan' | 'origin' | 'lock'>;
  /** The number of the last thread, in shared memory: each new thread takes the next one. */
  readonly lastNumber: Int32Array;
  /** Name of the channel on which interrupts are broadcast. */
  readonly channel: string;
};

/** The first message of a thread, before its events: which of Node's threads has which number. */
export type ThreadOpened = {readonly nodeThread: number; readonly thread: number};

/** Broadcast to all threads; the named one obeys. */
export type Interrupt = {readonly thread: number; readonly job: number; readonly reason: Failure};
