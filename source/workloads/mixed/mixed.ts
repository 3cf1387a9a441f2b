import type {Result} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';
import type {OpenWorkload, Task, WorkloadContext} from '../contract.js';
import {openBlockingHelper} from '../download/blocking-helper.js';
import {performSteps, type Steps} from '../steps.js';
import {open as openContents} from './content.js';
import {hashChain} from './hash-chain.js';

/** Downloads, then hashes: several jobs may wait at a time, but one thread hashes for one job at a time. */
export const open = async (context: WorkloadContext): Promise<OpenWorkload> => {
  const contents = await openContents(context);
  return {
    perform: async task => hashed(await contents.perform(task), task, context.plan),
    close: contents.close,
  };
};

/** The download blocks the thread; the hashing is done in it all the same. */
export const openBlocking = async (context: WorkloadContext): Promise<OpenWorkload> => {
  const code = new URL('./content.js', import.meta.url);
  const contents = await openBlockingHelper<Uint8Array>(code.href, context);
  return {
    perform: task => hashed(contents.perform(task), task, context.plan),
    close: contents.close,
  };
};

const hashed = (content: Uint8Array, task: Task, plan: Plan): Result | Promise<Result> => {
  task.phase('computing');
  return performSteps(result(content, plan.size), task, plan);
};

function* result(content: Uint8Array, rounds: number): Steps<Result> {
  const digest = yield* hashChain(content, rounds);
  return {value: {bytes: content.length, rounds, sha256: Buffer.from(digest).toString('hex')}};
}
