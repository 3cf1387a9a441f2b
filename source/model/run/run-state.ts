import type {
  Environment,
  Failure,
  HelperKind,
  LoopFigures,
  Outcome,
  Phase,
  Problem,
  Result,
  SentHeader,
  Usage,
} from '../event/event.js';
import type {Marker} from '../event/marker.js';
import type {Plan, Shape} from '../event/plan.js';
import type {Prediction} from '../event/prediction.js';
import type {CpuSample} from './cpu-samples.js';

/** The state of a job. Every queued job ends exactly once: finished, failed or cancelled. */
export type JobState = 'queued' | 'running' | 'finished' | 'failed' | 'cancelled';

/** A phase of a job with its time, µs since the run began; `to` is null while it lasts. */
export type PhaseSpan = {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number | null;
  /** When the answer was sent that it receives; absent where nothing measures it. */
  readonly answeredAt?: number;
};

/**
 * A time in which a user's request kept a thread computing for no job, µs since the run began; `to` is null while it
 * lasts, and of a thread that exited meanwhile.
 */
export type LoopBlock = {
  readonly process: number;
  readonly thread: number;
  readonly from: number;
  readonly to: number | null;
};

export type Job = {
  readonly job: number;
  readonly label: string;
  /** What it was given, on one line, where its number does not say it; null before it is known. */
  readonly input: string | null;
  readonly state: JobState;
  readonly queuedAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** The executor that took it; null before. */
  readonly process: number | null;
  readonly thread: number | null;
  /** Index into RunState.sessions of the session that it used, or null. */
  readonly session: number | null;
  readonly phases: readonly PhaseSpan[];
  readonly fraction: number | null;
  readonly result: Result | null;
  readonly error: Failure | null;
  readonly loopTicks: number;
};

export type ThreadState = {
  readonly process: number;
  readonly thread: number;
  readonly tid: number | null;
  readonly startedAt: number;
  /** null while it is still starting. */
  readonly readyAt: number | null;
  readonly exitedAt: number | null;
  /** Number of jobs that it holds now. */
  readonly heldJobs: number;
  /** Number of jobs that ended on it, of those that it finished, and of those that failed. */
  readonly endedJobs: number;
  readonly finishedJobs: number;
  readonly failedJobs: number;
  /** Iterations of its event loop observed while it held any job; null until it has counted them, at the end of its first. */
  readonly loopTicks: number | null;
  /** Its event loop since it opened; null where Node provides no figures, or not yet. */
  readonly loop: LoopFigures | null;
  /** What the kernel counted for it, in order of time; empty where the system provides nothing. */
  readonly samples: readonly CpuSample[];
};

/** A thread of an executor's process that is not an executor; listed once it has worked. */
export type HelperState = {
  readonly tid: number;
  readonly kind: HelperKind;
  readonly samples: readonly CpuSample[];
};

export type ProcessState = {
  readonly process: number;
  readonly pid: number;
  readonly startedAt: number;
  readonly exitedAt: number | null;
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The process's figures when the first job was queued (zero if the process began later), and the latest ones. */
  readonly firstUsage: Usage | null;
  readonly usage: Usage | null;
  readonly helpers: readonly HelperState[];
  /** Memory read from outside, and its maximum so far, bytes; null where it was not read. */
  readonly memory: {
    readonly bytes: number;
    readonly peakBytes: number;
    readonly proportional: boolean;
  } | null;
};

/** An HTTP session of an executor: a connection pool. The screen shows it as `sessionLetter` of its index. */
export type HttpSession = {
  readonly process: number;
  readonly thread: number;
  readonly session: number;
  readonly openedAt: number;
  readonly connections: number;
  /** What it sends with every request; empty until its first one, and where its executor's session before sent the same. */
  readonly headers: readonly SentHeader[];
};

export type OutputLine = {
  readonly at: number;
  readonly process: number | null;
  readonly thread: number | null;
  readonly job: number | null;
  readonly stream: 'stdout' | 'stderr';
  /** As it was printed: one line or many. */
  readonly text: string;
  /** Characters more that were printed at once and are not in it. */
  readonly missing: number;
};

/** CPU time since some moment before the run, µs: of all programs on the run's cores, and of this program. */
export type MachineSample = {readonly at: number; readonly busyUs: number; readonly ownUs: number};

