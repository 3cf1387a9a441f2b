import type {Job} from './run-state.js';

/**
 * A job as it was while an executor had it and it had begun so many phases, told by the job that became of it: of what
 * it reports, its phases are mostly all that changes until it ends.
 */
export const earlierJob = (become: Job, phases: number): Job => ({
  job: become.job,
  label: become.label,
  input: become.input,
  state: 'running',
  queuedAt: become.queuedAt,
  startedAt: become.startedAt,
  endedAt: null,
  process: become.process,
  thread: become.thread,
  session: phases === 0 ? null : become.session,
  phases: become.phases
    .slice(0, phases)
    .map((span, index) => (index === phases - 1 ? {...span, to: null} : span)),
  fraction: null,
  result: null,
  error: null,
  loopTicks: 0,
});
