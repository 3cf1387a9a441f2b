import type {MessagePort} from 'node:worker_threads';
import type {Phase, Result} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import type {ReasonTable} from '../model/failure/reasons.js';
import type {IdsWith} from '../model/options/option-values.js';

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

/** What the jobs of a workload request from the embedded server. */
export type ServerRequest = {
  /** Length of each answer where the workload's size counts something else, bytes. */
  readonly bytes?: number;
  /** Delay of its answers when no other is chosen, ms; null where there is none to choose. */
  readonly latencyMs: number | null;
  /** Set where addresses of other servers can take its place (--url). */
  readonly orUrls?: true;
} & (
  | {readonly kind: 'file'}
  /** `baud`: speed of the serial line, bits a second. */
  | {readonly kind: 'serial'; readonly baud: number}
);

/** The options that mean something to some workloads alone; --bytes is the size of a response. */
export type WorkloadOption = IdsWith<{readonly someWork: true}> | 'bytes';

/**
 * What a finished job gives: the figures of a response, the digits of a number, an object of figures that
 * a sentence of plain output names, or any other value.
 */
export type ResultKind = 'response' | 'digits' | 'figures' | 'value';

/** A workload's row: data for menus, plans, checks and texts; `load` imports the code. */
export type Workload = {
  readonly name: string;
  /** Set where it is a user's own file, named by its path. */
  readonly byPath?: true;
  /** What most of a job's time goes to. */
  readonly bound: 'io' | 'cpu' | 'memory' | 'mixed';
  /** What `size` counts; null when the workload has no size. */
  readonly unit: 'bytes' | 'n' | null;
  /** Jobs of a run, and size of a job, when no other is chosen. */
  readonly jobs: number;
  readonly size: number;
  readonly sizeLimit: number;
  /** What the dashboard takes instead, so that an audience can follow: jobs take 1 to 10 s under every strategy. */
  readonly pace?: {readonly latencyMs?: number; readonly size?: number};
  /** Set where the size whose jobs take 0.2 to 1 s depends on the machine, so that it is measured. */
  readonly calibrated?: true;
  /** The power of size with which a job's time grows; 1 by default. */
  readonly growth?: number;
  /** Set where it uses the embedded server, hence a session. */
  readonly asks?: ServerRequest;
  /** Options that mean something to it. */
  readonly takes: readonly WorkloadOption[];
  readonly result: ResultKind;
  /** What distinguishes job `job` (from 1) for a person: an address, a number. */
  label(plan: Plan, job: number): string;
  /** What its jobs can find wrong; source/text has a sentence for each, in every language. */
  readonly reasons: ReasonTable;
  load(): Promise<WorkloadCode>;
};
