import {writeSync} from 'node:fs';
import {Socket} from 'node:net';
import {microsSince} from '../../kernel/clock.js';
import {NativePromise, setNativeInterval} from '../../kernel/intrinsics.js';
import {CHANNELS} from '../channels.js';
import {openEventWriter} from '../executor/event-writer.js';
import {type Executor, openExecutor} from '../executor/executor.js';
import type {ExecutorOptions} from '../executor/executor-options.js';
import {reportLibuvThreads} from '../executor/libuv-threads.js';
import {openUsageReports} from '../executor/own-usage.js';
import {openMessages} from '../message-channel.js';
import type {WorkerMessage, WorkerOffer, WorkerOptions} from './messages.js';

/** How often this process reports its memory and CPU time, ms; a choice. */
const USAGE_EVERY_MS = 250;

// Written synchronously: these events arrive even if the process dies in the next moment.
const send = (lines: string): void => {
  const bytes = Buffer.from(lines);
  for (let written = 0; written < bytes.length; ) written += writeSync(CHANNELS.events, bytes, written);
};

let resolveAgreed = (_: Uint8Array): void => {};

const agree = (offer: Uint8Array): Promise<Uint8Array> =>
  new NativePromise(resolve => {
    resolveAgreed = resolve;
    messages.send({kitchensOffer: Buffer.from(offer).toString('base64')} satisfies WorkerOffer);
  });

let executor: Executor | null = null;
let reportUsage = (): void => {};

const open = async ({plan, origin, process: number}: WorkerOptions): Promise<void> => {
  const options: ExecutorOptions = {plan, origin: BigInt(origin), process: number, thread: 1};
  const events = openEventWriter(`${number}`, () => microsSince(options.origin), send);
  const reportOwnUsage = openUsageReports(number, events.report);
  reportUsage = () => {
    reportOwnUsage();
    events.flush();
  };
  void reportLibuvThreads(number, events.report);
  try {
    executor = await openExecutor(options, send, agree);
  } catch {
    // The executor has reported why.
    process.exit(1);
  }
  reportUsage();
  setNativeInterval(reportUsage, USAGE_EVERY_MS).unref();
};

// The coordinator assigns the next job when it knows that this one has ended.
const execute = (job: number): void => executor?.execute(job, executor.flush);

const close = async (): Promise<void> => {
  try {
    await executor?.close();
  } finally {
    reportUsage();
    process.exit();
  }
};

const take = (message: WorkerMessage): true => {
  if (typeof message === 'number') execute(message);
  else if (message.type === 'open') void open(message.options);
  else if (message.type === 'interrupt') executor?.interrupt(message.job, message.reason);
  else if (message.type === 'block') executor?.block(message.ms);
  else if (message.type === 'agreed') resolveAgreed(Buffer.from(message.bytes, 'base64'));
  else void close();
  return true;
};

// Only the runner writes into its end.
const messages = openMessages(
  new Socket({fd: CHANNELS.messages, readable: true, writable: true}),
  message => take(message as WorkerMessage),
  {onEnd: () => process.exit()},
);
