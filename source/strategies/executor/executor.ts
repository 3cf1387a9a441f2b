import {types} from 'node:util';
import {microsSince} from '../../kernel/clock.js';
import {nowMs} from '../../kernel/intrinsics.js';
import {threadId} from '../../kernel/thread-id.js';
import type {Facts, Failure, Result} from '../../model/event/event.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {describeFailure, errorOf} from '../../model/failure/failure.js';
import type {Agree} from '../../workloads/contract.js';
import {workloadNamed} from '../../workloads/table.js';
import {watchAccidents} from './accidents.js';
import {openBoundaryFigures} from './boundary-figures.js';
import {openComputeLocks} from './compute-lock.js';
import {openCurrentJob} from './current-job.js';
import {monitorEventLoop} from './event-loop-monitor.js';
import {openEventWriter, type SendLines} from './event-writer.js';
import type {ExecutorOptions} from './executor-options.js';
import {HeldJob, type TaskContext} from './held-job.js';
import {openLeftWork} from './left-work.js';
import {loadWorkload} from './load-workload.js';
import {lockMemory, openLock} from './lock.js';
import {captureOutput} from './output-capture.js';

/** Recognises promises even where a user's module has replaced the global Promise. */
const {isPromise} = types;

/** A thread that executes jobs; the same in every strategy. */
export type Executor = {
  /** Executes a job, reports its start and its end, and then calls `ended`, possibly before it returns. */
  execute(job: number, ended: () => void): void;
  /** Fails a job with this reason; false where it holds no such job that waits. */
  interrupt(job: number, reason: Failure): boolean;
  /**
   * Computes for so long, ms, for no job: the event loop stands still, as under any code that does not hand back
   * control.
   */
  block(ms: number): void;
  /** Sends the events that are not sent yet; happens by itself while the event loop turns. */
  flush(): void;
  close(): Promise<void>;
};

/** Makes the calling thread an executor and reports that it is ready. */
export const openExecutor = async (
  options: ExecutorOptions,
  send: SendLines,
  agree: Agree,
): Promise<Executor> => {
  const {plan, origin, process, thread} = options;
  const now = () => microsSince(origin);
  const events = openEventWriter(`${process}.${thread}`, now, send);
  const here = {process, thread};
  events.report({type: 'thread-started', ...here, tid: threadId()});
  events.flush();

  const figures = openBoundaryFigures();
  const context: TaskContext = {here, events, now, figures: figures.brief};

  const {inFlight} = strategyNamed(plan.strategy).shape(plan);
  const isOwn = workloadNamed(plan.workload).byPath === true;
  const current = openCurrentJob(inFlight, isOwn);
  captureOutput(printed => events.report({type: 'output', ...here, ...jobField(current.job()), ...printed}));

  const reportPhase = (job: number, phase: 'locked' | 'computing'): void => {
    events.report({type: 'job-phase', ...here, job, phase, ...figures.brief()});
    events.flush();
  };
  const lock = plan.gil ? openLock(options.lock ?? lockMemory(), thread) : null;
  const openComputeLock = openComputeLocks(lock, reportPhase);

  /** Jobs whose promise is not settled. */
  const waiting = new Map<number, HeldJob>();
  const interrupt = (job: number, reason: Failure): boolean => {
    const held = waiting.get(job);
    if (held === undefined) return false;
    const error = errorOf(reason);
    held.abort(error);
    if (waiting.delete(job)) fail(held, error);
    return true;
  };
  const endWatch = isOwn
    ? watchAccidents(current.job, interrupt, ({reason, fields}) =>
        events.report({type: 'notice', reason, fields}),
      )
    : null;
  const examine = isOwn ? openLeftWork(inFlight) : null;

  const loop = monitorEventLoop(events.flush);
  const workload = await loadWorkload(options, events.report, agree).catch((thrown: unknown) => {
    events.report({type: 'thread-failed', ...here, error: describeFailure(thrown)});
    events.flush();
    // A thread that cannot open has to end.
    endWatch?.();
    throw thrown;
  });
  loop.reset();
  events.report({type: 'thread-ready', ...here, ...figures.full()});
  events.flush();

  const end = (held: HeldJob, how: JobEnd): void => {
    events.report({...how, ...here, job: held.job, ...loop.endJob(held.ticksAtStart), ...figures.full()});
    held.lock.end();
    held.ended();
  };
  const succeed = (held: HeldJob, result: Result): void => {
    const left = held.work?.ended();
    end(held, {type: 'job-finished', result, ...(left && {left})});
  };
  const fail = (held: HeldJob, thrown: unknown): void => {
    held.work?.ended();
    end(held, {type: 'job-failed', error: describeFailure(thrown)});
  };
  const start = (job: number, ended: () => void): HeldJob => {
    const lock = openComputeLock(job);
    const input = workload.inputOf?.(job);
    events.report({type: 'job-started', ...here, job, ...(input && {input}), ...figures.start()});
    if (lock.startComputing()) reportPhase(job, 'computing');
    events.flush();
    return new HeldJob(job, context, lock, loop.startJob(), examine?.(), ended);
  };

  return {
    execute(job, ended) {
      const held = start(job, ended);
      let outcome: Result | Promise<Result>;
      try {
        outcome = current.run(job, () => workload.perform(held));
        held.work?.returned();
      } catch (thrown) {
        return fail(held, thrown);
      }
      if (!isPromise(outcome)) return succeed(held, outcome);
      waiting.set(job, held);
      outcome.then(
        result => waiting.delete(job) && succeed(held, result),
        (thrown: unknown) => waiting.delete(job) && fail(held, thrown),
      );
    },
    interrupt,
    block(ms) {
      events.report({type: 'loop-blocked', ...here, ...figures.brief()});
      events.flush();
      const until = nowMs() + ms;
      while (nowMs() < until);
      events.report({type: 'loop-freed', ...here, ...figures.full()});
      events.flush();
    },
    flush: events.flush,
    async close() {
      await workload.close();
      events.flush();
    },
  };
};

/** What only the end of a job itself can say. */
type JobEnd =
  | ({readonly type: 'job-finished'} & Pick<Facts['job-finished'], 'result' | 'left'>)
  | ({readonly type: 'job-failed'} & Pick<Facts['job-failed'], 'error'>);

const jobField = (job: number | undefined): {job?: number} => (job === undefined ? {} : {job});
