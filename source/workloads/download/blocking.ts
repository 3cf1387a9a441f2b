import {once} from 'node:events';
import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';
import type {Failure, Result} from '../../model/event.js';
import {failing} from '../../model/failure.js';
import type {Performer, Post} from '../contract.js';
import type {Answer, HelperOrders} from './helper.js';

/**
 * The form that truly blocks: the calling thread sleeps in the kernel (a futex, by Atomics.wait) until
 * a helper thread has downloaded for it, and its event loop does not turn once. The helper reports for
 * itself through `post.helperPort`. What blocks cannot listen either: to abort a job, end the thread;
 * its helper ends with it.
 */
export const openBlocking = async (post: Post): Promise<Performer> => {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const {port1: line, port2: helperLine} = new MessageChannel();
  const orders: HelperOrders = {
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

const resultOf = (answer: Answer | undefined): Result => {
  if (answer?.result !== undefined) return answer.result;
  throw failing(answer?.error ?? LOST);
};

const LOST: Failure = {
  code: 'HELPER_LOST',
  message: 'the helper thread that downloads ended before the answer came',
};
