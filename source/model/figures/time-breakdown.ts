import {type Strategy, strategyNamed} from '../event/strategies.js';
import {type Point, upToLook} from '../run/cpu-samples.js';
import {bySeat, seatOf} from '../run/executor-key.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {measured} from '../timeline/attribute-cpu-time.js';
import {coveredTimes} from '../timeline/intervals.js';
import {type Claim, claimsOn, type Stretch} from '../timeline/job-activity.js';

/** How threads' time divides, µs: the parts add up to the whole. */
export type Split = {
  /** On a core, and ready without one. */
  readonly runningUs: number;
  readonly readyUs: number;
  /** Waiting for I/O: unable to do anything else, or free to. */
  readonly blockedUs: number;
  readonly inFlightUs: number;
  /** Waiting for the lock. */
  readonly lockedUs: number;
  /** Its jobs say that it computed, and the kernel knows nothing of it. */
  readonly unexplainedUs: number;
  /** Without any job, and not running. */
  readonly idleUs: number;
};

/** What lies between two moments, µs since the run began. */
export type Window = {readonly from: number; readonly to: number};

/** A split, and whether the kernel's figures are in it; where not, it rests on its jobs' words alone. */
export type Divided = Split & {readonly measured: boolean};

/**
 * How a thread's time divides within a window, from the moment when it was ready to its exit. Running and
 * ready are the kernel's figures. The rest is given to what its jobs say they wait for, then to the time
 * without a job; what is left then, nobody explains. Where the kernel tells nothing (yet), jobs' words
 * stand for themselves.
 * @param jobs that thread's own, in order of start.
 */
export const splitOf = (
  thread: ThreadState,
  jobs: readonly Job[],
  waits: Strategy['waits'],
  window: Window,
  lookedAt: number | null,
): Divided => {
  const points = upToLook(thread.points, lookedAt);
  const from = Math.max(window.from, presentFrom(thread, jobs) ?? window.to);
  const to = Math.max(from, Math.min(window.to, thread.exitedAt ?? window.to));
  const claims = claimsOn(jobs, to);
  const sums = sumOf(points, claims, {from, to});
  return {
    runningUs: sums.running,
    readyUs: sums.ready,
    blockedUs: waits === 'blocked' ? sums.waiting : 0,
    inFlightUs: waits === 'in flight' ? sums.waiting : 0,
    lockedUs: sums.locked,
    unexplainedUs: sums.unexplained,
    idleUs: sums.idle,
    measured: thread.points.length > 0,
  };
};

type Sums = Record<'running' | 'ready' | 'waiting' | 'locked' | 'unexplained' | 'idle', number>;

const sumOf = (points: readonly Point[], claims: readonly Stretch[], {from, to}: Window): Sums => {
  const computed = claims.filter(({claim}) => claim === 'computing');
  const {runningUs, readyUs} = measured(points, computed);
  const inside = points.filter(({at}) => at > from && at < to);
  const moments = [from, ...inside.map(({at}) => at), to];
  const computing = coveredTimes(computed, moments);
  const locked = coveredBy('locked', claims, moments);
  const waiting = coveredBy('waiting', claims, moments);
  const sums: Sums = {running: 0, ready: 0, waiting: 0, locked: 0, unexplained: 0, idle: 0};
  let interval = points.findLastIndex(({at}) => at <= from);
  for (let i = 0; i < computing.length; i++, interval++) {
    const length = (moments[i + 1] ?? 0) - (moments[i] ?? 0);
    const whole = (points[interval + 1]?.at ?? 0) - (points[interval]?.at ?? 0);
    const counted = interval >= 0 && interval < runningUs.length && whole > 0;
    // Where the window cuts an interval, it gets its part of the figures.
    const part = length / whole;
    const running = counted ? (runningUs[interval] ?? 0) * part : (computing[i] ?? 0);
    const ready = counted ? (readyUs[interval] ?? 0) * part : 0;
    const held = (computing[i] ?? 0) + (locked?.[i] ?? 0) + (waiting?.[i] ?? 0);
    let rest = length - running - ready;
    const forLock = Math.max(0, Math.min(rest, locked?.[i] ?? 0));
    const forIo = Math.max(0, Math.min(rest - forLock, waiting?.[i] ?? 0));
    rest -= forLock + forIo;
    const idle = Math.max(0, Math.min(rest, length - held));
    sums.running += running;
    sums.ready += ready;
    sums.locked += forLock;
    sums.waiting += forIo;
    sums.idle += idle;
    sums.unexplained += Math.max(0, rest - idle);
  }
  return sums;
};

/** Null where nothing is claimed so, which is cheaper. */
const coveredBy = (
  wanted: Claim,
  claims: readonly Stretch[],
  moments: readonly number[],
): Float64Array | null => {
  const claimed = claims.filter(({claim}) => claim === wanted);
  return claimed.length > 0 ? coveredTimes(claimed, moments) : null;
};

/** The moment from which a thread could take jobs, as far as anything tells. */
const presentFrom = ({readyAt, points}: ThreadState, jobs: readonly Job[]): number | undefined =>
  readyAt ?? jobs[0]?.startedAt ?? points[0]?.at;

/** The splits of all threads within a window, in the order of RunState.threads. */
export const splitsOf = (run: RunState, window: Window): readonly Divided[] => {
  const {waits} = strategyNamed(run.plan.strategy);
  const taken = run.jobs.filter(job => job && job.startedAt !== null);
  const jobs = bySeat(
    taken.sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0)),
    job => job,
  );
  return run.threads.map(thread =>
    splitOf(thread, jobs.get(seatOf(thread)) ?? [], waits, window, run.sampledAt),
  );
};

const NOTHING: Divided = {
  runningUs: 0,
  readyUs: 0,
  blockedUs: 0,
  inFlightUs: 0,
  lockedUs: 0,
  unexplainedUs: 0,
  idleUs: 0,
  measured: false,
};

/** Several threads' time together; measured where any of it is. */
export const together = (splits: readonly Divided[]): Divided =>
  splits.reduce(
    (sum, one) => ({
      runningUs: sum.runningUs + one.runningUs,
      readyUs: sum.readyUs + one.readyUs,
      blockedUs: sum.blockedUs + one.blockedUs,
      inFlightUs: sum.inFlightUs + one.inFlightUs,
      lockedUs: sum.lockedUs + one.lockedUs,
      unexplainedUs: sum.unexplainedUs + one.unexplainedUs,
      idleUs: sum.idleUs + one.idleUs,
      measured: sum.measured || one.measured,
    }),
    NOTHING,
  );
