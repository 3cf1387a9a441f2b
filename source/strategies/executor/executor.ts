import type {MessagePort} from 'node:worker_threads';
import type {Failure, Result} from '../../model/event.js';
import {describeFailure} from '../../model/failure.js';
import type {Plan} from '../../model/plan.js';
import {strategyNamed} from '../../model/strategies.js';
import type {Performer, Task} from '../../workloads/contract.js';
import {workloadNamed} from '../../workloads/table.js';
import {microsSince} from './clock.js';
import {captureConsole} from './console.js';
import {openCurrent} from './current.js';
import {openDesk, type Send} from './desk.js';
import {threadId} from './kernel.js';
import {openLoopWatch} from './loop.js';

/** What a thread or process is told when it is opened; structured-cloneable. */
export type Orders = {
  readonly plan: Plan;
  /** The run's zero, process.hrtime.bigint(). */
  readonly origin: bigint;
  readonly process: number;
  readonly thread: number;
  /** Whether jobs take the form that truly blocks the thread. */
  readonly blocking: boolean;
  /** For a blocking performer's helper thread, whose facts the blocked thread cannot pass on. */
  readonly helperPort?: MessagePort;
};

/** One thread that does jobs; the same in every strategy. */
export type Executor = {
  /** Does a job and states its start and its end. Never rejects. */
  perform(job: number): Promise<void>;
  /** Ends a job that it holds, as far as the job listens or waits: it fails with this reason. */
  interrupt(job: number, reason: Failure): void;
  /** Sends what it has stated: soon by itself while its event loop turns, now if asked. */
  flush(): void;
  close(): Promise<void>;
};

/** Progress closer together than this is not worth an event, µs. */
const PROGRESS_EVERY_US = 50_000;

/** Opens the calling thread for work and says that it is ready. */
export const openExecutor = async (orders: Orders, send: Send): Promise<Executor> => {
  const {plan, origin, process, thread} = orders;
  const now = () => microsSince(origin);
  const desk = openDesk(`${process}.${thread}`, now, send);
  const here = {process, thread};
  desk.report({type: 'thread-started', ...here, tid: threadId()});
  desk.flush();

  const current = openCurrent(strategyNamed(plan.strategy).shape(plan).inFlight);
  captureConsole((stream, text) =>
    desk.report({type: 'output', ...here, ...ofJob(current.job()), stream, text}),
  );

  const loop = openLoopWatch(desk.flush);
  const performer = await openPerformer(orders, desk.report);
  const interrupts = new Map<number, (reason: Failure) => void>();
  desk.report({type: 'thread-ready', ...here});
  desk.flush();

  const attempt = (job: number): Result | Promise<Result> => {
    let abort: AbortController | undefined;
    const signal = (): AbortSignal => {
      abort ??= new AbortController();
      return abort.signal;
    };
    const outcome = current.run(job, () => performer.perform(taskOf(job, signal)));
    if (!(outcome instanceof Promise)) return outcome;
    return new Promise((resolve, reject) => {
      interrupts.set(job, reason => {
        abort?.abort(new Error(reason.message));
        reject(new Interruption(reason));
      });
      outcome.then(resolve, reject);
    });
  };

  const taskOf = (job: number, signal: () => AbortSignal): Task => {
    let saidAt = now();
    return {
      job,
      // Made when asked for: most computing jobs never do.
      get signal() {
        return signal();
      },
      phase: (phase, session) =>
        desk.report({type: 'job-phase', ...here, job, phase, ...(session !== undefined && {session})}),
      progress(fraction) {
        if (now() - saidAt < PROGRESS_EVERY_US) return;
        saidAt = now();
        desk.report({type: 'job-progress', ...here, job, fraction: Math.min(1, Math.max(0, fraction))});
        desk.flush();
      },
    };
  };

  return {
    async perform(job) {
      desk.report({type: 'job-started', ...here, job});
      desk.flush();
      const ticks = loop.hold();
      try {
        const outcome = attempt(job);
        const result = outcome instanceof Promise ? await outcome : outcome;
        desk.report({type: 'job-finished', ...here, job, result, ...ticks()});
      } catch (thrown) {
        const error = thrown instanceof Interruption ? thrown.reason : describeFailure(thrown);
        desk.report({type: 'job-failed', ...here, job, error, ...ticks()});
      } finally {
        interrupts.delete(job);
      }
    },
    interrupt: (job, reason) => interrupts.get(job)?.(reason),
    flush: desk.flush,
    async close() {
      await performer.close();
      desk.flush();
    },
  };
};

/** Carries the reason for which a job was ended from outside. */
class Interruption extends Error {
  constructor(readonly reason: Failure) {
    super(reason.message);
  }
}

const openPerformer = async (
  orders: Orders,
  report: ReturnType<typeof openDesk>['report'],
): Promise<Performer> => {
  const {plan, origin, process, thread, helperPort} = orders;
  const code = await workloadNamed(plan.workload).load();
  const open = (orders.blocking && code.openBlocking) || code.open;
  const here = {process, thread};
  return open({
    plan,
    identity: {...here, origin},
    ...(helperPort && {helperPort}),
    reporter: {
      sessionOpened: session => report({type: 'session-opened', ...here, session}),
      connectionOpened: session => report({type: 'connection-opened', ...here, session}),
    },
  });
};

const ofJob = (job: number | undefined): {job?: number} => (job === undefined ? {} : {job});
