import {type MessagePort, parentPort, workerData} from 'node:worker_threads';
import type {Fact, Failure, Result} from '../../model/event.js';
import {describeFailure} from '../../model/failure.js';
import {stamper} from '../../model/stamp.js';
import {encode} from '../../model/wire.js';
import type {Post, Task} from '../contract.js';
import {open} from './download.js';

/** What a helper thread is started with. */
export type HelperOrders = Pick<Post, 'plan' | 'identity'> & {
  /** Rung (set to 1 and notified) when an answer is there. */
  readonly bell: Int32Array;
  /** Job numbers come in, answers go out. */
  readonly line: MessagePort;
  /** Takes the helper's own wire lines to the run. */
  readonly wire?: MessagePort;
};

/** How a job ended. */
export type Answer =
  | {readonly result: Result; readonly error?: undefined}
  | {readonly result?: undefined; readonly error: Failure};

const {plan, identity, bell, line, wire}: HelperOrders = workerData;
const here = {process: identity.process, thread: identity.thread};
const stamp = stamper(`${here.process}.${here.thread}+`, () =>
  Number((process.hrtime.bigint() - identity.origin) / 1000n),
);
const say = (fact: Fact): void => wire?.postMessage(encode(stamp(fact)));

const answer = (message: Answer): void => {
  line.postMessage(message);
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
};

const taskOf = (job: number): Task => ({
  job,
  signal: new AbortController().signal,
  phase: (phase, session) => say({type: 'job-phase', ...here, job, phase, session}),
  progress: fraction => say({type: 'job-progress', ...here, job, fraction}),
});

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
