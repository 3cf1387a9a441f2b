import type {Marker} from './marker.js';
import type {Plan, Shape} from './plan.js';
import type {Prediction} from './prediction.js';

/** What a job can do at present. Until its first phase event it computes. */
export const PHASES = [
  /** A download in order: waits for a free connection, opens one, waits for the response, reads it. */
  'queued',
  'connecting',
  'waiting',
  'receiving',
  /** Waits until the disk has stored what was written (fsync). */
  'writing',
  /** Waits for one of libuv's helper threads, which works for it. */
  'helped',
  /** A user's own code awaits a promise; what it stands for is not known. */
  'awaiting',
  /** Waits for the lock that the threads of its process share. */
  'locked',
  /** Computes again. */
  'computing',
] as const;

export type Phase = (typeof PHASES)[number];

/** The facts of a problem by name: plain data, texts as they came. */
export type Fields = Readonly<Record<string, string | number>>;

/**
 * What went wrong, without a sentence: `reason` names a row of a reason table (model/failure/failure-reasons.ts, or a
 * workload's own), `fields` are its facts. Sentences are in source/text.
 */
export type Problem = {readonly reason: string; readonly fields: Fields};

/** Why something failed; `code` is what a program tests. */
export type Failure = Problem & {
  readonly code: string;
  /** The stack of a user's own code, when there is one. */
  readonly stack?: string;
};

/**
 * A value as JSON; `type`: what it stands for where it is not what the job returned. A generator is a preview of one,
 * whose code has not run. An inexact value has parts that JSON lacks: `text` is the value as Node shows it.
 */
export type ValueResult =
  | {readonly value: unknown; readonly type?: 'undefined' | 'preview' | 'generator'}
  | {readonly value: unknown; readonly type: 'inexact'; readonly text: string};

/** The result of a finished job: figures of a download, or the value that the workload or module returned. */
export type Result =
  | {readonly status: number; readonly statusText: string; readonly bytes: number; readonly url: string}
  | ValueResult;

/** Figures of one process, read by the process itself. */
export type Usage = {
  /** Resident memory now, and its maximum so far, bytes. */
  readonly rssBytes: number;
  readonly peakRssBytes: number;
  /** User and system time since the process began, µs. */
  readonly cpuUs: number;
};

/**
 * What the kernel counted for one thread since the thread began. Linux: /proc/<pid>/task/<tid>, files
 * schedstat (run and ready), stat (core) and status (context switches); see proc(5).
 */
export type ThreadFigures = {
  /** Time on a core, and time ready to run but without one, µs. */
  readonly runUs: number;
  readonly readyUs: number;
  /** The core on which it ran last, from 0. */
  readonly core: number;
  /** Voluntary and involuntary context switches; absent where not read. */
  readonly gaveUp?: number;
  readonly takenOff?: number;
  /** Set where the thread slept in the kernel when it was read from outside. It has slept on while it is not sampled anew. */
  readonly asleep?: true;
};

/** The kinds of threads in an executor's process that are no executors themselves. */
export const HELPER_KINDS = [
  /** A thread of libuv's pool: file operations, gzip and name look-ups. */
  'libuv',
  /** Downloads for an executor whose thread is blocked until the download ends. */
  'download',
  /** All others: garbage collection, compilation, the main thread of the process. */
  'other',
] as const;

export type HelperKind = (typeof HELPER_KINDS)[number];

/** An event loop since its executor opened, where Node provides figures. */
export type LoopFigures = {
  /** Share of the time in which the loop was active, 0 to 1 (performance.eventLoopUtilization). */
  readonly utilisation: number;
  /** The longest delay of an iteration, µs. */
  readonly latestUs: number;
  /** CPU time of its thread since the thread began, µs (process.threadCpuUsage, Node 22.15 and later). */
  readonly cpuUs?: number;
};

export type Environment = {
  readonly node: string;
  readonly platform: string;
  readonly cores: number;
};

/** A header of a request as it was sent; value: null where it is a secret. */
export type SentHeader = {readonly name: string; readonly value: string | null};

/** Where an event happened: process and thread are numbers from 1 in order of appearance. */
type AtProcess = {readonly process: number};
type AtThread = AtProcess & {readonly thread: number};
type OfJob = {readonly job: number};
type LoopTicks = {
  /** Iterations of the executor's event loop observed while it held this job. */
  readonly loopTicks: number;
  /** The same since it opened, while it held any job; absent where jobs do not overlap. */
  readonly loopTicksInAll?: number;
  readonly loop?: LoopFigures;
};
/** The kernel's figures, read by the executor at this event; absent where the system has none, or right after others. */
type KernelReading = {readonly kernel?: ThreadFigures};

