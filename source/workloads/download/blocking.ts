import {once} from 'node:events';
import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';
import {errorOf} from '../../model/failure/failure.js';
import type {Post, Task} from '../contract.js';
import type {HelperOrders, Reply} from './helper.js';
import {failing} from './reasons.js';

/** What a helper thread does for a blocked one; what it gives is plain data. */
export type Blocking<T> = {
  /** Sleeps until it is there. @throws what the helper's own attempt threw, as a failure. */
  perform(task: Pick<Task, 'job'>): T;
  close(): Promise<void>;
};

/**
 * The form that truly blocks: the calling thread sleeps in the kernel (a futex, by Atomics.wait) until
 * a helper thread has waited for it, and its event loop does not turn once. `code` is the module whose
 * `open` (HelperCode) gives the asynchronous form. The helper reports for itself through
 * `post.helperPort`. What blocks cannot listen either: to abort a job, end the thread; its helper ends
 * with it.
 */
export const blockingOn = async <T>(code: string, post: Post): Promise<Blocking<T>> => {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const {port1: line, port2: helperLine} = new MessageChannel();
  const orders: HelperOrders = {
    code,
    plan: post.plan,
    identity: post.identity,
    bell,
    line: helperLine,
    ...(post.helperPort && {wire: post.helperPort}),
  };
  const helper = new Worker(new URL('./helper.js', import.meta.url), {
    workerData: orders,
    transferList: post.helperPort ? [helperLine, post.helperPort] : [helperLine],
  });
  await once(helper, 'message');

  return {
    perform({job}) {
      line.postMessage(job);
      Atomics.wait(bell, 0, 0);
      Atomics.store(bell, 0, 0);
      return resultOf(receiveMessageOnPort(line)?.message);
    },
    async close() {
      line.close();
      await helper.terminate();
    },
  };
};

const resultOf = <T>(reply: Reply<T> | undefined): T => {
  if (reply && 'result' in reply) return reply.result;
  throw reply ? errorOf(reply.error) : failing('HELPER_LOST', 'helper-thread-lost', {});
};
