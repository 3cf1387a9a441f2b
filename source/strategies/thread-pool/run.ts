import {fileURLToPath} from 'node:url';
import {BroadcastChannel} from 'node:worker_threads';
import {Piscina} from 'piscina';
import type {RunStrategy} from '../contract.js';
import type {Coordinator} from '../coordinator.js';
import {reportLibuvThreads} from '../executor/libuv-threads.js';
import {type LockMemory, lockMemory} from '../executor/lock.js';
import {HEAP_LIMIT_MB} from '../executor-loss.js';
import type {Order, PoolData} from './messages.js';
import {followPoolThreads} from './pool-threads.js';

const ENTRY = fileURLToPath(new URL('./worker-entry.js', import.meta.url));

/**
 * Runs jobs in one process, in a Piscina pool of as many threads as the plan has workers. The pool assigns the jobs;
 * starts and ends are what the threads themselves report, because a job's result overtakes its events and the pool's
 * promise does not know its thread.
 */
export const runThreadPool: RunStrategy = async (coordinator, signal) => {
  const {plan} = coordinator;
  coordinator.report({type: 'process-started', process: 1, pid: process.pid});
  void reportLibuvThreads(1, coordinator.report);
  const orders = new BroadcastChannel(`kitchens-${process.pid}`);
  const lock = lockMemory();
  const pool = openPool(coordinator, orders.name, lock);
  const threads = followPoolThreads(coordinator, pool, lock);
  const cancelled = new Promise<void>(resolve =>
    signal.addEventListener('abort', () => resolve(), {once: true}),
  );
  let ended = false;
  try {
    if (signal.aborted) return;
    coordinator.setControl({
      interrupt: (_process, thread, job, reason) => orders.postMessage({thread, job, reason} satisfies Order),
      block: (_process, thread, ms) => orders.postMessage({thread, blockMs: ms} satisfies Order),
      kill: (_process, thread) => threads.kill(thread),
      abandon: (_process, thread) => threads.abandon(thread),
    });
    await Promise.race([threads.ready(plan.workers), cancelled]);
    if (signal.aborted) return;
    coordinator.queueJobs();
    const execute = (job: number): void => {
      pool.run(job).catch(async (error: unknown) => {
        if (!(ended || (await threads.jobRejected(job, error)) || ended)) execute(job);
      });
    };
    for (const job of coordinator.jobs.waiting()) execute(job);
    await Promise.race([coordinator.jobsEnded, cancelled]);
  } finally {
    ended = true;
    orders.close();
    await pool.destroy();
    await threads.allExited();
  }
};

const openPool = ({plan, origin}: Coordinator, channel: string, lock: LockMemory): Piscina =>
  new Piscina({
    filename: ENTRY,
    minThreads: plan.workers,
    maxThreads: plan.workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    // A thread that waits for jobs in Atomics.wait would look busy and could receive no interrupt.
    atomics: 'disabled',
    // Otherwise a job that finds no idle thread goes to the end of the queue, where later jobs overtake it.
    stricterFIFO: true,
    resourceLimits: {maxOldGenerationSizeMb: HEAP_LIMIT_MB},
    workerData: {
      options: {plan, origin, lock},
      lastNumber: new Int32Array(new SharedArrayBuffer(4)),
      channel,
    } satisfies PoolData,
  });
