import type {Job} from './run-state.js';

/**
 * A job as it was while an executor held it and it had begun so many phases, from what is known of it later: until it
 * ends, mostly its phases alone change.
 */
export const earlierJob = (later: Job, phases: number): Job => ({
  job: later.job,
  label: later.label,
  input: later.input,
  state: 'running',
  queuedAt: later.queuedAt,
  startedAt: later.startedAt,
  endedAt: null,
  process: later.process,
  thread: later.thread,
  session: phases === 0 ? null : later.session,
  phases: later.phases
    .slice(0, phases)
    .map((span, index) => (index === phases - 1 ? {...span, to: null} : span)),
  fraction: null,
  result: null,
  error: null,
  loopTicks: 0,
});
