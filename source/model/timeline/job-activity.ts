import type {Phase} from '../event/event.js';
import type {Job} from '../run/run-state.js';
import {type Interval, outside, withoutOverlap} from './intervals.js';

/** What a thread does for a job, as the job reports it: it computes, waits for the lock, or waits for I/O. */
export type JobActivity = 'computing' | 'locked' | 'waiting';

/** A part of a job's time with one activity. */
export type ActivityInterval = Interval & {readonly activity: JobActivity};

/** What a thread does for a job in each of its phases. */
export const ACTIVITY_OF_PHASE: Readonly<Record<Phase, JobActivity>> = {
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

/** The present activity of a running job; it computes until it reports a phase. */
export const activityOf = ({phases}: Job): JobActivity => {
  const last = phases.at(-1);
  return last && last.to === null ? ACTIVITY_OF_PHASE[last.phase] : 'computing';
};

/** A job's activities from its start to its end (or to `now`), without gaps. */
export const activitiesOf = (job: Job, now: number): readonly ActivityInterval[] => {
  if (job.endedAt === null) return intervalsUntil(job, now);
  if (job.phases.length === 0) return onlyComputing(job, job.endedAt);
  const known = cachedActivities.get(job);
  if (known) return known;
  const activities = intervalsUntil(job, job.endedAt);
  cachedActivities.set(job, activities);
  return activities;
};

/** Made anew each time: there may be a hundred thousand such jobs, and to remember them takes ten times their memory. */
const onlyComputing = ({startedAt}: Job, end: number): readonly ActivityInterval[] =>
  startedAt === null || end <= startedAt ? [] : [{from: startedAt, to: end, activity: 'computing'}];

// A job that has ended does not change any more, and a long run is painted many times.
const cachedActivities = new WeakMap<Job, readonly ActivityInterval[]>();

const intervalsUntil = ({startedAt, phases}: Job, end: number): readonly ActivityInterval[] => {
  if (startedAt === null) return [];
  const intervals: ActivityInterval[] = [];
  let activity: JobActivity = 'computing';
  let from = startedAt;
  const close = (to: number, next: JobActivity | null): void => {
    if (next === activity) return;
    if (to > from) intervals.push({from, to, activity});
    from = Math.max(from, to);
    activity = next ?? activity;
  };
  for (const phase of phases) close(Math.min(phase.from, end), ACTIVITY_OF_PHASE[phase.phase]);
  close(end, null);
  return intervals;
};

/**
 * The activities of a thread, from those of its jobs, in order of time and without overlap. Where jobs
 * overlap, computing and the lock come before waiting: a thread that computes for one job does not just wait
 * for the I/O of the others. While a user has it compute for no job, that comes first.
 */
export const threadActivities = (
  jobs: readonly Job[],
  blocks: readonly Interval[],
  now: number,
): readonly ActivityInterval[] => {
  const all: ActivityInterval[] = [];
  let [reached, overlap] = [0, false];
  for (const job of jobs) {
    for (const interval of activitiesOf(job, now)) {
      overlap ||= interval.from < reached;
      reached = interval.to;
      all.push(interval);
    }
  }
  for (const {from, to} of blocks)
    if (from < now) all.push({from, to: Math.min(to, now), activity: 'computing'});
  if (!overlap && blocks.length === 0) return all;
  const work = withoutOverlap(all.filter(({activity}) => activity !== 'waiting'));
  const waits = withoutOverlap(all.filter(({activity}) => activity === 'waiting'));
  return [...work, ...outside(waits, work)].sort((a, b) => a.from - b.from);
};