/** Everything that can happen, by type. Adding a fact is adding a row; the reducer counts unknown types. */
export type Facts = {
  'run-started': {
    readonly plan: Plan;
    readonly shape: Shape;
    readonly environment: Environment;
    /** Wall clock time at which the run began, ISO 8601, for display; every `at` counts from the same moment. */
    readonly began: string;
  };
  'process-started': AtProcess & {readonly pid: number};
  'process-exited': AtProcess & {readonly exitCode: number | null; readonly signal: string | null};
  /** tid: the kernel's thread id, null where the system does not provide it. */
  'thread-started': AtThread & {readonly tid: number | null};
  /** The thread has loaded its workload and opened its session: it can take jobs now. */
  'thread-ready': AtThread & KernelReading;
  /** The thread could not load its workload: it takes no job, and exits. */
  'thread-failed': AtThread & {readonly error: Failure};
  'thread-exited': AtThread & {readonly exitCode: number | null};
  /** session: a number within its executor; the screen shows it as a letter. */
  'session-opened': AtThread & {readonly session: number};
  'connection-opened': AtThread & {readonly session: number};
  /** The headers of a session's first request, except `host`; absent where its executor has sent the same before. */
  'headers-sent': AtThread & {readonly session: number; readonly headers: readonly SentHeader[]};
  /** A user's request had the thread compute for no job, so that its event loop stands still until it is freed. */
  'loop-blocked': AtThread & KernelReading;
  'loop-freed': AtThread & KernelReading;
  'job-queued': OfJob & {readonly label: string};
  /** input: what the job is given, on one line, where its number does not say it. */
  'job-started': AtThread & OfJob & KernelReading & {readonly input?: string};
  /** answeredAt: when the embedded server answered, stated with `receiving`, µs since the run began. */
  'job-phase': AtThread &
    OfJob &
    KernelReading & {readonly phase: Phase; readonly session?: number; readonly answeredAt?: number};
  /** fraction: 0 to 1. */
  'job-progress': AtThread & OfJob & KernelReading & {readonly fraction: number};
  /** left: how many timers and requests that a user's job started were still active; absent where none or not known. */
  'job-finished': AtThread &
    OfJob &
    KernelReading &
    LoopTicks & {readonly result: Result; readonly left?: number};
  /** Without process and thread if no executor had taken the job. */
  'job-failed': Partial<AtThread> & OfJob & KernelReading & LoopTicks & {readonly error: Failure};
  'job-cancelled': OfJob;
  /**
   * Text that a job printed, as it did; without job if it is not known which job printed it. `missing`: how many
   * characters more it printed, where they were too many to keep.
   */
  output: Partial<AtThread> &
    Partial<OfJob> & {readonly stream: 'stdout' | 'stderr'; readonly text: string; readonly missing?: number};
  /** A process's own figures: about four times a second while its event loop is free, and at its end. */
  usage: AtProcess & Usage;
  /** The observer's sample of all executors; threads that it omits have neither run, nor been ready, nor fallen asleep since the last. */
  sample: {
    readonly threads: readonly (AtThread & ThreadFigures)[];
    readonly helpers: readonly (AtProcess &
      ThreadFigures & {readonly tid: number; readonly kind: HelperKind})[];
  };
  /** The kind of some threads, stated by their own process; a thread is listed once it has worked. */
  'helpers-named': AtProcess & {readonly kind: HelperKind; readonly tids: readonly number[]};
  /** Memory of a process, read from outside, bytes; proportional: pages shared by n processes count 1/n in each. */
  memory: AtProcess & {readonly bytes: number; readonly proportional: boolean};
  /**
   * What the cores on which the run may execute did in all, and what this program's own processes had of it: CPU
   * time since some moment before the run, µs. `quotaCores`: how many cores' time a container allows.
   */
  machine: {readonly busyUs: number; readonly ownUs: number; readonly quotaCores?: number};
  /**
   * Events of a source that were not passed on, by their numbers, as they contradicted those before them (the end of a
   * job that had ended by its time-out); stated before the next event of that source.
   */
  'left-out': {readonly from: string; readonly first: number; readonly last: number};
  /** Something worth knowing that is not a failure of a job. */
  notice: Problem;
  /** What the audience adds to the run; nothing of it happened in an executor. */
  note: {readonly prediction: Prediction} | {readonly marker: Marker};
  /**
   * events: how many the runner and its executors have stated, this one included, by their numbers; absent in recordings
   * by earlier versions.
   */
  'run-finished': {readonly outcome: Outcome; readonly error?: Failure; readonly events?: number};
};

export type Outcome = 'finished' | 'failed' | 'cancelled';

export type FactType = keyof Facts;

/** A fact without its stamp. */
export type Fact = {[T in FactType]: {readonly type: T} & Facts[T]}[FactType];

/** Time, source and number of a fact. */
export type Stamp = {
  /** Integer µs since the run began, by the monotonic clock of the process where it happened. */
  readonly at: number;
  /** `runner`, `observer`, `screen`, `audience`, an executor as `process.thread`, or its helper as `process.thread+`. */
  readonly source: string;
  /** Counts from 1 for each source, so that gaps and repetitions are detected. */
  readonly seq: number;
};

export type RunEvent = Stamp & Fact;

export type EventOf<T extends FactType> = Extract<RunEvent, {readonly type: T}>;

/** Whether an event has that type. */
export const hasType = <T extends FactType>(type: T, event: RunEvent): event is EventOf<T> =>
  event.type === type;
