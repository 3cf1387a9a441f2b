import {microsSince} from '../kernel/clock.js';
import {
  type EventOf,
  type Fact,
  type Facts,
  type Failure,
  hasType,
  type RunEvent,
} from '../model/event/event.js';
import {openEventCount} from '../model/event/event-count.js';
import {type EventTaker, eventReader} from '../model/event/event-reader.js';
import type {Plan} from '../model/event/plan.js';
import {stamper} from '../model/event/stamp.js';
import {type Origin, openSources} from '../model/event/stated-by.js';
import {strategyNamed} from '../model/event/strategies.js';
import {encode} from '../model/event/wire.js';
import {openUsageReports} from './executor/own-usage.js';
import type {ExecutorControl} from './executor-control.js';
import {openExecutorEnding} from './executor-ending.js';
import {enforceTimeouts} from './job-timeouts.js';
import {type JobTracker, openJobTracker} from './job-tracker.js';
import {type LeftRunning, openLeftRunning} from './left-running.js';
import {openLoopBlocking} from './loop-blocking.js';
import {followOpenings} from './openings.js';
import type {Outflow} from './pace.js';
import {queuedJob} from './queued-job.js';

/**
 * Coordinates one run on the runner's main thread: takes the events of executors, drops those that contradict the
 * state of their job, and passes the lines of all others on unchanged. It executes no job itself.
 */
export type Coordinator = {
  readonly plan: Plan;
  /** The moment at which the run began, a value of process.hrtime.bigint(). */
  readonly origin: bigint;
  readonly jobs: JobTracker;
  /** While it is full, nothing is to be taken from executors. */
  readonly outflow: Pick<Outflow, 'isFull' | 'onRoom'>;
  /** States an event of the runner itself. */
  report(fact: Fact): void;
  /** States, last of all, how the run ended. */
  finish(ending: Omit<Facts['run-finished'], 'events'>): void;
  /** Returns a function that takes the wire text of one executor in pieces of any length. */
  openInput(input?: ExecutorInput): (text: string) => void;
  /** States, once, that a job wrote into a channel of ours. */
  reportForeign(): void;
  /** Calls back on every event that was passed on. */
  subscribe(listener: (event: RunEvent) => void): void;
  /** Resolves at the next event of the type that matches. */
  once<T extends RunEvent['type']>(type: T, matches?: (event: EventOf<T>) => boolean): Promise<EventOf<T>>;
  /** Puts every job of the plan into the queue, unless they are there; the run's wall time counts from here. */
  queueJobs(): void;
  /** Resolves when every queued job has ended. */
  readonly jobsEnded: Promise<void>;
  /** Fails the jobs that an executor held when it exited. */
  failHeldBy(process: number, thread: number | undefined, reason: Failure): void;
  /** Fails every job that has not ended. */
  failUnfinished(reason: Failure): void;
  cancelUnfinished(): void;
  /** Why that executor did not open; undefined where it did, or did not say. */
  openingFailure(process: number, thread: number): Failure | undefined;
  /** Why the latest executor that failed did not open. */
  latestOpeningFailure(): Failure | undefined;
  /** Whether a thread was given up that may still be in native code. */
  hasAbandoned(): boolean;
  /** The processes that jobs started and left running. */
  readonly leftRunning: LeftRunning;
  /** Returns what the first executor has offered; see Agree in workloads/contract.ts. */
  agree(offer: Uint8Array): Uint8Array;
  /** Blocks the event loop of every executor that holds a job, for so long, ms; see LoopBlocking. */
  blockLoops(ms: number): void;
  /** Sets how executors are reached, and how jobs that exceed their time limit are ended. */
  setControl(control: ExecutorControl): void;
  /** Reports this process's figures, as those of process 1. */
  reportUsage(): void;
  close(): void;
};

const RUNNER = 'runner';

/** What is known of the text of one executor, into whose pipe its jobs can write too. */
export type ExecutorInput = Partial<Pick<EventTaker, 'onForeign' | 'onForged'>> & {
  /** The executor that can be heard there; any, where that is left open. */
  readonly from?: Origin;
};

