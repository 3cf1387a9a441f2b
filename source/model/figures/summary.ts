import type {Environment, Failure, Outcome, ValueResult} from '../event/event.js';
import type {Plan} from '../event/plan.js';
import {type SummaryOptionId, summaryOptions} from '../options/option-values.js';
import {runReasons} from '../reasons/run-reasons.js';
import type {Reason} from '../reasons/run-verdict.js';
import {type Missing, missingIn} from '../recording/missing.js';
import type {Gaps} from '../recording/problem.js';
import {executorKey, groupByExecutor} from '../run/executor-key.js';
import {
  type Job,
  type ProcessState,
  type RunState,
  sessionLetter,
  startupMs,
  wallMs,
} from '../run/run-state.js';
import {timeBreakdownsOf} from '../timeline/divide-thread-time.js';
import {helperTimeOf} from '../timeline/helper-threads.js';
import {sumOfTimes, type TimeBreakdown} from '../timeline/time-breakdown.js';
import {cpuMs} from './cpu-time.js';
import {type ExecutorFigures, executorsOf, runTotalsOf} from './executors.js';
import {peakBytes, proportionalPeakBytes, residentBytes} from './peak-memory.js';
import {
  roundedToThousandths,
  type SwitchSummary,
  switchSummaryOf,
  type TimeSummary,
  timeSummaryOf,
} from './time-summary.js';

/** One run as one document: the `json` format, whose fields are documented; its test holds every one. */
export type Summary = {
  readonly format: 'kitchens-summary';
  readonly version: 1;
  readonly plan: Pick<Plan, 'strategy' | 'workload' | SummaryOptionId>;
  readonly outcome: Outcome;
  /** What the recording lacks that it was made of; null where that is whole. */
  readonly missing: Missing | null;
  readonly jobs: Readonly<Record<'total' | 'finished' | 'failed' | 'cancelled', number>>;
  /** From the first job queued to the last one ended, and before that the opening of executors, ms. */
  readonly wallMs: number;
  readonly startupMs: number;
  /** User and system time of all processes that ran executors, from the first job queued on, ms. */
  readonly cpuMs: number;
  /** Cores used on average: cpuMs / wallMs; null if no time passed. */
  readonly cpuPerWall: number | null;
  /** Why it took as long as it did, most telling first, by the names of model/reasons. */
  readonly reasons: readonly Reason[];
  /** Sum over all executors; the parts add up to wallMs for each one that was alive throughout. */
  readonly time: TimeSummary | null;
  readonly contextSwitches: SwitchSummary | null;
  /** The largest sum of the peaks of processes alive at one time; see peakBytes. */
  readonly peakRssBytes: number;
  /** The same with pages shared by n processes counted as 1/n; null where not measured. */
  readonly peakProportionalBytes: number | null;
  readonly processes: readonly ProcessSummary[];
  readonly executors: readonly ExecutorSummary[];
  readonly sessions: number;
  readonly connections: number;
  /** Of finished jobs, in the order of their numbers. */
  readonly results: readonly ResultSummary[];
  /** Finished and failed jobs, in the order in which they ended. */
  readonly completionOrder: readonly number[];
  /** `job` is null for a failure of the run as a whole. */
  readonly errors: readonly ErrorSummary[];
  readonly environment: Environment;
};

export type ProcessSummary = {
  readonly process: number;
  readonly pid: number;
  readonly peakRssBytes: number | null;
  /** null unless it was measured of all processes. */
  readonly peakProportionalBytes: number | null;
  /** libuv's helper threads: how many worked after the first job was queued, and for how long; null where not measured. */
  readonly helpers: {readonly threads: number; readonly runningMs: number} | null;
};

export type ExecutorSummary = {
  readonly process: number;
  readonly thread: number;
  readonly pid: number | null;
  /** The kernel's thread id; null where the system does not provide it. */
  readonly tid: number | null;
  /** Jobs that it took, in the order of their numbers. */
  readonly jobs: readonly number[];
  readonly sessions: readonly string[];
  /** Iterations of its event loop observed while it held jobs; null where it ended none. */
  readonly loopTicks: number | null;
  /** Its event loop since it opened: the share of time it was active, and its longest delay; null where not provided. */
  readonly loop: {readonly utilisation: number; readonly latestMs: number} | null;
  /** Time on a core since it began, ms; null where neither the kernel nor Node provides it. */
  readonly cpuMs: number | null;
  readonly time: TimeSummary | null;
  readonly contextSwitches: SwitchSummary | null;
};

export type ErrorSummary = {readonly job: number | null; readonly message: string} & Pick<
  Failure,
  'code' | 'stack'
>;

export type ResultSummary =
  | {readonly job: number; readonly status: number; readonly bytes: number}
  | ({readonly job: number} & ValueResult);

