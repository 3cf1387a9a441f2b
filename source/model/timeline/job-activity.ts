import type {Phase} from '../event/event.js';
import type {Job} from '../run/run-state.js';
import {
  combined,
  eachWithoutOverlap,
  intervalList,
  listOutside,
  listWithoutOverlap,
  withTag,
} from './interval-list.js';
import type {Interval} from './intervals.js';

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
export const activitiesOf = ({startedAt, endedAt, phases}: Job, now: number): readonly ActivityInterval[] => {
  const end = endedAt ?? now;
  if (startedAt === null) return [];
  const intervals: ActivityInterval[] = [];
  let activity: JobActivity = 'computing';
  let from = startedAt;
  for (let i = 0; i <= phases.length; i++) {
    // After the last phase comes the end.
    const phase = phases[i];
    const next = phase ? ACTIVITY_OF_PHASE[phase.phase] : null;
    if (next === activity) continue;
    const to = phase ? Math.min(phase.from, end) : end;
    if (to > from) intervals.push({from, to, activity});
    from = Math.max(from, to);
    activity = next ?? activity;
  }
  return intervals;
};

/**
 * When a thread did what, from what its jobs report, each in order of time and all without overlap. Where jobs
 * overlap, computing and the lock come before waiting: a thread that computes for one job does not just wait
 * for the I/O of the others. While a user has it compute for no job, that comes first.
 */
export const threadActivities = (
  jobs: readonly Job[],
  blocks: readonly Interval[],
  now: number,
): Readonly<Record<JobActivity, ReportedIntervals>> => {
  const times = {computing: intervalList(), locked: intervalList(), waiting: intervalList()};
  let [reached, overlap] = [0, false];
  for (const job of jobs) {
    for (const {from, to, activity} of activitiesOf(job, now)) {
      overlap ||= from < reached;
      reached = to;
      times[activity].add(from, to, TAG[activity]);
    }
  }
  for (const {from, to} of blocks)
    if (from < now) times.computing.add(from, Math.min(to, now), TAG.computing);
  if (!overlap && blocks.length === 0) return times;
  const work = listWithoutOverlap(combined(times.computing, times.locked));
  return {
    computing: times.locked.length === 0 ? work : withTag(work, TAG.computing),
    locked: withTag(work, TAG.locked),
    waiting: listOutside(eachWithoutOverlap(times.waiting), work),
  };
};

/** Intervals in order of time, and how many there are. */
export type ReportedIntervals = Iterable<Interval> & {readonly length: number};

const TAG: Readonly<Record<JobActivity, number>> = {computing: 0, locked: 1, waiting: 2};
