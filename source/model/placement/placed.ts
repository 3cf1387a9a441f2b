import type {HelperKind} from '../event/event.js';
import type {LaneState} from '../timeline/span.js';

/** Where a job can be until it ends: in the queue, with its thread, or at its I/O. */
export type Place = 'queue' | 'thread' | 'io';

/** A job at its present place. */
export type PlacedJob = {
  readonly job: number;
  /** The moment at which it came there, µs since the run began, and from where. */
  readonly since: number;
  readonly from: Place;
};

/** A job that has ended, and when, µs since the run began. */
export type EndedJob = Omit<PlacedJob, 'from'>;

/** A job whose I/O is in flight. */
export type FlyingJob = PlacedJob & {
  /**
   * From when on its answer has been waiting for the thread, which executes another job, µs; null otherwise.
   * The embedded server answers after the plan's latency, so this is known before the thread hears of it.
   */
  readonly overdueSince: number | null;
};

/** A thread: what it does, for which job, and the jobs that it holds without executing them. */
export type PlacedThread = {
  readonly process: number;
  readonly thread: number;
  readonly state: LaneState;
  /** Since when a user has it compute for no job, µs since the run began; null while that is not so. */
  readonly blockedSince: number | null;
  /** The job that it executes or is blocked by; null where it is idle. */
  readonly job: PlacedJob | null;
  /** The core on which it runs; null while it does not run, and where that is not measured. */
  readonly core: number | null;
  /** Jobs whose I/O is in flight while the thread is free. */
  readonly inFlight: readonly FlyingJob[];
  /** Jobs that could go on while the thread executes another one. */
  readonly suspended: readonly PlacedJob[];
  /** Jobs that wait for a free connection. */
  readonly unconnected: readonly PlacedJob[];
  /** The last job that it ended, while that is its latest news. */
  readonly ended: EndedJob | null;
  /** Jobs that it finished itself, and that failed in it. */
  readonly finished: number;
  readonly failed: number;
};

/** How a process ended. */
export type ProcessExit = {readonly exitCode: number | null; readonly signal: string | null};

export type PlacedProcess = {
  readonly process: number;
  readonly pid: number | null;
  /** How it ended, if it did before the run. */
  readonly exit: ProcessExit | null;
  /** The processes whose place it took, the latest last, and how each of them ended. */
  readonly replaced: readonly (ProcessExit & {readonly process: number})[];
  readonly threads: readonly PlacedThread[];
};

/** A core: whose it is as far as that is known. */
export type PlacedCore = {
  /** Whether the run may use it. */
  readonly allowed: boolean;
  /** The thread that runs on it; null where there is none, or it is not measured. */
  readonly thread: PlacedThread | null;
  /** The kind of the helper threads of the run that used it lately; null where none did. */
  readonly helper: HelperKind | null;
  /** other: threads want a core, so other programs have it; unknown: a thread runs on a core that is not measured. */
  readonly otherwise: 'unused' | 'other' | 'unknown';
};

/** Where every job, thread and process of a run is at one moment: each job at exactly one place. */
export type Placement = {
  /** The next jobs that no executor has taken, in their order; at most MAX_QUEUED. */
  readonly queue: readonly number[];
  readonly processes: readonly PlacedProcess[];
  /** Jobs that ended, the latest first: of the latest MAX_ENDED. */
  readonly finished: readonly EndedJob[];
  readonly failed: readonly EndedJob[];
  /** The machine's cores, in their order. */
  readonly cores: readonly PlacedCore[];
  /** Moves of the last second: jobs that came to their present place in it. */
  readonly moves: number;
};
