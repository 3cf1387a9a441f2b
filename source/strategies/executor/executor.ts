import {microsSince} from '../../kernel/clock.js';
import {threadId} from '../../kernel/thread-id.js';
import type {Failure, Result} from '../../model/event/event.js';
import {strategyNamed} from '../../model/event/strategies.js';
import {describeFailure} from '../../model/failure/failure.js';
import {openMeasure} from './boundary-figures.js';
import {openTurns, type Turns} from './compute-lock.js';
import {openCurrent} from './current-job.js';
import {openLoopWatch} from './event-loop-monitor.js';
import {openDesk, type Send} from './event-writer.js';
import type {Orders} from './executor-options.js';
import {openPerformer} from './load-workload.js';
import {lockMemory, openLock} from './lock.js';
import {captureConsole} from './output-capture.js';
import {type Place, taskOf} from './reporting-task.js';

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

/** Opens the calling thread for work and says that it is ready. */
export const openExecutor = async (orders: Orders, send: Send): Promise<Executor> => {
  const {plan, origin, process, thread} = orders;
  const now = () => microsSince(origin);
  const desk = openDesk(`${process}.${thread}`, now, send);
  const here = {process, thread};
  desk.report({type: 'thread-started', ...here, tid: threadId()});
  desk.flush();

  const measure = openMeasure();
  const place: Place = {here, desk, now, measured: measure.brief};

  const current = openCurrent(strategyNamed(plan.strategy).shape(plan).inFlight);
  captureConsole((stream, text) =>
    desk.report({type: 'output', ...here, ...ofJob(current.job()), stream, text}),
  );

  const say = (job: number, phase: 'locked' | 'computing'): void => {
    desk.report({type: 'job-phase', ...here, job, phase, ...measure.brief()});
    desk.flush();
  };
  const turnsOf = openTurns(plan.gil ? openLock(orders.lock ?? lockMemory(), thread) : null, say);

  const loop = openLoopWatch(desk.flush);
  const performer = await openPerformer(orders, desk.report);
  const interrupts = new Map<number, (reason: Failure) => void>();
  loop.open();
  desk.report({type: 'thread-ready', ...here, ...measure.full()});
  desk.flush();

  const attempt = (job: number, turns: Turns): Result | Promise<Result> => {
    let abort: AbortController | undefined;
    const signal = (): AbortSignal => {
      abort ??= new AbortController();
      return abort.signal;
    };
    const outcome = current.run(job, () => performer.perform(taskOf(job, place, turns, signal)));
    if (!(outcome instanceof Promise)) return outcome;
    return new Promise((resolve, reject) => {
      interrupts.set(job, reason => {
        abort?.abort(new Error(reason.message));
        reject(new Interruption(reason));
      });
      outcome.then(resolve, reject);
    });
  };

  return {
    async perform(job) {
      const turns = turnsOf(job);
      desk.report({type: 'job-started', ...here, job, ...measure.brief()});
      if (turns.begin()) say(job, 'computing');
      desk.flush();
      const seen = loop.hold();
      try {
        const outcome = attempt(job, turns);
        const result = outcome instanceof Promise ? await outcome : outcome;
        desk.report({type: 'job-finished', ...here, job, result, ...seen(), ...measure.full()});
      } catch (thrown) {
        const error = thrown instanceof Interruption ? thrown.reason : describeFailure(thrown);
        desk.report({type: 'job-failed', ...here, job, error, ...seen(), ...measure.full()});
      } finally {
        turns.end();
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

const ofJob = (job: number | undefined): {job?: number} => (job === undefined ? {} : {job});