export const openCoordinator = (plan: Plan, origin: bigint, outflow: Outflow): Coordinator => {
  const jobs = openJobTracker();
  const stamp = stamper(RUNNER, () => microsSince(origin));
  const listeners = new Set<(event: RunEvent) => void>();
  let control: ExecutorControl | null = null;
  let queued = false;
  let wasFull = false;
  let isForeignStated = false;
  let agreed: Uint8Array | null = null;
  let resolveJobsEnded = (): void => {};
  const jobsEnded = new Promise<void>(resolve => {
    resolveJobsEnded = resolve;
  });
  const ending = openExecutorEnding(
    () => control,
    (process, thread) => timeouts.giveUp(process, thread),
  );
  const blocking = openLoopBlocking(plan, jobs, () => control);
  const timeouts = enforceTimeouts(jobs, () => control, ending.end, plan.timeoutMs, outflow.isFull);

  /** What was left out of each source since the latest event of it that was passed on. */
  const leftOut = new Map<string, {readonly first: number; readonly last: number}>();
  const stateLeftOut = (from: string): void => {
    const numbers = leftOut.get(from);
    if (numbers === undefined) return;
    leftOut.delete(from);
    report({type: 'left-out', from, ...numbers});
  };

  const passed = openEventCount();
  const pass = (event: RunEvent, line: string): void => {
    const {source, seq} = event;
    if (!jobs.apply(event)) {
      leftOut.set(source, {first: leftOut.get(source)?.first ?? seq, last: seq});
      return;
    }
    if (source !== RUNNER) stateLeftOut(source);
    outflow.send(line);
    passed.take(event);
    timeouts.apply(event);
    openings.apply(event);
    ending.apply(event);
    blocking.apply(event);
    for (const listener of listeners) listener(event);
    if (queued && jobs.unfinishedCount() === 0) resolveJobsEnded();
    if (wasFull || !outflow.isFull()) return;
    wasFull = true;
    report({type: 'notice', reason: 'output-unread', fields: {}});
  };

  const report = (fact: Fact): void => {
    stateLeftOut(RUNNER);
    const event = stamp(fact);
    pass(event, encode(event));
  };

  const {executor} = strategyNamed(plan.strategy);
  const openings = followOpenings(executor, plan, report, ending.end);

  const fail = (job: number, error: Failure): void => {
    const holder = jobs.holderOf(job);
    report({type: 'job-failed', job, ...holder, error: timeouts.reasonFor(job) ?? error, loopTicks: 0});
  };

  return {
    plan,
    origin,
    jobs,
    outflow,
    report,
    finish(ending) {
      stateLeftOut(RUNNER);
      report({type: 'run-finished', ...ending, events: passed.total + 1});
    },
    jobsEnded,
    openInput({from, onForeign = () => {}, onForged = () => {}} = {}) {
      const isFromThere = openSources(() => microsSince(origin), from);
      const fits: EventTaker['fits'] = (event, by) => isFromThere(event, by) && jobs.allows(event);
      return eventReader({take: pass, fits, onForeign, onForged});
    },
    reportForeign() {
      if (!isForeignStated) report({type: 'notice', reason: 'foreign-lines', fields: {}});
      isForeignStated = true;
    },
    subscribe(listener) {
      listeners.add(listener);
    },
    once: (type, matches = () => true) =>
      new Promise(resolve => {
        const listener = (event: RunEvent): void => {
          if (!hasType(type, event) || !matches(event)) return;
          listeners.delete(listener);
          resolve(event);
        };
        listeners.add(listener);
      }),
    queueJobs() {
      if (queued) return;
      for (let job = 1; job <= plan.jobs; job++) report(queuedJob(plan, job));
      queued = true;
    },
    failHeldBy(process, thread, reason) {
      for (const job of jobs.heldBy(process, thread)) fail(job, reason);
    },
    failUnfinished(reason) {
      for (const job of jobs.unfinished()) fail(job, reason);
    },
    cancelUnfinished() {
      for (const job of jobs.unfinished()) report({type: 'job-cancelled', job});
    },
    openingFailure: openings.failureOf,
    latestOpeningFailure: openings.latestFailure,
    agree(offer) {
      agreed ??= offer;
      return agreed;
    },
    blockLoops: blocking.block,
    leftRunning: openLeftRunning(),
    hasAbandoned: ending.hasAbandoned,
    setControl(executorControl) {
      control = executorControl;
    },
    reportUsage: openUsageReports(1, report),
    close() {
      timeouts.stop();
      openings.stop();
      ending.stop();
    },
  };
};
