import type {Phase} from '../event/event.js';
import type {Job} from '../run/run-state.js';
import {type Interval, outside, withoutOverlap} from './intervals.js';

/** What a job says its thread does for it: compute, wait for the lock, or wait for I/O. */
export type JobActivity = 'computing' | 'locked' | 'waiting';

/** A part of a job's time, µs since the run began. */
export type ActivityInterval = Interval & {readonly activity: JobActivity};

/** What each phase activities; a job computes until it says otherwise. */
const ACTIVITY_OF_PHASE: Readonly<Record<Phase, JobActivity>> = {
  queued: 'waiting',
  connecting: 'waiting',
  waiting: 'waiting',
  receiving: 'waiting',
  writing: 'waiting',
  helped: 'waiting',
  awaiting: 'waiting',
  locked: 'locked',
  computing: 'computing',
};

/** What a job that runs activities now. */
export const activityOf = ({phases}: Job): JobActivity => {
  const last = phases.at(-1);
  return last && last.to === null ? ACTIVITY_OF_PHASE[last.phase] : 'computing';
};

/** A job's activities from its start to its end (or `now`), without gaps. */
export const activitiesOf = (job: Job, now: number): readonly ActivityInterval[] => {
  if (job.endedAt === null) return activityIntervals(job, now);
  const known = ended.get(job);
  if (known) return known;
  const activities = activityIntervals(job, job.endedAt);
  ended.set(job, activities);
  return activities;
};

// What ended changes no more, and a long run is painted many times.
const ended = new WeakMap<Job, readonly ActivityInterval[]>();

const activityIntervals = ({startedAt, phases}: Job, end: number): readonly ActivityInterval[] => {
  if (startedAt === null) return [];
  const stretches: ActivityInterval[] = [];
  let activity: JobActivity = 'computing';
  let from = startedAt;
  const close = (to: number, next: JobActivity | null): void => {
    if (next === activity) return;
    if (to > from) stretches.push({from, to, activity});
    from = Math.max(from, to);
    activity = next ?? activity;
  };
  for (const {phase, from: begins} of phases) close(Math.min(begins, end), ACTIVITY_OF_PHASE[phase]);
  close(end, null);
  return stretches;
};

/**
 * What its jobs claim of a thread's time, in order and without overlap: where one of several jobs
 * computes (or waits for the lock), the thread does not merely wait for the others' I/O.
 */
export const threadActivities = (jobs: readonly Job[], now: number): readonly ActivityInterval[] => {
  const all: ActivityInterval[] = [];
  let [reached, overlap] = [0, false];
  for (const job of jobs) {
    for (const stretch of activitiesOf(job, now)) {
      overlap ||= stretch.from < reached;
      reached = stretch.to;
      all.push(stretch);
    }
  }
  if (!overlap) return all;
  const work = withoutOverlap(all.filter(({activity}) => activity !== 'waiting'));
  const waits = withoutOverlap(all.filter(({activity}) => activity === 'waiting'));
  return [...work, ...outside(waits, work)].sort((a, b) => a.from - b.from);
};