/** `sentence`: the words for a failure; the format wants English. `gaps`: those of the recording. */
export const summarize = (
  run: RunState,
  sentence: (failure: Failure) => string,
  gaps: Gaps | null = null,
): Summary => {
  const {strategy, workload} = run.plan;
  const executors = executorsOf(run, run.latestAt);
  const {firstQueuedAt, lastEndedAt, latestAt} = run;
  const times = timeBreakdownsOf(run, {from: firstQueuedAt ?? latestAt, to: lastEndedAt ?? latestAt});
  const cpu = cpuMs(run);
  const wall = wallMs(run);
  const proportional = proportionalPeakBytes(run.processes);
  return {
    format: 'kitchens-summary',
    version: 1,
    plan: {strategy, workload, ...summaryOptions(run.plan)},
    outcome: run.outcome ?? 'cancelled',
    missing: missingIn(run, gaps),
    jobs: {
      total: run.jobs.length,
      finished: run.counts.finished,
      failed: run.counts.failed,
      cancelled: run.counts.cancelled,
    },
    wallMs: wall,
    startupMs: startupMs(run),
    cpuMs: cpu,
    cpuPerWall: wall > 0 ? roundedToThousandths(cpu / wall) : null,
    reasons: runReasons(run).map(rounded),
    time: timeSummaryOf(sumOfTimes(times)),
    contextSwitches: switchSummaryOf(runTotalsOf(run, executors)),
    peakRssBytes: peakBytes(run.processes) ?? 0,
    peakProportionalBytes: proportional,
    processes: run.processes.map(process => processSummary(run, process, proportional !== null)),
    executors: executorSummaries(run, executors, times),
    sessions: run.sessions.length,
    connections: sum(run.sessions.map(({connections}) => connections)),
    results: run.jobs.flatMap(resultOf),
    completionOrder: run.completionOrder.filter(job => run.jobs[job - 1]?.state !== 'cancelled'),
    errors: failuresIn(run).map(([job, failure]) => ({
      job,
      code: failure.code,
      message: sentence(failure),
      ...(failure.stack !== undefined && {stack: failure.stack}),
    })),
    environment: run.environment,
  };
};

/** A reason with the numbers among its figures in thousandths. */
const rounded = ({name, figures}: Reason): Reason =>
  ({
    name,
    figures: Object.fromEntries(
      Object.entries(figures).map(([id, value]) => [
        id,
        typeof value === 'number' ? roundedToThousandths(value) : value,
      ]),
    ),
  }) as Reason;

/** The failures of jobs, in their order, and last that of the run as a whole. */
const failuresIn = ({jobs, error}: RunState): readonly (readonly [job: number | null, Failure])[] => [
  ...jobs.flatMap(({job, error}) => (error ? [[job, error] as const] : [])),
  ...(error ? [[null, error] as const] : []),
];

/** `times`: the breakdowns of the run's threads, in their order. */
const executorSummaries = (
  run: RunState,
  all: readonly ExecutorFigures[],
  times: readonly TimeBreakdown[],
): readonly ExecutorSummary[] => {
  const jobs = groupByExecutor(run.jobs, ({job}) => job);
  const sessions = groupByExecutor(run.sessions, (_, index) => sessionLetter(index));
  const executors = new Map(all.map(one => [executorKey(one), one]));
  return run.threads.map((thread, index) => {
    const one = executors.get(executorKey(thread));
    const time = times[index];
    return {
      process: thread.process,
      thread: thread.thread,
      pid: one?.pid ?? null,
      tid: thread.tid,
      jobs: jobs.get(executorKey(thread)) ?? [],
      sessions: sessions.get(executorKey(thread)) ?? [],
      loopTicks: thread.loopTicks,
      loop: thread.loop && {
        utilisation: thread.loop.utilisation,
        latestMs: roundedToThousandths(thread.loop.latestUs / 1000),
      },
      cpuMs: one?.cpuUs == null ? null : roundedToThousandths(one.cpuUs / 1000),
      time: time ? timeSummaryOf(time) : null,
      contextSwitches: one ? switchSummaryOf(one) : null,
    };
  });
};

/** `allShares`: whether the proportional share of every process was read. */
const processSummary = (run: RunState, process: ProcessState, allShares: boolean): ProcessSummary => {
  const {memory} = process;
  const window = {from: run.firstQueuedAt ?? 0, to: run.latestAt};
  const {count, ranUs} = helperTimeOf([process], 'libuv', window);
  return {
    process: process.process,
    pid: process.pid,
    peakRssBytes: residentBytes(process, true),
    // That of some processes alone would look like a difference between them.
    peakProportionalBytes: allShares ? (memory?.peakBytes ?? null) : null,
    helpers: run.sampledAt === null ? null : {threads: count, runningMs: roundedToThousandths(ranUs / 1000)},
  };
};

const resultOf = ({job, state, result}: Job): readonly ResultSummary[] => {
  if (state !== 'finished' || result === null) return [];
  return 'status' in result ? [{job, status: result.status, bytes: result.bytes}] : [{job, ...result}];
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
