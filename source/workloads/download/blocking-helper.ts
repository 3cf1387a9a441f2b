import {once} from 'node:events';
import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';
import {errorOf} from '../../model/failure/failure.js';
import type {Task, WorkloadContext} from '../contract.js';
import {failing} from './failure-reasons.js';
import type {HelperOptions, Reply} from './helper-thread.js';

/** A helper thread that works for a blocked executor; its results are plain data. */
export type BlockingHelper<T> = {
  /** Blocks the calling thread until the helper has the result. @throws the helper's failure. */
  perform(task: Pick<Task, 'job'>): T;
  close(): Promise<void>;
};

/**
 * The form that truly blocks: the calling thread sleeps in the kernel (a futex, by Atomics.wait) until a
 * helper thread has the result, and its event loop does not turn once. `code`: URL of the module whose
 * `open` (HelperCode) gives the asynchronous form. The helper sends its own events through
 * `context.helperPort`. A blocked job cannot obey a signal: to abort it, end its thread, and the helper
 * ends with it.
 */
export const openBlockingHelper = async <T>(
  code: string,
  context: WorkloadContext,
): Promise<BlockingHelper<T>> => {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const {port1: port, port2: remotePort} = new MessageChannel();
  const options: HelperOptions = {
    code,
    plan: context.plan,
    identity: context.identity,
    done,
    port: remotePort,
    ...(context.helperPort && {eventPort: context.helperPort}),
  };
  const helper = new Worker(new URL('./helper-thread.js', import.meta.url), {
    workerData: options,
    transferList: context.helperPort ? [remotePort, context.helperPort] : [remotePort],
  });
  await once(helper, 'message');

  return {
    perform({job}) {
      port.postMessage(job);
      Atomics.wait(done, 0, 0);
      Atomics.store(done, 0, 0);
      return resultOf(receiveMessageOnPort(port)?.message);
    },
    async close() {
      port.close();
      await helper.terminate();
    },
  };
};

const resultOf = <T>(reply: Reply<T> | undefined): T => {
  if (reply && 'result' in reply) return reply.result;
  throw reply ? errorOf(reply.error) : failing('HELPER_LOST', 'helper-thread-lost', {});
};
