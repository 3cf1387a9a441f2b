import type {Job} from './run-state.js';

/** A job while it waits in the queue. */
export const queuedJob = ({job, label, queuedAt}: Pick<Job, 'job' | 'label' | 'queuedAt'>): Job => ({
  job,
  label,
  input: null,
  state: 'queued',
  queuedAt,
  startedAt: null,
  endedAt: null,
  process: null,
  thread: null,
  session: null,
  phases: NO_PHASES,
  fraction: null,
  result: null,
  error: null,
  loopTicks: 0,
});

// One list for all: a run may have a hundred thousand jobs.
const NO_PHASES: Job['phases'] = [];
