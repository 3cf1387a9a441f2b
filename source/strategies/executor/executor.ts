import {types} from 'node:util';
import {microsSince} from '../../kernel/clock.js';
import {NativeAbortController, NativePromise} from '../../kernel/intrinsics.js';
import {threadId} from '../../kernel/thread-id.js';
import type {Failure, Result} from '../../model/event/event.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {describeFailure, errorOf} from '../../model/failure/failure.js';
import type {Agree} from '../../workloads/contract.js';
import {workloadNamed} from '../../workloads/table.js';
import {watchAccidents} from './accidents.js';
import {openBoundaryFigures} from './boundary-figures.js';
import {type ComputeLock, openComputeLocks} from './compute-lock.js';
import {openCurrentJob} from './current-job.js';
import {monitorEventLoop} from './event-loop-monitor.js';
import {openEventWriter, type SendLines} from './event-writer.js';
import type {ExecutorOptions} from './executor-options.js';
import {openLeftWork} from './left-work.js';
import {loadWorkload} from './load-workload.js';
import {lockMemory, openLock} from './lock.js';
import {captureOutput} from './output-capture.js';
import {openReportingTask, type TaskContext} from './reporting-task.js';

/** Whatever a user's module has made of the global Promise. */
const {isPromise} = types;

/** A thread that executes jobs; the same in every strategy. */
export type Executor = {
  /** Executes a job and reports its start and its end. Never rejects. */
  execute(job: number): Promise<void>;
  /** Fails a job that it holds with this reason, as far as the job waits or obeys its signal. */
  interrupt(job: number, reason: Failure): void;
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

  const interrupts = new Map<number, (reason: Failure) => void>();
  const endWatch = isOwn
    ? watchAccidents(
        current.job,
        (job, failure) => {
          interrupts.get(job)?.(failure);
          return interrupts.has(job);
        },
        ({reason, fields}) => events.report({type: 'notice', reason, fields}),
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

  const perform = (job: number, computeLock: ComputeLock): Result | Promise<Result> => {
    let abort: AbortController | undefined;
    const signal = (): AbortSignal => {
      abort ??= new NativeAbortController();
      return abort.signal;
    };
    const task = openReportingTask(job, context, computeLock, signal);
    const outcome = current.run(job, () => workload.perform(task));
    if (!isPromise(outcome)) return outcome;
    return new NativePromise((resolve, reject) => {
      interrupts.set(job, reason => {
        const error = errorOf(reason);
        abort?.abort(error);
        reject(error);
      });
      outcome.then(resolve, reject);
    });
  };

  return {
    async execute(job) {
      const computeLock = openComputeLock(job);
      const input = workload.inputOf?.(job);
      events.report({type: 'job-started', ...here, job, ...(input && {input}), ...figures.start()});
      if (computeLock.startComputing()) reportPhase(job, 'computing');
      events.flush();
      const loopReport = loop.startJob();
      const work = examine?.();
      try {
        const outcome = perform(job, computeLock);
        work?.returned();
        const result = isPromise(outcome) ? await outcome : outcome;
        const left = work?.ended();
        events.report({
          type: 'job-finished',
          ...here,
          job,
          result,
          ...(left && {left}),
          ...loopReport(),
          ...figures.full(),
        });
      } catch (thrown) {
        work?.ended();
        const error = describeFailure(thrown);
        events.report({type: 'job-failed', ...here, job, error, ...loopReport(), ...figures.full()});
      } finally {
        computeLock.end();
        interrupts.delete(job);
      }
    },
    interrupt: (job, reason) => interrupts.get(job)?.(reason),
    flush: events.flush,
    async close() {
      await workload.close();
      events.flush();
    },
  };
};

const jobField = (job: number | undefined): {job?: number} => (job === undefined ? {} : {job});
