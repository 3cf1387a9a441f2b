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
import {openTaken, pacedSender} from '../pace.js';
import type {Order, PoolData, ThreadOpened} from './messages.js';

const {options, lastNumber, channel} = workerData as PoolData;

const open = async (): Promise<(job: number) => Promise<void>> => {
  const thread = Atomics.add(lastNumber, 0, 1) + 1;
  const {port1: events, port2: eventPort} = new MessageChannel();
  const taken = openTaken();
  parentPort?.postMessage({nodeThread, thread, eventPort, taken} satisfies ThreadOpened, [eventPort]);
  const executor = await openExecutor(
    {...options, process: 1, thread},
    pacedSender(lines => events.postMessage(lines), taken),
    agreeThrough(events),
  );

  const orders = new BroadcastChannel(channel);
  orders.unref();
  orders.onmessage = event => {
    const {data} = event as {data: Order};
    if (data.thread !== thread) return;
    if ('blockMs' in data) executor.block(data.blockMs);
    else executor.interrupt(data.job, data.reason);
  };

  // The executor is never closed: the pool terminates its threads, which closes their sockets.
  return job => new NativePromise(resolve => executor.execute(job, resolve));
};

export default open();
