import type {RunEvent} from '../model/event/event.js';

/** A line about a job that no line before it puts into the queue. */
export type UnqueuedJob = {readonly job: number; readonly line: number};

/** Follows, from line to line, which jobs of a run its recording says were queued. */
export type UnqueuedJobs = {
  take(event: RunEvent, line: number): void;
  /** The jobs that were not, each with the first line about it. */
  readonly found: readonly UnqueuedJob[];
};

export const unqueuedJobs = (): UnqueuedJobs => {
  const known = new Set<number>();
  const found: UnqueuedJob[] = [];
  return {
    take(event, line) {
      // What a job printed can be stated before.
      if (!('job' in event) || event.job === undefined || event.type === 'output' || known.has(event.job))
        return;
      known.add(event.job);
      if (event.type !== 'job-queued') found.push({job: event.job, line});
    },
    found,
  };
};
