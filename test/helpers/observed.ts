import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {
  type EventOf,
  type Fact,
  type FactType,
  hasType,
  type RunEvent,
} from '../../source/model/event/event.js';
import {stamper} from '../../source/model/event/stamp.js';
import {type ObserverOptions, openObserver} from '../../source/observer/client.js';
import {began} from './events.js';
import {fixture} from './plans.js';

/** Whether this system provides figures of threads. */
export const HAS_THREAD_FIGURES = process.platform === 'linux';

/** A process with two worker threads, see fixtures/observer/threads.mjs. */
export type ThreadedChild = {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly busy: number;
  readonly idle: number;
  /** Sends an order and waits until it is carried out; rejects if the process ends instead. */
  ask(order: 'gzip' | 'end'): Promise<void>;
};

export const startThreadedChild = async (): Promise<ThreadedChild> => {
  const child = fork(fixture('observer/threads.mjs'));
  const [{busy, idle}] = (await answerOf(child)) as [{busy: number; idle: number}];
  return {
    child,
    pid: child.pid ?? 0,
    busy,
    idle,
    async ask(order) {
      child.send(order);
      await answerOf(child);
    },
  };
};

/** The next message of a process; rejects if the process ends instead of sending one. */
const answerOf = async (child: ChildProcess): Promise<unknown[]> => {
  const waiting = new AbortController();
  const abort = (): void => waiting.abort();
  child.once('exit', abort);
  try {
    return await once(child, 'message', {signal: waiting.signal});
  } finally {
    child.off('exit', abort);
  }
};

/** A run that consists of the facts of a test, and the events of an observer that watches it. */
export const observe = (options?: ObserverOptions) => {
  const origin = process.hrtime.bigint();
  const now = (): number => Number((process.hrtime.bigint() - origin) / 1000n);
  const stamp = stamper('runner', now);
  const observer = openObserver(options);
  const events: RunEvent[] = [];
  let check = (): void => {};
  const run = observer.observe(origin, batch => {
    events.push(...batch.events);
    check();
  });
  return {
    events,
    now,
    run,
    close: observer.close,
    report: (...facts: Fact[]): void => run.apply(facts.map(stamp)),
    of: <T extends FactType>(type: T): EventOf<T>[] =>
      events.filter((event): event is EventOf<T> => hasType(type, event)),
    /**
     * Resolves when the condition holds for the observed events; rejects when the observer failed before, as no
     * event follows then. The test's own time-out is the limit.
     */
    until: (holds: () => boolean): Promise<void> =>
      new Promise((resolve, reject) => {
        check = () => {
          const notice = events.find(({type}) => type === 'notice');
          if (holds()) resolve();
          else if (notice) reject(new Error('the observer failed', {cause: notice}));
        };
        check();
      }),
  };
};

/** The facts by which an observer knows that the executors of a process are ready. */
export const openedFacts = (pid: number, tids: readonly number[]): Fact[] => [
  began({strategy: 'thread', workers: tids.length}),
  {type: 'process-started', process: 1, pid},
  ...tids.flatMap((tid, index): Fact[] => [
    {type: 'thread-started', process: 1, thread: index + 1, tid},
    {type: 'thread-ready', process: 1, thread: index + 1},
  ]),
];
