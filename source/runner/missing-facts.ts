import {availableParallelism} from 'node:os';
import type {Fact, Facts, RunEvent} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import {stamper} from '../model/event/stamp.js';
import {strategyNamed} from '../model/event/strategies.js';
import {batchOf, type EventBatch} from '../model/event/wire.js';
import {queuedJob} from '../strategies/queued-job.js';

/** How a run ends. */
export type Ending = Facts['run-finished'];

/** Which facts of a run have been stated: every run begins once and ends once, and so does every job of its plan. */
export type StatedFacts = {
  /** Takes an event that follows those before it. */
  state(event: RunEvent): void;
  /** Whether it can follow them: nothing happens twice, nor to a job or an executor that never began. */
  allows(event: RunEvent): boolean;
  readonly jobsLeft: number;
  readonly isFinished: boolean;
  /** What else must be stated before the run can finish like this: its beginning, and the queueing and end of jobs. */
  missing(ending: Ending): readonly Fact[];
};

/** How far a job is. */
const [QUEUED, HELD, ENDED] = [1, 2, 3];

/** `isCancelled`: whether the run was asked to end, so that it may without its jobs. */
export const openStatedFacts = (plan: Plan, isCancelled: () => boolean = () => false): StatedFacts => {
  /** Jobs are queued in the order of their numbers. */
  let lastQueued = 0;
  let hasStarted = false;
  let isFinished = false;
  let jobsLeft = plan.jobs;
  const stages = new Uint8Array(plan.jobs + 1);
  /** The latest thread of every process that started; 0 where none has yet. */
  const threads = new Map<number, number>();

  const isKnown = ({process, thread}: {readonly process: number; readonly thread: number}): boolean =>
    thread <= (threads.get(process) ?? 0);

  const jobsAt = (...wanted: readonly number[]): readonly number[] => {
    const jobs: number[] = [];
    stages.forEach((stage, job) => {
      if (wanted.includes(stage)) jobs.push(job);
    });
    return jobs;
  };

  return {
    state(event) {
      // The most frequent ones first: texts are compared.
      switch (event.type) {
        case 'job-started':
          stages[event.job] = HELD;
          return;
        case 'job-finished':
        case 'job-failed':
        case 'job-cancelled':
          stages[event.job] = ENDED;
          jobsLeft -= 1;
          return;
        case 'job-queued':
          lastQueued = event.job;
          stages[event.job] = QUEUED;
          return;
        case 'process-started':
          threads.set(event.process, 0);
          return;
        case 'thread-started':
          threads.set(event.process, Math.max(event.thread, threads.get(event.process) ?? 0));
          return;
        case 'run-started':
          hasStarted = true;
          return;
        case 'run-finished':
          isFinished = true;
      }
    },
    allows(event) {
      switch (event.type) {
        case 'job-started':
          return stages[event.job] === QUEUED && isKnown(event);
        case 'job-progress':
        case 'job-finished':
          return stages[event.job] === HELD && isKnown(event);
        case 'job-phase':
          // That of a helper thread can arrive before its executor's start.
          return (stages[event.job] ?? 0) >= QUEUED && isKnown(event);
        case 'job-queued':
          return event.job === lastQueued + 1 && event.job <= plan.jobs;
        case 'job-failed':
        case 'job-cancelled':
          return stages[event.job] === QUEUED || stages[event.job] === HELD;
        case 'thread-ready':
        case 'thread-failed':
        case 'thread-exited':
        case 'loop-blocked':
        case 'loop-freed':
          return isKnown(event);
        case 'process-started':
          return !threads.has(event.process);
        case 'thread-started':
          return threads.has(event.process);
        case 'run-started':
          return !hasStarted;
        case 'run-finished':
          return hasStarted && !isFinished && (jobsLeft === 0 || isCancelled());
        default:
          return true;
      }
    },
    get jobsLeft() {
      return jobsLeft;
    },
    get isFinished() {
      return isFinished;
    },
    missing(ending) {
      const unqueued = Array.from({length: plan.jobs - lastQueued}, (_, index) => lastQueued + index + 1);
      return [
        ...(hasStarted ? [] : [beginning(plan)]),
        ...unqueued.map(job => queuedJob(plan, job)),
        ...[...jobsAt(QUEUED, HELD), ...unqueued].map(job => endOf(job, ending)),
      ];
    },
  };
};

/** All events of a run that was cancelled before it had a runner. */
export const cancelledRun = (plan: Plan): EventBatch => {
  const stamp = stamper('screen', () => 0);
  const ending: Ending = {outcome: 'cancelled'};
  const facts: readonly Fact[] = [
    ...openStatedFacts(plan).missing(ending),
    {type: 'run-finished', ...ending},
  ];
  return batchOf(facts.map(stamp));
};

const beginning = (plan: Plan): Fact => ({
  type: 'run-started',
  plan,
  shape: strategyNamed(plan.strategy).shape(plan),
  environment: {node: process.version, platform: process.platform, cores: availableParallelism()},
  began: new Date().toISOString(),
});

const endOf = (job: number, {error}: Ending): Fact =>
  error ? {type: 'job-failed', job, error, loopTicks: 0} : {type: 'job-cancelled', job};
