import type {Environment, Failure, Outcome} from './event.js';
import type {Plan} from './plan.js';
import {
  type Job,
  letter,
  type ProcessState,
  type RunState,
  startupMs,
  type ThreadState,
  wallMs,
} from './run.js';

/** One run as one document: the `json` format, field by field as DESIGN.md, section 6, lists them. */
export type Summary = {
  readonly format: 'kitchens-summary';
  readonly version: 1;
  readonly plan: Pick<Plan, 'strategy' | 'workload' | 'workers' | 'jobs'>;
  readonly outcome: Outcome;
  readonly jobs: Readonly<Record<'total' | 'finished' | 'failed' | 'cancelled', number>>;
  /** From the first job queued to the last one ended, and what opening the executors took before, ms. */
  readonly wallMs: number;
  readonly startupMs: number;
  /** User and system time of all processes that ran executors, from the first job queued on, ms. */
  readonly cpuMs: number;
  /**
   * The largest sum, over processes alive at one time, of what each ever had resident: at least what
   * was resident at once, and less where their own peaks fell apart in time.
   */
  readonly peakRssBytes: number;
  readonly executors: readonly ExecutorSummary[];
  readonly sessions: number;
  readonly connections: number;
  /** Of finished jobs, in the order of jobs. */
  readonly results: readonly ResultSummary[];
  /** Finished and failed jobs, in the order in which they ended. */
  readonly completionOrder: readonly number[];
  /** `job` is null for what befell the run as a whole. */
  readonly errors: readonly ({readonly job: number | null} & Failure)[];
  readonly environment: Environment;
};

export type ExecutorSummary = {
  readonly process: number;
  readonly thread: number;
  readonly pid: number | null;
  /** The kernel's thread id; null where the system does not tell. */
  readonly tid: number | null;
  /** What it took, in the order of jobs. */
  readonly jobs: readonly number[];
  readonly sessions: readonly string[];
  /** How often its event loop was seen to turn while it held jobs. */
  readonly loopTicks: number;
};

export type ResultSummary =
  | {readonly job: number; readonly status: number; readonly bytes: number}
  | {readonly job: number; readonly value: unknown};

export const summarize = (run: RunState): Summary => ({
  format: 'kitchens-summary',
  version: 1,
  plan: {
    strategy: run.plan.strategy,
    workload: run.plan.workload,
    workers: run.plan.workers,
    jobs: run.plan.jobs,
  },
  outcome: run.outcome ?? 'cancelled',
  jobs: {
    total: run.jobs.length,
    finished: run.counts.finished,
    failed: run.counts.failed,
    cancelled: run.counts.cancelled,
  },
  wallMs: wallMs(run),
  startupMs: startupMs(run),
  cpuMs: sum(run.processes.map(cpuUs)) / 1000,
  peakRssBytes: peakRssBytes(run.processes),
  executors: executorsOf(run),
  sessions: run.sessions.length,
  connections: sum(run.sessions.map(({connections}) => connections)),
  results: run.jobs.flatMap(resultOf),
  completionOrder: run.completionOrder.filter(job => run.jobs[job - 1]?.state !== 'cancelled'),
  errors: [
    ...run.jobs.flatMap(({job, error}) => (error ? [{job, ...error}] : [])),
    ...(run.error ? [{job: null, ...run.error}] : []),
  ],
  environment: run.environment,
});

const executorsOf = (run: RunState): readonly ExecutorSummary[] => {
  const jobs = grouped(run.jobs.map(job => [executorKey(job), job.job]));
  const sessions = grouped(run.sessions.map((session, index) => [executorKey(session), letter(index)]));
  const pids = new Map(run.processes.map(({process, pid}) => [process, pid]));
  return run.threads.map(thread => ({
    process: thread.process,
    thread: thread.thread,
    pid: pids.get(thread.process) ?? null,
    tid: thread.tid,
    jobs: jobs.get(executorKey(thread)) ?? [],
    sessions: sessions.get(executorKey(thread)) ?? [],
    loopTicks: thread.loopTicks,
  }));
};

const executorKey = ({process, thread}: Pick<Job | ThreadState, 'process' | 'thread'>): string =>
  `${process}.${thread}`;

const resultOf = ({job, state, result}: Job): readonly ResultSummary[] => {
  if (state !== 'finished' || result === null) return [];
  return 'status' in result
    ? [{job, status: result.status, bytes: result.bytes}]
    : [{job, value: result.value}];
};

const cpuUs = ({usage, firstUsage}: ProcessState): number => (usage?.cpuUs ?? 0) - (firstUsage?.cpuUs ?? 0);

/** Goes through starts and exits in order of time; at one moment, exits come first. */
const peakRssBytes = (processes: readonly ProcessState[]): number => {
  const changes = processes.flatMap(({usage, startedAt, exitedAt}) => {
    const bytes = usage?.peakRssBytes ?? 0;
    return [
      {at: startedAt, bytes},
      {at: exitedAt ?? Number.POSITIVE_INFINITY, bytes: -bytes},
    ];
  });
  changes.sort((a, b) => a.at - b.at || a.bytes - b.bytes);
  let now = 0;
  let peak = 0;
  for (const {bytes} of changes) {
    now += bytes;
    peak = Math.max(peak, now);
  }
  return peak;
};

const grouped = <Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
