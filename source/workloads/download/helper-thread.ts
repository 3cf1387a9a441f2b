import {type MessagePort, parentPort, workerData} from 'node:worker_threads';
import {microsSince} from '../../kernel/clock.js';
import {threadId} from '../../kernel/thread-id.js';
import type {Fact, Failure} from '../../model/event/event.js';
import {stamper} from '../../model/event/stamp.js';
import {encode} from '../../model/event/wire.js';
import {describeFailure} from '../../model/failure/failure.js';
import type {Task, WorkloadContext} from '../contract.js';

/** A module that a helper thread can execute jobs with. */
export type HelperCode = {
  open(context: WorkloadContext): Promise<{perform(task: Task): unknown}>;
};

/** The worker data of a helper thread. */
export type HelperOptions = Pick<WorkloadContext, 'plan' | 'identity'> & {
  /** file: URL of its HelperCode. */
  readonly code: string;
  /** Set to 1 and notified when a reply has been sent. */
  readonly done: Int32Array;
  /** Receives job numbers and sends replies. */
  readonly port: MessagePort;
  /** Takes the helper's own events, as lines. */
  readonly eventPort?: MessagePort;
};

/** How a job ended. */
export type Reply<T> = {readonly result: T} | {readonly error: Failure};

/** Least time between two progress events of a job, ms; a choice. */
const PROGRESS_EVERY_MS = 50;

const {code, plan, identity, done, port, eventPort}: HelperOptions = workerData;
const here = {process: identity.process, thread: identity.thread};
const stamp = stamper(`${here.process}.${here.thread}+`, () => microsSince(identity.origin));
const report = (fact: Fact): void => eventPort?.postMessage(encode(stamp(fact)));

const reply = (message: Reply<unknown>): void => {
  port.postMessage(message);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
};

const taskOf = (job: number): Task => {
  let reportedAt = performance.now();
  return {
    job,
    signal: new AbortController().signal,
    phase: (phase, session, answeredAt) =>
      report({
        type: 'job-phase',
        ...here,
        job,
        phase,
        session,
        ...(answeredAt !== undefined && {answeredAt}),
      }),
    progress(fraction) {
      if (performance.now() - reportedAt < PROGRESS_EVERY_MS) return;
      reportedAt = performance.now();
      report({type: 'job-progress', ...here, job, fraction});
    },
  };
};

const tid = threadId();
if (tid !== null) report({type: 'helpers-named', process: here.process, kind: 'download', tids: [tid]});

const {open}: HelperCode = await import(code);
const workload = await open({
  plan,
  identity,
  reporter: {
    sessionOpened: session => report({type: 'session-opened', ...here, session}),
    connectionOpened: session => report({type: 'connection-opened', ...here, session}),
    connectionsLimited: (connections, wanted) =>
      report({type: 'notice', reason: 'connections-limited', fields: {connections, wanted}}),
    headersSent: (session, headers) => report({type: 'headers-sent', ...here, session, headers}),
  },
});

port.on('message', async (job: number) => {
  try {
    reply({result: await workload.perform(taskOf(job))});
  } catch (thrown) {
    reply({error: describeFailure(thrown)});
  }
});

// The executor would be blocked for ever if its helper ended without a reply.
process.on('uncaughtException', thrown => reply({error: describeFailure(thrown)}));
parentPort?.postMessage('open');
