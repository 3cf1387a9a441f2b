import {setImmediate} from 'node:timers/promises';
import type {Worker} from 'node:worker_threads';
import type {Piscina} from 'piscina';
import type {Failure} from '../../model/event/event.js';
import {errorOf, failureIn} from '../../model/failure/failure.js';
import type {Coordinator} from '../coordinator.js';
import {type LockMemory, releaseEndedThread} from '../executor/lock.js';
import {executorLoss} from '../executor-loss.js';
import {type ExecutorPort, followPort} from '../executor-port.js';
import {isThreadOpened, type ThreadOpened} from './messages.js';

/** The threads of a Piscina pool by their numbers. */
export type PoolThreads = {
  /**
   * Resolves when that many threads are ready or have failed to open.
   * @throws the error that kept a thread from opening, when none is ready.
   */
  ready(count: number): Promise<void>;
  kill(thread: number): void;
  /** Does without a thread that was killed and goes on in native code; the pool replaces it. */
  abandon(thread: number): void;
  /**
   * The pool rejected a job. If a thread has reported its start, that thread's exit tells the reason. False where
   * no thread has started it and there are others, so that it can be put into the pool again.
   */
  jobRejected(job: number, error: unknown): Promise<boolean>;
  /** Resolves when all threads have exited. */
  allExited(): Promise<void>;
};

/** Passes the threads' events to the coordinator, and reports their exits and the jobs that they held. */
export const followPoolThreads = (coordinator: Coordinator, pool: Piscina, lock: LockMemory): PoolThreads => {
  const workers = new Map<number, Worker>();
  const ends = new Map<number, (exitCode: number | null) => void>();
  const exits = new Set<Promise<void>>();
  let latestError: unknown;
  let checkOpening = (): void => {};

  const ports = new Map<number, ExecutorPort>();

  const follow = ({nodeThread, thread, eventPort, taken}: ThreadOpened): void => {
    const worker = pool.threads.find(({threadId}) => threadId === nodeThread);
    if (!worker || workers.has(thread)) return;
    workers.set(thread, worker);
    ports.set(thread, followPort(eventPort, coordinator, taken));
    let error: unknown;
    worker.on('error', (thrown: unknown) => {
      error = thrown;
    });
    exits.add(
      new Promise(resolve => {
        ends.set(thread, exitCode => {
          if (!workers.delete(thread)) return;
          ports.get(thread)?.close();
          ports.delete(thread);
          releaseEndedThread(lock, thread);
          coordinator.report({type: 'thread-exited', process: 1, thread, exitCode});
          coordinator.failHeldBy(1, thread, executorLoss('thread', {exitCode, error}));
          resolve();
        });
        worker.on('exit', exitCode => ends.get(thread)?.(exitCode));
      }),
    );
  };

  pool.on('message', (message: unknown) => {
    if (isThreadOpened(message)) follow(message);
  });
  const lossOf = (error: unknown): Failure =>
    failureIn(error) ?? coordinator.latestOpeningFailure() ?? executorLoss('thread', {error});

  // A thread that ends without a job is known by its exit; without any thread no job can go on.
  pool.on('error', (error: unknown) => {
    latestError = error;
    if (pool.threads.length === 0) coordinator.failUnfinished(lossOf(error));
  });

  return {
    ready: count =>
      new Promise((resolve, reject) => {
        let ready = 0;
        let ended = 0;
        checkOpening = () => {
          if (ready + ended < count) return;
          if (ready > 0) resolve();
          else reject(errorOf(lossOf(latestError)));
        };
        coordinator.subscribe(event => {
          if (event.type !== 'thread-ready') return;
          ready += 1;
          checkOpening();
        });
        pool.on('workerDestroy', () => {
          ended += 1;
          // The pool states the error right afterwards.
          queueMicrotask(checkOpening);
        });
      }),
    kill: thread => void workers.get(thread)?.terminate(),
    abandon(thread) {
      const worker = workers.get(thread);
      ends.get(thread)?.(null);
      // The pool counts a thread as there until it exits or has an error.
      worker?.emit('error', new Error('given up'));
    },
    async jobRejected(job, error) {
      // The start of the job may be on its way still, and the port of its thread too.
      await setImmediate();
      for (const port of ports.values()) port.drain();
      if (!coordinator.jobs.isUnfinished(job) || coordinator.jobs.holderOf(job)) return true;
      if (pool.threads.length > 0) return false;
      coordinator.report({type: 'job-failed', job, error: lossOf(error), loopTicks: 0});
      return true;
    },
    async allExited() {
      await Promise.all(exits);
    },
  };
};