/** All that is known about one run, folded from its events. */
export type RunState = {
  readonly plan: Plan;
  readonly shape: Shape;
  readonly environment: Environment;
  readonly began: string;
  /** opening: executors start; running: jobs are queued or held; over: after run-finished. */
  readonly stage: 'opening' | 'running' | 'over';
  readonly outcome: Outcome | null;
  /** The failure of the run as a whole, beyond failures of its jobs. */
  readonly error: Failure | null;
  /** Job n has index n − 1: jobs are queued in the order of their numbers. */
  readonly jobs: readonly Job[];
  readonly counts: Readonly<Record<JobState, number>>;
  /** Numbers of the jobs, in the order in which their starts and their ends were reported. */
  readonly startOrder: readonly number[];
  readonly completionOrder: readonly number[];
  /** In order of their start; those that have exited remain. */
  readonly processes: readonly ProcessState[];
  readonly threads: readonly ThreadState[];
  readonly sessions: readonly HttpSession[];
  /** In order of time for each thread. */
  readonly loopBlocks: readonly LoopBlock[];
  /** The latest ones, within MAX_OUTPUT; the characters in them, and those of older ones, which are not kept. */
  readonly outputs: readonly OutputLine[];
  readonly outputCharacters: number;
  readonly outputLost: number;
  readonly notices: readonly Problem[];
  /** What the audience predicted of it; null where no lesson asked. */
  readonly prediction: Prediction | null;
  /** The moments that the audience named, in the order of time. */
  readonly markers: readonly Marker[];
  /** The latest moment at which a job started, ended or changed its phase, µs; null before the first one. */
  readonly jobMovedAt: number | null;
  /** First job queued, last job ended, latest event; µs since the run began. */
  readonly firstQueuedAt: number | null;
  readonly lastEndedAt: number | null;
  readonly latestAt: number;
  /** The observer's latest sample, µs; null without an observer. */
  readonly sampledAt: number | null;
  /** What all programs and this one had of the run's cores, in order of time; empty where not measured. */
  readonly machine: readonly MachineSample[];
  /** How many cores' time a container allows; null where nothing limits it, or not known. */
  readonly quotaCores: number | null;
  /** The latest sequence number of every source, by which repeated events are recognised. */
  readonly latestSeq: Readonly<Record<string, number>>;
  /** Events that changed nothing: unknown types, repetitions, and those that arrived after their job's end. */
  readonly ignored: {readonly unknown: number; readonly repeated: number; readonly late: number};
};

/** What a job is called: its label and its input. */
export const nameOfJob = ({label, input}: Job): string => (input === null ? label : `${label}: ${input}`);

/** Output that is kept, in pieces and in their characters; a choice: more than anyone reads on a screen. */
export const MAX_OUTPUT = {pieces: 2000, characters: 500_000};

/** The name of the session at an index: A, B, … Z, AA, AB, … */
export const sessionLetter = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : sessionLetter(Math.floor(index / 26) - 1) + last;
};

export const isOver = (state: JobState): boolean => state !== 'queued' && state !== 'running';

/** Wall time so far, ms: from the first job queued to the last one ended, or to `nowUs` while the run lasts. */
export const wallMs = (run: RunState, nowUs: number = run.latestAt): number => {
  if (run.firstQueuedAt === null) return 0;
  // Between the last job's end and the run's own, executors are closed: that is no time of the jobs.
  const end = run.stage === 'over' || hasAllJobsEnded(run) ? (run.lastEndedAt ?? nowUs) : nowUs;
  return Math.max(0, end - run.firstQueuedAt) / 1000;
};

/** Whether no job of the plan is left. */
export const hasAllJobsEnded = ({plan, counts: {finished, failed, cancelled}}: RunState): boolean =>
  finished + failed + cancelled >= plan.jobs;

/** Jobs that no executor has taken: all of them while executors open. */
export const waitingJobs = ({stage, plan, counts}: RunState): number =>
  stage === 'opening' ? plan.jobs : counts.queued;

/** Time in which executors opened, before the first job was queued, ms. */
export const startupMs = (run: RunState): number => (run.firstQueuedAt ?? run.latestAt) / 1000;
