import {writeSync} from 'node:fs';
import {microsSince} from '../../kernel/clock.js';
import type {Failure, Usage} from '../../model/event/event.js';
import {describeFailure} from '../../model/failure/failure.js';
import {openDesk} from '../executor/event-writer.js';
import {type Executor, openExecutor} from '../executor/executor.js';
import type {Orders} from '../executor/executor-options.js';
import {nameLibuv} from '../executor/libuv-threads.js';
import {ownUsage} from '../executor/own-usage.js';
import type {ForkedOrders} from './worker-process.js';

/** What a pooled process is told. The first message is its orders; a bare number is a job to do. */
export type ForkedMessage =
  | {readonly type: 'open'; readonly orders: ForkedOrders}
  | number
  | {readonly type: 'interrupt'; readonly job: number; readonly reason: Failure}
  | {readonly type: 'close'};

/** The descriptor on which this process writes its events. */
const EVENTS = 4;
/** How often a process states its own figures, µs. */
const USAGE_EVERY_US = 250_000;

// A pipe written synchronously: what was said survives even if the process dies in the next moment.
const send = (lines: string): void => {
  const bytes = Buffer.from(lines);
  for (let written = 0; written < bytes.length; ) written += writeSync(EVENTS, bytes, written);
};

let executor: Executor | null = null;
let stateUsage = (): void => {};

const open = async ({plan, origin, process: number}: ForkedOrders): Promise<void> => {
  const orders: Orders = {plan, origin: BigInt(origin), process: number, thread: 1, blocking: false};
  const now = (): number => microsSince(orders.origin);
  const desk = openDesk(`${number}`, now, send);
  stateUsage = () => {
    desk.report({type: 'usage', process: number, ...(ownUsage() satisfies Usage)});
    desk.flush();
  };
  void nameLibuv(number, desk.report);
  executor = await openExecutor(orders, send);
  stateUsage();
  setInterval(stateUsage, USAGE_EVERY_US / 1000).unref();
};

const work = async (job: number): Promise<void> => {
  await executor?.perform(job);
  // The next job comes only when the runner knows of this one's end.
  executor?.flush();
};

const close = async (): Promise<void> => {
  await executor?.close();
  stateUsage();
  process.disconnect();
};

process.on('message', (message: ForkedMessage) => {
  if (typeof message === 'number') void work(message);
  else if (message.type === 'open') void open(message.orders).catch(refuse);
  else if (message.type === 'interrupt') executor?.interrupt(message.job, message.reason);
  else void close();
});

// The runner is gone: nobody is left to work for.
process.on('disconnect', () => process.exit());

const refuse = (error: unknown): void => {
  process.stderr.write(`${describeFailure(error).message}\n`);
  process.exit(1);
};
