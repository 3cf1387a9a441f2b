import {BroadcastChannel, threadId as nodeThread, parentPort, workerData} from 'node:worker_threads';
import type {Failure} from '../../model/event/event.js';
import {openExecutor} from '../executor/executor.js';
import type {Orders} from '../executor/executor-options.js';

/** What every thread of the pool is given: the same object for all. */
export type PoolData = {
  readonly orders: Pick<Orders, 'plan' | 'origin' | 'lock'>;
  /** Hands out thread numbers: each thread takes the next. */
  readonly numbers: Int32Array;
  /** Name of the channel on which interrupts are called out. */
  readonly channel: string;
};

/** What a thread tells the switchboard besides its events: which of Node's threads it is. */
export type Hello = {readonly nodeThread: number; readonly thread: number};

/** Called out to all threads; the one it names acts. */
export type Interrupt = {readonly thread: number; readonly job: number; readonly reason: Failure};

const {orders, numbers, channel} = workerData as PoolData;

const open = async (): Promise<(job: number) => Promise<void>> => {
  const thread = Atomics.add(numbers, 0, 1) + 1;
  parentPort?.postMessage({nodeThread, thread} satisfies Hello);
  const executor = await openExecutor({...orders, process: 1, thread, blocking: false}, lines =>
    parentPort?.postMessage(lines),
  );

  const interrupts = new BroadcastChannel(channel);
  interrupts.unref();
  interrupts.onmessage = event => {
    const {data} = event as {data: Interrupt};
    if (data.thread === thread) executor.interrupt(data.job, data.reason);
  };

  // No close: the pool ends its threads, and their sockets with them.
  return executor.perform;
};

export default open();
