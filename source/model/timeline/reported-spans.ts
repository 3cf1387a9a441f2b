import type {Job} from '../run/run-state.js';
import {activitiesOf, type JobActivity} from './job-activity.js';
import {openRecent, type Recent} from './recent.js';
import {type LaneState, type Span, span, type Waits} from './span.js';

/** The state of a lane during a job's activity, as far as the job itself reports. */
export const STATE_OF_ACTIVITY: Readonly<Record<Waits, Readonly<Record<JobActivity, LaneState>>>> = {
  blocked: {computing: 'running', locked: 'locked', waiting: 'blocked'},
  'in flight': {computing: 'running', locked: 'locked', waiting: 'in flight'},
};

/** A job's spans from its start to its end (or to `now`) as the job reports them: running while it computes. */
export const reportedSpans = (job: Job, waits: Waits, now: number): readonly Span[] => {
  if (job.endedAt === null) return spansUntil(job, waits, now);
  // As its activities: made anew each time where there is one alone, and beyond the jobs that are known.
  if (job.phases.length === 0 || job.job > KNOWN_JOBS) return spansUntil(job, waits, job.endedAt);
  const known = cachedSpans[waits].get(job);
  if (known) return known;
  const spans = spansUntil(job, waits, job.endedAt);
  cachedSpans[waits].set(job, spans);
  return spans;
};

/** So many ended jobs of a run are known, the first ones: more than most runs have. A choice. */
const KNOWN_JOBS = 10_000;

// A job that has ended does not change any more, and a long run is painted many times.
const cachedSpans: Readonly<Record<Waits, Recent<Job, readonly Span[]>>> = {
  blocked: openRecent(KNOWN_JOBS),
  'in flight': openRecent(KNOWN_JOBS),
};

const spansUntil = (job: Job, waits: Waits, end: number): readonly Span[] => {
  const states = STATE_OF_ACTIVITY[waits];
  const spans = activitiesOf(job, end).map(({from, to, activity}) =>
    span(from, to, states[activity], job.job),
  );
  return job.state === 'failed' && job.startedAt !== null
    ? [...spans, span(end, end, 'failed', job.job)]
    : spans;
};
