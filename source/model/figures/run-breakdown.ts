import {HELPER_KINDS} from '../event/event.js';
import type {StrategyName} from '../event/plan.js';
import {strategyNamed} from '../event/strategies.js';
import {withoutNotes} from '../run/notes.js';
import {type Job, type RunState, startupMs, wallMs} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';
import {untoldJobs} from '../run/untold-jobs.js';
import {answeredIntervals} from '../timeline/answered.js';
import {edgeUs, originUs} from '../timeline/axis.js';
import {timeBreakdownsOf} from '../timeline/divide-thread-time.js';
import {helperTimeOf} from '../timeline/helper-threads.js';
import {maxOverlap} from '../timeline/intervals.js';
import {activitiesOf, type JobActivity} from '../timeline/job-activity.js';
import {processLanesOf} from '../timeline/lanes.js';
import {sumOfTimes, type TimeBreakdown} from '../timeline/time-breakdown.js';
import {unconnectedIntervals} from '../timeline/unconnected.js';
import {type LoopDamage, loopDamageOf} from './loop-damage.js';
import {otherProgramsCores} from './rivals.js';

/** Where the time of a run went: the figures from which its explanation is built. Times in ms. */
export type RunBreakdown = {
  readonly strategy: StrategyName;
  readonly workload: string;
  readonly fresh: boolean;
  readonly processes: number;
  readonly threads: number;
  /** Threads that it has at a time. */
  readonly threadsAtOnce: number;
  /** Jobs that an executor took, and those of the plan. */
  readonly jobs: number;
  readonly planned: number;
  /** Jobs whose start or end is missing in the recording; see untoldJobs. */
  readonly untold: number;
  readonly wallMs: number;
  readonly startupMs: number;
  /** Time on I/O, summed over all jobs; that in which one waited for a free connection is none. */
  readonly ioMs: number;
  /**
   * Whether jobs report hardly anything else, and their threads hardly ran, nor lacked a core for nearly all of the
   * time: then a lack of cores did not make the time.
   */
  readonly isIo: boolean;
  /** Whether most of that is a wait of a user's own code, for a timer or for I/O that nothing reports. */
  readonly isAwaited: boolean;
  /** Time in which threads slept in the code of their jobs, which reported no wait, summed; 0 where not measured. */
  readonly sleptMs: number;
  /** Time on a core, summed over all threads; where not measured, time in which jobs report that they compute. */
  readonly busyMs: number;
  /** Time on a core of the other threads of the run's processes: libuv's and the like; 0 where not measured. */
  readonly helpersMs: number;
  /** Time in which the one thread of all jobs was free while they waited; 0 where each job has a thread. */
  readonly freeMs: number;
  /** Time ready without a core, summed over all threads; 0 where not measured. */
  readonly readyMs: number;
  /** Time waiting for the lock, summed over all threads; 0 where not measured. */
  readonly lockedMs: number;
  /** Shares of the threads' time with a job, 0 to 1. */
  readonly shares: Readonly<Record<'waiting' | 'ready' | 'locked' | 'unexplained', number>>;
  /** Number of cores that the run may use. */
  readonly cores: number;
  /** How many of them other programs had on average; null where not measured. */
  readonly othersCores: number | null;
  /** How many cores' time a container allows; null where it allows all of them, or not known. */
  readonly quotaCores: number | null;
  /** What it cost that a user had the event loop blocked; null where that did not happen. */
  readonly damage: LoopDamage | null;
  /** Duration of the longest job. */
  readonly longestMs: number;
  /** Largest number of jobs held at one moment, and of those that did not wait for a connection. */
  readonly maxConcurrentJobs: number;
  readonly maxConnectedJobs: number;
};

/** The share of time from which a cause is worth mentioning. A choice. */
export const NOTABLE_SHARE = 0.2;

/** Threads that a run has at a time. */
export const threadsAtOnce = ({shape}: Pick<RunState, 'shape'>): number => shape.processes * shape.threads;

/** The breakdown of a run up to `nowUs`; later events are left out. */
export const runBreakdownOf = (run: RunState, nowUs: number = run.latestAt): RunBreakdown => {
  const known = cachedBreakdowns.get(withoutNotes(run));
  if (known?.nowUs === nowUs) return known.breakdown;
  const breakdown = breakdownUpTo(run, nowUs);
  cachedBreakdowns.set(withoutNotes(run), {nowUs, breakdown});
  return breakdown;
};

// Every frame of a run that is over explains it, in several places.
const cachedBreakdowns = new WeakMap<RunState, {readonly nowUs: number; readonly breakdown: RunBreakdown}>();

