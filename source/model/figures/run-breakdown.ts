import type {StrategyName} from '../event/plan.js';
import {type Job, type RunState, startupMs, wallMs} from '../run/run-state.js';
import {edgeUs, originUs} from '../timeline/axis.js';
import {maxOverlap} from '../timeline/intervals.js';
import {activitiesOf, type JobActivity} from '../timeline/job-activity.js';
import {sumOfTimes, type TimeBreakdown, timeBreakdownsOf} from './time-breakdown.js';

/** Where a run's time went: the figures from which its explanation is built. Times in ms. */
export type RunBreakdown = {
  readonly strategy: StrategyName;
  readonly fresh: boolean;
  readonly processes: number;
  readonly threads: number;
  /** Jobs that an executor took. */
  readonly jobs: number;
  readonly wallMs: number;
  readonly startupMs: number;
  /** Time on I/O, summed over all jobs. */
  readonly ioMs: number;
  /** Time on a core, summed over all threads; where not measured, time that jobs say they computed. */
  readonly busyMs: number;
  /** How the threads' time with a job divides, as parts of it, 0 to 1. */
  readonly shares: Readonly<Record<'waiting' | 'ready' | 'locked' | 'unexplained', number>>;
  /** Cores that the run may use. */
  readonly cores: number;
  /** The longest job, from its start to its end. */
  readonly longestMs: number;
  /** The most jobs that were held at one moment. */
  readonly maxConcurrentJobs: number;
};

/** `nowUs`: the moment up to which it is told; what came later is left out. */
export const runBreakdownOf = (run: RunState, nowUs: number = run.latestAt): RunBreakdown => {
  const taken = run.jobs.filter(job => job && job.startedAt !== null && job.startedAt <= nowUs);
  const endOf = ({endedAt}: Job): number => Math.min(endedAt ?? nowUs, nowUs);
  const lengths = taken.map(job => endOf(job) - (job.startedAt ?? 0));
  const activity = activitySums(taken, nowUs);
  const time = sumOfTimes(timeBreakdownsOf(run, {from: originUs(run), to: edgeUs(run, nowUs)}));
  return {
    strategy: run.plan.strategy,
    fresh: run.plan.fresh,
    processes: run.processes.length,
    threads: run.threads.length,
    jobs: taken.length,
    wallMs: wallMs(run, nowUs),
    startupMs: startupMs(run),
    // A thread that is blocked waits for one job; what it computed meanwhile, the kernel knows.
    ioMs: (time.measured && time.inFlightUs === 0 ? time.blockedUs : activity.waiting) / 1000,
    busyMs: time.measured ? time.runningUs / 1000 : activity.computing / 1000,
    shares: sharesOf(time),
    cores: run.plan.cores ?? run.environment.cores,
    longestMs: lengths.reduce((most, length) => Math.max(most, length), 0) / 1000,
    maxConcurrentJobs: maxOverlap(taken.map(job => ({from: job.startedAt ?? 0, to: endOf(job)}))),
  };
};

/** What jobs claim of their time up to a moment, all together, µs. */
const activitySums = (jobs: readonly Job[], until: number): Readonly<Record<JobActivity, number>> => {
  const sums: Record<JobActivity, number> = {computing: 0, locked: 0, waiting: 0};
  for (const job of jobs) {
    for (const {from, to, activity} of activitiesOf(job, until))
      sums[activity] += Math.max(0, Math.min(to, until) - from);
  }
  return sums;
};

const sharesOf = (time: TimeBreakdown): RunBreakdown['shares'] => {
  const {runningUs, readyUs, blockedUs, inFlightUs, lockedUs, unexplainedUs} = time;
  const waitingUs = blockedUs + inFlightUs;
  const held = runningUs + readyUs + waitingUs + lockedUs + unexplainedUs;
  const part = (us: number): number => (held > 0 ? us / held : 0);
  return {
    waiting: part(waitingUs),
    ready: part(readyUs),
    locked: part(lockedUs),
    unexplained: part(unexplainedUs),
  };
};

/** A part of the time from which it explains something. */
const NOTABLE_SHARE = 0.2;

/** What kept a run's threads from computing most of all, if anything did. */
export const obstacleOf = ({shares}: RunBreakdown): 'waiting' | 'ready' | 'locked' | null => {
  const {waiting, ready, locked} = shares;
  const most = Math.max(waiting, ready, locked);
  if (most < NOTABLE_SHARE) return null;
  return most === waiting ? 'waiting' : most === ready ? 'ready' : 'locked';
};

/** Whether so much of the time is unexplained that it must be said. */
export const hasUnexplainedTime = ({shares}: RunBreakdown): boolean => shares.unexplained >= NOTABLE_SHARE;
