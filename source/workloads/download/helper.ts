import {type MessagePort, parentPort, workerData} from 'node:worker_threads';
import {threadId} from '../../kernel/thread-id.js';
import type {Fact, Failure} from '../../model/event/event.js';
import {stamper} from '../../model/event/stamp.js';
import {encode} from '../../model/event/wire.js';
import {describeFailure} from '../../model/failure/failure.js';
import type {Post, Task} from '../contract.js';

/** A module that a helper can work with. */
export type HelperCode = {
  open(post: Post): Promise<{perform(task: Task): unknown}>;
};

/** What a helper thread is started with. */
export type HelperOrders = Pick<Post, 'plan' | 'identity'> & {
  /** file: URL of its HelperCode. */
  readonly code: string;
  /** Rung (set to 1 and notified) when an answer is there. */
  readonly bell: Int32Array;
  /** Job numbers come in, answers go out. */
  readonly line: MessagePort;
  /** Takes the helper's own wire lines to the run. */
  readonly wire?: MessagePort;
};

/** How a job ended. */
export type Reply<T> = {readonly result: T} | {readonly error: Failure};

/** Progress closer together than this is not worth an event, ms. */
const PROGRESS_EVERY_MS = 50;

const {code, plan, identity, bell, line, wire}: HelperOrders = workerData;
const here = {process: identity.process, thread: identity.thread};
const stamp = stamper(`${here.process}.${here.thread}+`, () =>
  Number((process.hrtime.bigint() - identity.origin) / 1000n),
);
const say = (fact: Fact): void => wire?.postMessage(encode(stamp(fact)));

const answer = (message: Reply<unknown>): void => {
  line.postMessage(message);
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
};

const taskOf = (job: number): Task => {
  let saidAt = performance.now();
  return {
    job,
    signal: new AbortController().signal,
    phase: (phase, session) => say({type: 'job-phase', ...here, job, phase, session}),
    progress(fraction) {
      if (performance.now() - saidAt < PROGRESS_EVERY_MS) return;
      saidAt = performance.now();
      say({type: 'job-progress', ...here, job, fraction});
    },
  };
};

const tid = threadId();
if (tid !== null) say({type: 'helpers-named', process: here.process, kind: 'download', tids: [tid]});

const {open}: HelperCode = await import(code);
const performer = await open({
  plan,
  identity,
  reporter: {
    sessionOpened: session => say({type: 'session-opened', ...here, session}),
    connectionOpened: session => say({type: 'connection-opened', ...here, session}),
  },
});

line.on('message', async (job: number) => {
  try {
    answer({result: await performer.perform(taskOf(job))});
  } catch (thrown) {
    answer({error: describeFailure(thrown)});
  }
});

// The thread that waits would sleep for ever if its helper died silently.
process.on('uncaughtException', thrown => answer({error: describeFailure(thrown)}));
parentPort?.postMessage('open');
