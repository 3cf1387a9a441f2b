import {strategyNamed} from '../event/strategies.js';
import {type CpuSample, samplesUpTo, standstillsOf} from '../run/cpu-samples.js';
import {executorKey, groupByExecutor} from '../run/executor-key.js';
import type {RunState, ThreadState} from '../run/run-state.js';
import {startedJobs} from '../run/started-jobs.js';
import {attributeCpuTime} from './attribute-cpu-time.js';
import {type Coverage, coverageOf} from './coverage.js';
import type {Interval} from './intervals.js';
import {blocksOf} from './loop-blocks.js';
import {type ReportedTime, type Reports, reportsOf} from './reports.js';
import type {Waits} from './span.js';
import type {TimeBreakdown} from './time-breakdown.js';

/**
 * How a thread's time divides within a window, from the moment at which it was ready to its exit. Running and ready are
 * the kernel's figures, and that it slept. The rest is attributed to what the jobs report that they wait for, then to
 * the time without a job; what remains is unexplained. Where the kernel provides nothing (yet), computing is what the
 * jobs report.
 */
export const timeBreakdownOf = (
  thread: ThreadState,
  reports: Reports,
  waits: Waits,
  window: Interval,
  sampledAt: number | null,
): TimeBreakdown => {
  const sums = sumsOf(thread, reports, waits, window, sampledAt);
  return {
    runningUs: sums.running,
    readyUs: sums.ready,
    blockedUs: sums.slept + (waits === 'blocked' ? sums.waiting : 0),
    sleptUs: sums.slept,
    inFlightUs: waits === 'in flight' ? sums.waiting : 0,
    lockedUs: sums.locked,
    unexplainedUs: sums.unexplained,
    transportUs: sums.transport,
    idleUs: sums.idle,
    measured: thread.samples.length > 0,
  };
};

/** How the time in which a job was on its way to a thread divides between two readings of the kernel's figures, µs. */
export type Handover = Interval & {
  /** Transport: neither running nor ready. */
  readonly transportUs: number;
  /** Ready without a core; what remains it ran. */
  readonly readyUs: number;
};

/** The handovers to a thread within a window, in order of time; parameters as of timeBreakdownOf. */
export const handoversOf = (...of: Parameters<typeof timeBreakdownOf>): readonly Handover[] => {
  const handovers: Handover[] = [];
  sumsOf(...of, handover => handovers.push(handover));
  return handovers;
};

type Sums = Record<
  'running' | 'ready' | 'waiting' | 'locked' | 'slept' | 'unexplained' | 'transport' | 'idle',
  number
>;

const sumsOf = (
  thread: ThreadState,
  reports: Reports,
  waits: Waits,
  window: Interval,
  sampledAt: number | null,
  onHandover?: (handover: Handover) => void,
): Sums => {
  const samples = samplesUpTo(thread.samples, sampledAt);
  const from = Math.max(window.from, readySince(thread, reports) ?? window.to);
  const to = Math.max(from, Math.min(window.to, thread.exitedAt ?? window.to));
  const still = waits === 'in flight' ? standstillsOf(samples) : [];
  const asleep = still.length > 0 ? coverageOf(still) : null;
  return sumsWithin(samples, {...reports.upTo(to), asleep}, {from, to}, onHandover);
};

const sumsWithin = (
  samples: readonly CpuSample[],
  reported: ReportedTime & {readonly asleep: Coverage | null},
  {from, to}: Interval,
  onHandover?: (handover: Handover) => void,
): Sums => {
  const {runningUs, readyUs, sleptUs} = attributeCpuTime(samples, reported.computing);
  const inside = samples.filter(({at}) => at > from && at < to);
  const moments = [from, ...inside.map(({at}) => at), to];
  const computing = reported.computing.between(moments);
  const {locked, waiting, transport, asleep} = reported;
  const [inLock, inWait, onTheWay, inSleep] = [locked, waiting, transport, asleep].map(
    coverage => coverage?.between(moments) ?? null,
  );
  const sums: Sums = {
    running: 0,
    ready: 0,
    waiting: 0,
    locked: 0,
    slept: 0,
    unexplained: 0,
    transport: 0,
    idle: 0,
  };
  let interval = samples.findLastIndex(({at}) => at <= from);
  for (let i = 0; i < computing.length; i++, interval++) {
    const length = (moments[i + 1] ?? 0) - (moments[i] ?? 0);
    const whole = (samples[interval + 1]?.at ?? 0) - (samples[interval]?.at ?? 0);
    const counted = interval >= 0 && interval < runningUs.length && whole > 0;
    // An interval that is cut by the window contributes in proportion.
    const part = length / whole;
    const running = counted ? (runningUs[interval] ?? 0) * part : (computing[i] ?? 0);
    const ready = counted ? (readyUs[interval] ?? 0) * part : 0;
    const held = (computing[i] ?? 0) + (inLock?.[i] ?? 0) + (inWait?.[i] ?? 0);
    let rest = length - running - ready;
    const lockedTime = Math.max(0, Math.min(rest, inLock?.[i] ?? 0));
    const waitingTime = Math.max(0, Math.min(rest - lockedTime, inWait?.[i] ?? 0));
    rest -= lockedTime + waitingTime;
    const idle = Math.max(0, Math.min(rest, length - held));
    sums.running += running;
    sums.ready += ready;
    sums.locked += lockedTime;
    const sleptTime = Math.min(waitingTime, inSleep?.[i] ?? 0);
    sums.waiting += waitingTime - sleptTime;
    sums.slept += sleptTime;
    const way = onTheWay?.[i] ?? 0;
    const transportUs = Math.min(idle, way);
    sums.transport += transportUs;
    sums.idle += idle - transportUs;
    if (way > 0) {
      const readyUs = Math.min(ready, way - transportUs);
      onHandover?.({from: moments[i] ?? from, to: moments[i + 1] ?? to, transportUs, readyUs});
    }
    rest = Math.max(0, rest - idle);
    if (counted && (sleptUs[interval] ?? 0) > 0) sums.slept += rest;
    else sums.unexplained += rest;
  }
  return sums;
};

/** The moment from which a thread could take jobs, by the first of these that is known. */
const readySince = (
  {readyAt, samples}: ThreadState,
  {firstStartedAt}: Pick<Reports, 'firstStartedAt'>,
): number | undefined => readyAt ?? firstStartedAt ?? samples[0]?.at;

/**
 * The breakdowns of all threads within a window, in the order of RunState.threads.
 * @param reports what is reported of each thread.
 */
export const timeBreakdownsOf = (
  run: RunState,
  window: Interval,
  reports: (thread: ThreadState) => Reports = walkedReports(run),
): readonly TimeBreakdown[] => {
  const {waits} = strategyNamed(run.plan.strategy);
  return run.threads.map(thread => timeBreakdownOf(thread, reports(thread), waits, window, run.sampledAt));
};

/** What is reported of each thread of a run, found by a walk through its jobs. */
const walkedReports = (run: RunState): ((thread: ThreadState) => Reports) => {
  const jobs = groupByExecutor(
    startedJobs(run).toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0)),
    job => job,
  );
  return thread => {
    const beside = {blocks: blocksOf(run.loopBlocks, thread), queuedAt: run.firstQueuedAt};
    return reportsOf(thread, jobs.get(executorKey(thread)) ?? [], beside);
  };
};
