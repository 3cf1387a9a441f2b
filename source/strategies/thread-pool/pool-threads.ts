import type {Worker} from 'node:worker_threads';
import type {Piscina} from 'piscina';
import type {Coordinator} from '../coordinator.js';
import {type LockMemory, releaseEndedThread} from '../executor/lock.js';
import {executorLoss} from '../executor-loss.js';
import type {ThreadOpened} from './messages.js';

/** The threads of a Piscina pool by their numbers. */
export type PoolThreads = {
  /** Resolves when that many threads are ready. @throws the error that kept a thread from opening. */
  ready(count: number): Promise<void>;
  kill(thread: number): void;
  /** The pool rejected a job. If a thread has reported its start, that thread's exit tells the reason. */
  jobRejected(job: number, error: unknown): void;
  /** Resolves when all threads have exited. */
  allExited(): Promise<void>;
};

/** Passes the threads' events to the coordinator, and reports their exits and the jobs that they held. */
export const followPoolThreads = (coordinator: Coordinator, pool: Piscina, lock: LockMemory): PoolThreads => {
  const workers = new Map<number, Worker>();
  const exits = new Set<Promise<void>>();
  let rejectReady: (error: unknown) => void = () => {};

  const follow = ({nodeThread, thread}: ThreadOpened): void => {
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
          releaseEndedThread(lock, thread);
          coordinator.report({type: 'thread-exited', process: 1, thread, exitCode});
          coordinator.failHeldBy(1, thread, executorLoss('thread', {exitCode, error}));
          resolve();
        });
      }),
    );
  };

  const takeLines = coordinator.openInput();
  pool.on('message', (message: string | ThreadOpened) => {
    if (typeof message === 'string') takeLines(message);
    else follow(message);
  });
  // A thread that ends without a job is known by its exit; without any thread no job can go on.
  pool.on('error', (error: unknown) => {
    rejectReady(error);
    if (pool.threads.length === 0) coordinator.failUnfinished(executorLoss('thread', {error}));
  });

  return {
    ready: count =>
      new Promise((resolve, reject) => {
        rejectReady = reject;
        let ready = 0;
        coordinator.subscribe(event => {
          if (event.type === 'thread-ready' && ++ready === count) resolve();
        });
      }),
    kill: thread => void workers.get(thread)?.terminate(),
    jobRejected(job, error) {
      if (!coordinator.jobs.isUnfinished(job) || coordinator.jobs.holderOf(job)) return;
      const reason = executorLoss('thread', {error});
      coordinator.report({type: 'job-failed', job, error: reason, loopTicks: 0});
    },
    async allExited() {
      await Promise.all(exits);
    },
  };
};
