import {hasType, type RunEvent} from '../model/event/event.js';

/** A line about a job that no line before it puts into the queue. */
export type UnqueuedJob = {readonly job: number; readonly line: number};

/** Follows, from line to line, what a recording says of the jobs of its run. */
export type JobLines = {
  take(event: RunEvent, line: number): void;
  /** Jobs of which no line says that they were queued, each with the first line about it. */
  readonly unqueued: readonly UnqueuedJob[];
  /** How many jobs of the plan have no line that says how they ended. */
  readonly unended: number;
};

const ENDS: ReadonlySet<string> = new Set(['job-finished', 'job-failed', 'job-cancelled']);

export const jobLines = (): JobLines => {
  const known = new Set<number>();
  const ended = new Set<number>();
  const unqueued: UnqueuedJob[] = [];
  let planned = 0;
  return {
    take(event, line) {
      if (hasType('run-started', event)) planned = event.plan.jobs;
      // What a job printed can be stated before.
      if (!('job' in event) || event.job === undefined || event.type === 'output') return;
      const {job} = event;
      if (ENDS.has(event.type)) ended.add(job);
      if (known.has(job)) return;
      known.add(job);
      if (event.type !== 'job-queued') unqueued.push({job, line});
    },
    unqueued,
    get unended() {
      return Math.max(0, planned - ended.size);
    },
  };
};
