import {queuedJob} from '../run/queued-job.js';
import type {Job, RunState} from '../run/run-state.js';

/** The jobs that are known of a run, as they were at a moment of it: those that come later wait, as all do at first. */
export const jobsAt = (then: RunState, known: RunState): readonly Job[] =>
  countOf(then) === countOf(known)
    ? then.jobs
    : known.jobs.map(job => then.jobs[job.job - 1] ?? queuedJob(job));

/** How many jobs have been queued. */
const countOf = ({counts}: RunState): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
