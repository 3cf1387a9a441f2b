import type {MessagePort} from 'node:worker_threads';
import type {Phase, Result, SentHeader} from '../model/event/event.js';
import type {Plan} from '../model/event/plan.js';
import type {ReasonTable} from '../model/failure/failure-reasons.js';
import type {Bound} from '../model/options/choice.js';
import type {IdsWith} from '../model/options/option-values.js';

/** One job, as the code of a workload sees it. */
export type Task = {
  /** The job's number, from 1. */
  readonly job: number;
  /** Fires when this job's time is up or the run is cancelled. */
  readonly signal: AbortSignal;
  /**
   * Reports what the job does from now on; `session`: the HTTP session that it uses, if any; `answeredAt`: when the
   * embedded server answered, µs since the run began.
   */
  phase(phase: Phase, session?: number, answeredAt?: number): void;
  /** Reports the fraction that is done, 0 to 1; may be called often, only some calls become events. */
  progress(fraction: number): void;
};

/** Reports what an open workload does for its executor as a whole. */
export type Reporter = {
  sessionOpened(session: number): void;
  connectionOpened(session: number): void;
  /** Reports that `wanted` jobs in flight share fewer connections. */
  connectionsLimited(connections: number, wanted: number): void;
  /** Reports the headers that a session sends with its requests. */
  headersSent(session: number, headers: readonly SentHeader[]): void;
};

/**
 * Resolves with what the first executor of the run has offered, so that all of them work with the same, however
 * often each is replaced.
 */
export type Agree = (offer: Uint8Array) => Promise<Uint8Array>;

/** What an executor passes to a workload when it opens it. */
export type WorkloadContext = {
  readonly plan: Plan;
  readonly reporter: Reporter;
  /** The executor's numbers, and the moment at which the run began, a value of process.hrtime.bigint(). */
  readonly identity: {readonly process: number; readonly thread: number; readonly origin: bigint};
  /**
   * Takes the events of a helper thread, as lines, since its blocked executor cannot forward them; is
   * transferred to that thread. Absent where no executor blocks.
   */
  readonly helperPort?: MessagePort;
  /** Absent where a workload is opened outside of a run. */
  readonly agree?: Agree;
};

/** A workload in one executor: executes one job after another (or several at once), until it is closed. */
export type OpenWorkload = {
  /**
   * Executes the job and returns its result. A plain value (not a promise) means that the thread did
   * nothing else meanwhile.
   * @throws anything; the executor describes it as a Failure.
   */
  perform(task: Task): Result | Promise<Result>;
  /** What a job is given, on one line, where its number does not say it. */
  inputOf?(job: number): string | null;
  close(): Promise<void>;
};

/** The code of a workload, imported by executors alone (and by the process that calibrates sizes). */
export type WorkloadCode = {
  /** The asynchronous form. */
  open(context: WorkloadContext): Promise<OpenWorkload>;
  /** The form that blocks its thread, where it differs. */
  openBlocking?(context: WorkloadContext): Promise<OpenWorkload>;
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

/** The options that mean something to some workloads alone; --bytes is the size of a response, --input and --inputs are a module's. */
export type WorkloadOption = IdsWith<{readonly someWork: true}> | 'bytes' | 'input' | 'inputs';

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
  /** What most of a job's time goes to; null where that is not known. */
  readonly bound: Bound | null;
  /** Cores from which it differs clearly from the workload that it is to be compared with. */
  readonly contrastCores?: number;
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