const breakdownUpTo = (run: RunState, nowUs: number): RunBreakdown => {
  const taken = startedJobs(run).filter(({startedAt}) => (startedAt ?? 0) <= nowUs);
  const endOf = ({endedAt}: Job): number => Math.min(endedAt ?? nowUs, nowUs);
  const lengths = taken.map(job => endOf(job) - (job.startedAt ?? 0));
  const reported = activitySums(taken, nowUs);
  const ioUs = reported.waiting - unconnectedUs(taken, nowUs) - answeredUs(run, nowUs);
  const window = {from: originUs(run), to: edgeUs(run, nowUs)};
  const time = sumOfTimes(timeBreakdownsOf(run, window));
  const cores = run.plan.cores ?? run.environment.cores;
  const shares = sharesOf(time);
  const hadTime = !strategyNamed(run.plan.strategy).sharesThread || shares.waiting >= NOTABLE_SHARE;
  const isIo = hadTime && isHardlyAnythingElse(reported, time);
  return {
    strategy: run.plan.strategy,
    workload: run.plan.workload,
    fresh: run.plan.fresh,
    processes: run.processes.length,
    threads: run.threads.length,
    threadsAtOnce: threadsAtOnce(run),
    jobs: taken.length,
    planned: run.plan.jobs,
    untold: untoldJobs(run).inPart,
    wallMs: wallMs(run, nowUs),
    startupMs: startupMs(run),
    // A blocked thread waits for one job alone, so its own times are used: they exclude what it computed meanwhile.
    isIo,
    ioMs: (time.measured && time.inFlightUs === 0 && !isIo ? time.blockedUs - time.sleptUs : ioUs) / 1000,
    isAwaited: awaitedUs(taken, nowUs) > reported.waiting / 2,
    sleptMs: time.sleptUs / 1000,
    busyMs: time.measured ? time.runningUs / 1000 : reported.computing / 1000,
    helpersMs: helpersUs(run, nowUs) / 1000,
    freeMs: time.inFlightUs / 1000,
    readyMs: time.readyUs / 1000,
    lockedMs: time.lockedUs / 1000,
    shares,
    cores,
    othersCores: otherProgramsCores(run, window),
    quotaCores: run.quotaCores !== null && run.quotaCores < cores ? run.quotaCores : null,
    damage: loopDamageOf(run, nowUs),
    longestMs: lengths.reduce((most, length) => Math.max(most, length), 0) / 1000,
    maxConcurrentJobs: maxOverlap(taken.map(job => ({from: job.startedAt ?? 0, to: endOf(job)}))),
    maxConnectedJobs: maxOverlap(
      taken.map(job => {
        const to = endOf(job);
        const [first] = unconnectedIntervals(job, to);
        return {from: first?.to ?? job.startedAt ?? 0, to};
      }),
    ),
  };
};

/** Time of each activity up to a moment, as reported by the jobs and summed over them, µs. */
const activitySums = (jobs: readonly Job[], until: number): Readonly<Record<JobActivity, number>> => {
  const sums: Record<JobActivity, number> = {computing: 0, locked: 0, waiting: 0};
  for (const job of jobs) {
    for (const {from, to, activity} of activitiesOf(job, until))
      sums[activity] += Math.max(0, Math.min(to, until) - from);
  }
  return sums;
};

/** From this part of the jobs' time on there is hardly anything but I/O, as long as threads ran for less than that part of it. Choices. */
const IO_SHARE = 0.9;
const RUNNING_SHARE = 0.2;

const isHardlyAnythingElse = (
  {waiting, computing, locked}: Readonly<Record<JobActivity, number>>,
  {runningUs, sleptUs}: TimeBreakdown,
): boolean =>
  waiting > 0 &&
  sleptUs < waiting / 2 &&
  waiting >= IO_SHARE * (waiting + computing + locked) &&
  runningUs < RUNNING_SHARE * waiting;

/** Time in which jobs awaited what nothing but their own code knows, summed over them, µs. */
const awaitedUs = (jobs: readonly Job[], until: number): number => {
  let sum = 0;
  for (const {phases} of jobs)
    for (const {phase, from, to} of phases)
      if (phase === 'awaiting') sum += Math.max(0, Math.min(to ?? until, until) - from);
  return sum;
};

/** Time in which jobs waited for a free connection, summed over them, µs. */
const unconnectedUs = (jobs: readonly Job[], until: number): number =>
  jobs
    .flatMap(job => unconnectedIntervals(job, until))
    .reduce((sum, {from, to}) => sum + Math.max(0, to - from), 0);

/** Time in which jobs had their answers and waited for their thread, summed over them, µs. */
const answeredUs = (run: RunState, nowUs: number): number =>
  strategyNamed(run.plan.strategy).waits === 'in flight'
    ? processLanesOf(run)
        .flatMap(({threadLanes}) => threadLanes)
        .flatMap(lane => lane.jobs.flatMap(job => answeredIntervals(lane, job, nowUs)))
        .reduce((sum, {from, to}) => sum + to - from, 0)
    : 0;

const helpersUs = (run: RunState, nowUs: number): number =>
  HELPER_KINDS.reduce(
    (sum, kind) => sum + helperTimeOf(run.processes, kind, {from: originUs(run), to: nowUs}).ranUs,
    0,
  );

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
