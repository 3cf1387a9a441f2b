import {
  BroadcastChannel,
  MessageChannel,
  threadId as nodeThread,
  parentPort,
  workerData,
} from 'node:worker_threads';
import {NativePromise} from '../../kernel/intrinsics.js';
import {agreeThrough} from '../executor/agree-through.js';
import {openExecutor} from '../executor/executor.js';
import type {Interrupt, PoolData, ThreadOpened} from './messages.js';

const {options, lastNumber, channel} = workerData as PoolData;

const open = async (): Promise<(job: number) => Promise<void>> => {
  const thread = Atomics.add(lastNumber, 0, 1) + 1;
  const {port1: events, port2: eventPort} = new MessageChannel();
  parentPort?.postMessage({nodeThread, thread, eventPort} satisfies ThreadOpened, [eventPort]);
  const executor = await openExecutor(
    {...options, process: 1, thread},
    lines => events.postMessage(lines),
    agreeThrough(events),
  );

  const interrupts = new BroadcastChannel(channel);
  interrupts.unref();
  interrupts.onmessage = event => {
    const {data} = event as {data: Interrupt};
    if (data.thread === thread) executor.interrupt(data.job, data.reason);
  };

  // The executor is never closed: the pool terminates its threads, which closes their sockets.
  return job => new NativePromise(resolve => executor.execute(job, resolve));
};

export default open();
