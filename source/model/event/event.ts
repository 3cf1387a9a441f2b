import type {About} from '../failure/failure-reason.js';
import type {Plan, Shape} from './plan.js';

/** What a job is doing besides computing, which is what it does until it says otherwise. */
export type Phase =
  /** A download: waits for a free connection, opens one, waits for the answer, reads it. */
  | 'queued'
  | 'connecting'
  | 'waiting'
  | 'receiving'
  /** The disk is asked to keep what was written. */
  | 'writing'
  /** One of libuv's helper threads works for it. */
  | 'helped'
  /** A user's own code awaits something that it alone knows. */
  | 'awaiting'
  /** Waits for the lock that its process's threads share. */
  | 'locked'
  /** Computes again. */
  | 'computing';

/** A sentence in English, and what it says where another language can say it too. */
export type Worded = {readonly message: string; readonly about?: About};

/** Why something ended badly, as plain data; `code` is what a program tests, `message` what a person reads. */
export type Failure = Worded & {
  readonly code: string;
  /** First lines of the stack of a user's own code, when there is one. */
  readonly stack?: string;
};

/** What a finished job gave: a download's figures, a sum's digits, or what a module returned. */
export type Result =
  | {readonly status: number; readonly statusText: string; readonly bytes: number; readonly url: string}
  | {readonly value: unknown};

/** Figures of one process, read by itself. */
export type Usage = {
  /** Resident memory at this moment, and the most it ever was, bytes. */
  readonly rssBytes: number;
  readonly peakRssBytes: number;
  /** User and system time since the process began, µs. */
  readonly cpuUs: number;
};

/**
 * What the kernel counted for one thread since it began. Linux: /proc/<pid>/task/<tid>, files
 * schedstat (run and ready), stat (core) and status (context switches); see proc(5).
 */
export type ThreadFigures = {
  /** Time on a core, and time ready to run but without one, µs. */
  readonly runUs: number;
  readonly readyUs: number;
  /** The core it ran on last, from 0. */
  readonly core: number;
  /** How often it gave its core up, and how often it was taken off; absent where not read. */
  readonly gaveUp?: number;
  readonly takenOff?: number;
};

/** Who works in an executor's process without being an executor. */
export type HelperKind =
  /** One of the threads behind the event loop that libuv uses for files, gzip and name look-ups. */
  | 'libuv'
  /** Downloads for an executor that is truly blocked meanwhile. */
  | 'download'
  /** All else: garbage collection, compilation, the process's own main thread. */
  | 'other';

/** An event loop since its executor opened, where Node tells. */
export type LoopFigures = {
  /** Part of the time in which it had something to do, 0 to 1 (performance.eventLoopUtilization). */
  readonly utilisation: number;
  /** The longest that a turn came late, µs. */
  readonly latestUs: number;
  /** Time of its thread on a core since the thread began, µs (process.threadCpuUsage, Node 22.15 and later). */
  readonly cpuUs?: number;
};

export type Environment = {
  readonly node: string;
  readonly platform: string;
  readonly cores: number;
};

/** Where an event happened: process and thread are numbers from 1 in order of appearance. */
type AtProcess = {readonly process: number};
type AtThread = AtProcess & {readonly thread: number};
type OfJob = {readonly job: number};
type LoopTicks = {
  /** How often the executor's event loop was seen to turn while it held this job. */
  readonly loopTicks: number;
  /** The same since it opened, while it held any job at all; absent where jobs do not overlap. */
  readonly loopTicksInAll?: number;
  readonly loop?: LoopFigures;
};
/** The executor's own figures at this boundary; absent where the system does not tell, or right after others. */
type KernelReading = {readonly kernel?: ThreadFigures};

/** What can happen, by type. Adding a fact is adding a row; the reducer counts what it does not know. */
export type Facts = {
  'run-started': {
    readonly plan: Plan;
    readonly shape: Shape;
    readonly environment: Environment;
    /** Wall clock at the run's zero, ISO 8601, for people; every `at` counts from the same moment. */
    readonly began: string;
  };
  'process-started': AtProcess & {readonly pid: number};
  'process-exited': AtProcess & {readonly exitCode: number | null; readonly signal: string | null};
  /** tid: the kernel's thread id, null where the system does not tell. */
  'thread-started': AtThread & {readonly tid: number | null};
  /** It has loaded its workload and opened its session: from here on it can take jobs. */
  'thread-ready': AtThread & KernelReading;
  'thread-exited': AtThread & {readonly exitCode: number | null};
  /** session: a number within its executor; the model gives it its letter. */
  'session-opened': AtThread & {readonly session: number};
  'connection-opened': AtThread & {readonly session: number};
  'job-queued': OfJob & {readonly label: string};
  'job-started': AtThread & OfJob & KernelReading;
  'job-phase': AtThread & OfJob & KernelReading & {readonly phase: Phase; readonly session?: number};
  /** fraction: 0 to 1. */
  'job-progress': AtThread & OfJob & KernelReading & {readonly fraction: number};
  'job-finished': AtThread & OfJob & KernelReading & LoopTicks & {readonly result: Result};
  /** Without process and thread when no executor had taken the job. */
  'job-failed': Partial<AtThread> & OfJob & KernelReading & LoopTicks & {readonly error: Failure};
  'job-cancelled': OfJob;
  /** What a job printed; job is absent when it is not known whose it was. */
  output: Partial<AtThread> & Partial<OfJob> & {readonly stream: 'stdout' | 'stderr'; readonly text: string};
  /** A process's own figures, about four times a second where its loop turns, and at its end. */
  usage: AtProcess & Usage;
  /** The observer's look at all executors at one moment; who is not named has neither run nor been ready since. */
  sample: {
    readonly threads: readonly (AtThread & ThreadFigures)[];
    readonly helpers: readonly (AtProcess &
      ThreadFigures & {readonly tid: number; readonly kind: HelperKind})[];
  };
  /** Somebody inside says whose threads of its process these are; they are worth a line once they worked. */
  'helpers-named': AtProcess & {readonly kind: HelperKind; readonly tids: readonly number[]};
  /** Memory of a process seen from outside, bytes; proportional: pages shared by several count in parts. */
  memory: AtProcess & {readonly bytes: number; readonly proportional: boolean};
  /** Something a person should know that is no job's failure. */
  notice: Worded;
  'run-finished': {readonly outcome: Outcome; readonly error?: Failure};
};

export type Outcome = 'finished' | 'failed' | 'cancelled';

export type FactType = keyof Facts;

/** A fact before it is stamped. */
export type Fact = {[T in FactType]: {readonly type: T} & Facts[T]}[FactType];

/** When and by whom a fact was stated. */
export type Stamp = {
  /** Integer µs since the run began, by the monotonic clock, taken where it happened. */
  readonly at: number;
  /** Who says so: `runner`, `observer`, or an executor as `process.thread`, its helper as `process.thread+`. */
  readonly source: string;
  /** Counts from 1 for each source: gaps and repeats can be seen. */
  readonly seq: number;
};

export type RunEvent = Stamp & Fact;

export type EventOf<T extends FactType> = Extract<RunEvent, {readonly type: T}>;

/** Whether an event is of that type. */
export const hasType = <T extends FactType>(type: T, event: RunEvent): event is EventOf<T> =>
  event.type === type;
