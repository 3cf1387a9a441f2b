import {queuedJob} from './queued-job.js';
import type {Job} from './run-state.js';

/**
 * A job as it was while an executor held it and it had begun so many phases, from what is known of it later: until it
 * ends, mostly its phases alone change.
 */
export const earlierJob = (later: Job, phases: number): Job => ({
  ...queuedJob(later),
  input: later.input,
  state: 'running',
  startedAt: later.startedAt,
  process: later.process,
  thread: later.thread,
  session: phases === 0 ? null : later.session,
  phases: later.phases
    .slice(0, phases)
    .map((span, index) => (index === phases - 1 ? {...span, to: null} : span)),
});
