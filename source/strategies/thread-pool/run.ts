import {fileURLToPath} from 'node:url';
import {BroadcastChannel, type Worker} from 'node:worker_threads';
import {Piscina} from 'piscina';
import type {RunStrategy} from '../contract.js';
import type {Switchboard} from '../coordinator.js';
import {nameLibuv} from '../executor/libuv-threads.js';
import {forgetThread, type LockMemory, lockMemory} from '../executor/lock.js';
import {HEAP_LIMIT_MB, lostWith} from '../executor-loss.js';
import type {Hello, Interrupt, PoolData} from './worker-entry.js';

const ENTRY = fileURLToPath(new URL('./worker-entry.js', import.meta.url));

/**
 * One process, a Piscina pool of as many threads as the plan has workers. The pool hands out the jobs;
 * what the screen believes is what the threads themselves report, because a job's result overtakes
 * its events, and the pool's promise does not know its thread.
 */
export const runPooled: RunStrategy = async (board, signal) => {
  const {plan} = board;
  board.report({type: 'process-started', process: 1, pid: process.pid});
  void nameLibuv(1, board.report);
  const interrupts = new BroadcastChannel(`kitchens-${process.pid}`);
  const lock = lockMemory();
  const pool = openPool(board, interrupts.name, lock);
  const threads = followThreads(board, pool, lock);
  const cancelled = new Promise<void>(resolve =>
    signal.addEventListener('abort', () => resolve(), {once: true}),
  );
  try {
    if (signal.aborted) return;
    if (!(await Promise.race([threads.ready(plan.workers), cancelled.then(() => false)]))) return;
    board.crew({
      interrupt: (_process, thread, job, reason) =>
        interrupts.postMessage({thread, job, reason} satisfies Interrupt),
      kill: (_process, thread) => threads.kill(thread),
    });
    board.queueJobs();
    for (const job of board.ledger.waiting()) {
      pool.run(job).catch((error: unknown) => threads.rejected(job, error));
    }
    await Promise.race([board.allEnded, cancelled]);
  } finally {
    interrupts.close();
    await pool.destroy();
    await threads.gone();
  }
};

const openPool = (board: Switchboard, channel: string, lock: LockMemory): Piscina =>
  new Piscina({
    filename: ENTRY,
    minThreads: board.plan.workers,
    maxThreads: board.plan.workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    // A thread that waits for work in Atomics.wait would look busy and could hear no interrupt.
    atomics: 'disabled',
    // Otherwise a job that finds no thread free goes back to the queue's end, where later ones overtake it.
    stricterFIFO: true,
    resourceLimits: {maxOldGenerationSizeMb: HEAP_LIMIT_MB},
    workerData: {
      orders: {plan: board.plan, origin: board.origin, lock},
      numbers: new Int32Array(new SharedArrayBuffer(4)),
      channel,
    } satisfies PoolData,
  });

/** Knows each of the pool's threads by the number it took, and what became of it. */
const followThreads = (board: Switchboard, pool: Piscina, lock: LockMemory) => {
  const workers = new Map<number, Worker>();
  const exits = new Set<Promise<void>>();
  let refused: (error: unknown) => void = () => {};

  const follow = ({nodeThread, thread}: Hello): void => {
    const worker = pool.threads.find(({threadId}) => threadId === nodeThread);
    if (!worker) return;
    workers.set(thread, worker);
    let error: unknown;
    worker.on('error', (thrown: unknown) => {
      error = thrown;
    });
    exits.add(
      new Promise(resolve => {
        worker.on('exit', exitCode => {
          workers.delete(thread);
          forgetThread(lock, thread);
          board.report({type: 'thread-exited', process: 1, thread, exitCode});
          board.lost(1, thread, lostWith('thread', {exitCode, error}));
          resolve();
        });
      }),
    );
  };

  const inlets = board.inlet();
  pool.on('message', (message: string | Hello) => {
    if (typeof message === 'string') inlets(message);
    else follow(message);
  });
  // With no job to blame, a thread's end is known from its exit; a pool without threads is fatal.
  pool.on('error', (error: unknown) => {
    refused(error);
    if (pool.threads.length === 0) board.failRest(lostWith('thread', {error}));
  });

  return {
    /** True once that many threads are ready. @throws what kept a thread from opening. */
    ready: (count: number): Promise<boolean> =>
      new Promise((resolve, reject) => {
        refused = reject;
        let ready = 0;
        board.watch(event => {
          if (event.type === 'thread-ready' && ++ready === count) resolve(true);
        });
      }),
    kill: (thread: number): void => void workers.get(thread)?.terminate(),
    /** The pool gave a job up. If its thread has said that it took it, the thread's exit tells why. */
    rejected(job: number, error: unknown): void {
      if (!board.ledger.isOpen(job) || board.ledger.holder(job)) return;
      const reason = lostWith('thread', {error});
      board.report({type: 'job-failed', job, error: reason, loopTicks: 0});
    },
    gone: async (): Promise<void> => {
      await Promise.all(exits);
    },
  };
};
