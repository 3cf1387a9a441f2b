import type {MessagePort} from 'node:worker_threads';
import type {Phase, Result} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import type {ReasonTable} from '../model/failure/reasons.js';

/** One job as its performer sees it. */
export type Task = {
  /** The job's number, from 1. */
  readonly job: number;
  /** Fires when this job's time is up or the run is cancelled. */
  readonly signal: AbortSignal;
  /** What it does from now on; `session`: the one that carries it, where one does. */
  phase(phase: Phase, session?: number): void;
  /** fraction: 0 to 1; said as often as one likes, reported now and then. */
  progress(fraction: number): void;
};

/** What a performer may tell about its executor while it works. */
export type Reporter = {
  sessionOpened(session: number): void;
  connectionOpened(session: number): void;
};

/** Who works here and how facts reach the run; given to a performer when its executor opens. */
export type Post = {
  readonly plan: Plan;
  readonly reporter: Reporter;
  /** Whose executor this is, and the run's zero by process.hrtime.bigint(). */
  readonly identity: {readonly process: number; readonly thread: number; readonly origin: bigint};
  /**
   * Where a blocking performer's helper thread posts its own wire lines, since the blocked thread
   * cannot pass them on: to be transferred to it. Absent where nobody blocks.
   */
  readonly helperPort?: MessagePort;
};

/** An opened workload: does one job after another (or several at once), then closes. */
export type Performer = {
  /**
   * Does the job and gives its result. A plain value (not a promise) means that the thread did
   * nothing else meanwhile.
   * @throws whatever went wrong; the executor turns it into a Failure.
   */
  perform(task: Task): Result | Promise<Result>;
  close(): Promise<void>;
};

/** A workload's code, imported by executors only. */
export type WorkloadCode = {
  /** The asynchronous form. */
  open(post: Post): Promise<Performer>;
  /** The form that truly blocks its thread, where it differs. */
  openBlocking?(post: Post): Promise<Performer>;
};

/** What a workload's jobs want of the embedded server. */
export type Asking = {
  /** The kind of its addresses (market/addresses.ts). */
  readonly kind: 'file' | 'serial';
  /** Length of each answer where the workload's size counts something else, bytes. */
  readonly bytes?: number;
  /** Delay of its answers when nobody says otherwise, ms; null where there is none to choose. */
  readonly latencyMs: number | null;
  /** Set where addresses of other servers can take its place (--url). */
  readonly orUrls?: true;
};

/** A workload's row: data for menus, plans and checks; the code comes with `load`. */
export type Workload = {
  readonly name: string;
  readonly bound: 'io' | 'cpu' | 'memory' | 'mixed';
  /** What `size` counts; null when the workload has no size. */
  readonly unit: 'bytes' | 'n' | null;
  readonly jobs: number;
  readonly size: number;
  readonly sizeLimit: number;
  /** Set where the size whose jobs take 0.2 to 1 s depends on the machine, so that it is found out. */
  readonly calibrated?: true;
  /** The power of size with which a job's time grows; 1 where nothing is said. */
  readonly growth?: number;
  /** Needs the embedded server (or addresses), hence a session. */
  readonly network: boolean;
  /** Set where it asks the embedded server. */
  readonly asks?: Asking;
  /** What distinguishes job `job` (from 1) for a person: an address, a number. */
  label(plan: Plan, job: number): string;
  /** What its jobs can find wrong; source/text has a sentence for each, in every language. */
  readonly reasons: ReasonTable;
  load(): Promise<WorkloadCode>;
};
