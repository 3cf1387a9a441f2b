import {BroadcastChannel, threadId as nodeThread, parentPort, workerData} from 'node:worker_threads';
import {openExecutor} from '../executor/executor.js';
import type {Interrupt, PoolData, ThreadOpened} from './messages.js';

const {options, lastNumber, channel} = workerData as PoolData;

const open = async (): Promise<(job: number) => Promise<void>> => {
  const thread = Atomics.add(lastNumber, 0, 1) + 1;
  parentPort?.postMessage({nodeThread, thread} satisfies ThreadOpened);
  const executor = await openExecutor({...options, process: 1, thread}, lines =>
    parentPort?.postMessage(lines),
  );

  const interrupts = new BroadcastChannel(channel);
  interrupts.unref();
  interrupts.onmessage = event => {
    const {data} = event as {data: Interrupt};
    if (data.thread === thread) executor.interrupt(data.job, data.reason);
  };

  // The executor is never closed: the pool terminates its threads, which closes their sockets.
  return executor.execute;
};

export default open();
