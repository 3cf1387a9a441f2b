import {MessageChannel, Worker} from 'node:worker_threads';
import {strategyNamed} from '../../model/event/strategies.js';
import {failing} from '../../model/failure/failure.js';
import type {RunStrategy} from '../contract.js';
import type {Switchboard} from '../coordinator.js';
import type {Orders} from '../executor/executor-options.js';
import {nameLibuv} from '../executor/libuv-threads.js';
import {HEAP_LIMIT_MB, lostWith} from '../executor-loss.js';
import {goneWithin} from '../exit-deadline.js';
import type {LoneMessage} from './worker-entry.js';

const ENTRY = new URL('./worker-entry.js', import.meta.url);

/**
 * One thread does all jobs, as many at a time as the plan's shape says: sync (blocking, one) and async
 * (waiting for many at once) are this, and differ by those two words. A thread that dies loses what it
 * held; a new one goes on with what waits.
 */
export const runAlone =
  (blocking: boolean): RunStrategy =>
  async (board, signal) => {
    board.report({type: 'process-started', process: 1, pid: process.pid});
    void nameLibuv(1, board.report);
    for (let number = 1; number === 1 || board.ledger.waiting().length > 0; number++) {
      const thread = openThread(board, number, blocking);
      const end = (): void => thread.kill();
      signal.addEventListener('abort', end, {once: true});
      if (signal.aborted) end();
      await serve(board, thread, number, signal);
      signal.removeEventListener('abort', end);
      if (signal.aborted) return;
    }
  };

type LoneThread = {
  tell(message: LoneMessage): void;
  kill(): void;
  /** Resolves when it has exited and all that it said has been heard. */
  readonly exited: Promise<{exitCode: number; error?: unknown}>;
};

const serve = async (
  board: Switchboard,
  thread: LoneThread,
  number: number,
  signal: AbortSignal,
): Promise<void> => {
  const ready = board.once('thread-ready', event => event.thread === number);
  const opened = await Promise.race([ready, thread.exited]);
  if ('type' in opened) {
    board.crew({
      interrupt: (_process, _thread, job, reason) => thread.tell({type: 'interrupt', job, reason}),
      kill: () => thread.kill(),
    });
    if (number === 1) board.queueJobs();
    const {inFlight} = strategyNamed(board.plan.strategy).shape(board.plan);
    thread.tell({type: 'work', jobs: board.ledger.waiting(), inFlight});
    await Promise.race([board.allEnded, thread.exited]);
    if (board.ledger.openCount() === 0) {
      thread.tell({type: 'close'});
      await goneWithin(thread.exited, () => thread.kill());
    }
  }
  const {exitCode, error} = await thread.exited;
  board.report({type: 'thread-exited', process: 1, thread: number, exitCode});
  board.lost(1, number, lostWith('thread', {exitCode, error}));
  if (!('type' in opened) && !signal.aborted) throw error instanceof Error ? error : notStarted(exitCode);
};

const notStarted = (exitCode: number): Error =>
  failing({
    code: 'NOT_OPENED',
    message: `the thread did not start (code ${exitCode})`,
    about: {reason: 'no-thread', exitCode},
  });

const openThread = (board: Switchboard, number: number, blocking: boolean): LoneThread => {
  const {port1: helper, port2: helperPort} = new MessageChannel();
  const orders: Orders = {
    plan: board.plan,
    origin: board.origin,
    process: 1,
    thread: number,
    blocking,
    helperPort,
  };
  const worker = new Worker(ENTRY, {
    workerData: orders,
    transferList: [helperPort],
    stdout: true,
    stderr: true,
    resourceLimits: {maxOldGenerationSizeMb: HEAP_LIMIT_MB},
  });
  worker.on('message', board.inlet());
  helper.on('message', board.inlet());
  let error: unknown;
  worker.on('error', thrown => {
    error = thrown;
  });
  return {
    tell: message => worker.postMessage(message),
    kill: () => void worker.terminate(),
    exited: new Promise(resolve => {
      worker.on('exit', exitCode => {
        helper.close();
        resolve({exitCode, error});
      });
    }),
  };
};
