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
  state(event: RunEvent): void;
  readonly jobsLeft: number;
  readonly isFinished: boolean;
  /** What else must be stated before the run can finish like this: its beginning, and the queueing and end of jobs. */
  missing(ending: Ending): readonly Fact[];
};

export const openStatedFacts = (plan: Plan): StatedFacts => {
  /** Jobs are queued in the order of their numbers. */
  let lastQueued = 0;
  let hasStarted = false;
  let isFinished = false;
  let jobsLeft = plan.jobs;
  const unfinished = new Set<number>();

  return {
    state(event) {
      if (event.type === 'run-started') hasStarted = true;
      else if (event.type === 'run-finished') isFinished = true;
      else if (event.type === 'job-queued') {
        lastQueued = event.job;
        unfinished.add(event.job);
      } else if (
        event.type === 'job-finished' ||
        event.type === 'job-failed' ||
        event.type === 'job-cancelled'
      ) {
        unfinished.delete(event.job);
        jobsLeft -= 1;
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
        ...[...unfinished, ...unqueued].map(job => endOf(job, ending)),
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
