import {availableParallelism} from 'node:os';
import {microsSince} from '../kernel/clock.js';
import type {Fact, Failure, RunEvent} from '../model/event/event.js';
import {openEventCount} from '../model/event/event-count.js';
import {eventReader} from '../model/event/event-reader.js';
import type {Plan} from '../model/event/plan.js';
import {stamper} from '../model/event/stamp.js';
import {openSources} from '../model/event/stated-by.js';
import {strategyNamed} from '../model/event/strategies.js';
import {type EventBatch, encode} from '../model/event/wire.js';
import {executorLoss} from '../strategies/executor-loss.js';
import {watchHeap} from '../strategies/heap-exhausted.js';
import {withoutLastWords} from '../strategies/last-words.js';
import {type Ending, openStatedFacts} from './missing-facts.js';
import {lossOf} from './runner-loss.js';
import type {RunnerExit, RunnerProcess} from './runner-process.js';

/** A run that has been started. */
export type RunHandle = {
  /** The moment at which the run began, a value of process.hrtime.bigint(); null before that. */
  readonly origin: bigint | null;
  /** µs since then, by the clock that stamps the run's events; 0 before. */
  now(): number;
  /** The runner's process id; undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Ends all executors; the run's outcome is then `cancelled`. */
  cancel(): void;
  /** Takes no events for a while: executors wait, once much has gathered. Without effect once it is cancelled. */
  pause(): void;
  resume(): void;
  /** Blocks the event loop of every executor that holds a job, for so long, ms. */
  block(ms: number): void;
  /** Resolves when every job of the plan has ended and executors are about to exit; never, if the run ends before. */
  readonly jobsEnded: Promise<void>;
  /** Resolves when run-finished has been delivered and the runner has exited. */
  readonly done: Promise<void>;
};

/** How long a cancelled run may take to end by itself before its process group is killed, ms; a choice. */
const CANCEL_MS = 2000;

/**
 * Sends a runner its plan and delivers its events in batches. If the runner ends early, the missing events are
 * added here: every job of the plan that has not ended fails (or is cancelled), and the run is finished.
 */
export const followRun = (
  runner: RunnerProcess,
  plan: Plan,
  take: (batch: EventBatch) => void,
): RunHandle => {
  let origin: bigint | null = null;
  const now = (): number => (origin === null ? 0 : microsSince(origin));
  const stamp = stamper('screen', now);
  let cancelled = false;
  const stated = openStatedFacts(plan, () => cancelled);
  const count = openEventCount();
  let events: RunEvent[] = [];
  let lines = '';
  // If the runner cannot start, its output before it was ready says why.
  let startupOutput = '';
  let channelWritten = false;
  // One thread's exhausted heap can end the whole process.
  const heap = watchHeap();
  const death = (exit: RunnerExit): Failure =>
    heap.exhausted
      ? executorLoss(strategyNamed(plan.strategy).executor, {outOfMemory: true})
      : lossOf(exit, startupOutput, channelWritten);
  let resolveJobsEnded = (): void => {};
  const jobsEnded = new Promise<void>(resolve => {
    resolveJobsEnded = resolve;
  });

  const add = (event: RunEvent, line: string): void => {
    // A runner that was cancelled while it opened has queued no job.
    if (event.type === 'run-finished') stateMissing(event);
    stated.state(event);
    count.take(event);
    events.push(event);
    lines += line;
    if (stated.jobsLeft === 0) resolveJobsEnded();
  };
  const stateMissing = (ending: Ending): void => stated.missing(ending).forEach(report);
  const report = (fact: Fact): void => {
    const event = stamp(fact);
    add(event, encode(event));
  };
  const finish = (ending: Ending): void => {
    stateMissing(ending);
    report({type: 'run-finished', ...ending, events: count.total});
  };
  const deliver = (): void => {
    const batch = {events, lines};
    events = [];
    lines = '';
    if (batch.events.length > 0) take(batch);
  };

  const onForeign = (): void => {
    if (!channelWritten) report({type: 'notice', reason: 'foreign-lines', fields: {}});
    channelWritten = true;
  };
  runner.onForeign(onForeign);
  const isFromThere = openSources(now);
  const takeText = eventReader({
    take(event, line) {
      // What follows the end changes nothing.
      if (!stated.isFinished) add(event, line);
    },
    onForeign,
    fits: (event, by) => stated.isFinished || (isFromThere(event, by) && stated.allows(event)),
    onForged() {
      channelWritten = true;
      runner.signal('SIGKILL');
    },
  });
  runner.onEvents(text => {
    takeText(text);
    deliver();
  });
  const print = (stream: 'stdout' | 'stderr', text: string): void => report({type: 'output', stream, text});
  const errors = withoutLastWords(text => print('stderr', text));
  runner.onOutput((stream, text) => {
    if (stated.isFinished) return;
    if (stream === 'stderr') heap.take(text);
    if (origin === null) startupOutput += text;
    if (stream === 'stderr') errors.take(text);
    else print(stream, text);
    deliver();
  });
  void runner.ready.then(() => {
    origin = process.hrtime.bigint();
    runner.send({type: 'run', plan, origin: `${origin}`, cores: availableParallelism()});
  });

  return {
    get origin() {
      return origin;
    },
    now,
    pid: runner.pid,
    cancel() {
      if (cancelled) return;
      cancelled = true;
      runner.resume();
      runner.send({type: 'cancel'});
      const timer = setTimeout(() => runner.signal('SIGKILL'), CANCEL_MS);
      void runner.exited.then(() => clearTimeout(timer));
    },
    pause() {
      if (!cancelled) runner.pause();
    },
    resume: () => runner.resume(),
    block: ms => runner.send({type: 'block', ms}),
    jobsEnded,
    done: runner.exited.then(exit => {
      if (!stated.isFinished) {
        errors.end();
        finish(cancelled ? {outcome: 'cancelled'} : {outcome: 'failed', error: death(exit)});
      }
      deliver();
    }),
  };
};
