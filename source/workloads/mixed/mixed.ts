import type {Result} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';
import type {Performer, Post, Task} from '../contract.js';
import {blockingOn} from '../download/blocking.js';
import {performSteps, type Steps} from '../steps.js';
import {chained} from './chain.js';
import {open as openContents} from './content.js';

/** Waits for an answer, then computes with it: others may wait meanwhile, but one thread computes for one job at a time. */
export const open = async (post: Post): Promise<Performer> => {
  const contents = await openContents(post);
  return {
    perform: async task => hashed(await contents.perform(task), task, post.plan),
    close: contents.close,
  };
};

/** The waiting is truly blocked; the computing is the thread's own all the same. */
export const openBlocking = async (post: Post): Promise<Performer> => {
  const code = new URL('./content.js', import.meta.url);
  const contents = await blockingOn<Uint8Array>(code.href, post);
  return {
    perform: task => hashed(contents.perform(task), task, post.plan),
    close: contents.close,
  };
};

const hashed = (content: Uint8Array, task: Task, plan: Plan): Result | Promise<Result> => {
  task.phase('computing');
  return performSteps(result(content, plan.size), task, plan);
};

function* result(content: Uint8Array, rounds: number): Steps<Result> {
  const digest = yield* chained(content, rounds);
  return {value: {bytes: content.length, rounds, sha256: Buffer.from(digest).toString('hex')}};
}
