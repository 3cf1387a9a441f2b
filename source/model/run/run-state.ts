import type {
  Environment,
  Failure,
  HelperKind,
  LoopFigures,
  Outcome,
  Phase,
  Result,
  Usage,
  Worded,
} from '../event/event.js';
import type {Plan, Shape} from '../event/plan.js';
import type {CpuSample} from './cpu-samples.js';

/** Where a job stands. Every queued job ends exactly once: finished, failed or cancelled. */
export type JobState = 'queued' | 'running' | 'finished' | 'failed' | 'cancelled';

/** A stretch of a job's life, µs since the run began; `to` is null while it lasts. */
export type PhaseSpan = {readonly phase: Phase; readonly from: number; readonly to: number | null};

export type Job = {
  readonly job: number;
  readonly label: string;
  readonly state: JobState;
  readonly queuedAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Who took it; null while nobody has. */
  readonly process: number | null;
  readonly thread: number | null;
  /** Index into RunState.sessions of the session that carried it, or null. */
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
  /** How many jobs it holds now. */
  readonly heldJobs: number;
  /** Jobs that it ended. */
  readonly endedJobs: number;
  /** How often its event loop was seen to turn while it held any job. */
  readonly loopTicks: number;
  /** Its event loop since it opened; null where Node does not tell, or not yet. */
  readonly loop: LoopFigures | null;
  /** What the kernel counted for it, in order of time; empty where the system does not tell. */
  readonly samples: readonly CpuSample[];
};

/** A thread of an executor's process that is no executor, known once it was seen to work. */
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
  /** The process's figures when the first job was queued (zero if it began later), and the latest ones. */
  readonly firstUsage: Usage | null;
  readonly usage: Usage | null;
  readonly helpers: readonly HelperState[];
  /** Memory seen from outside, and the most it ever was, bytes; null where it was not read. */
  readonly memory: {
    readonly bytes: number;
    readonly peakBytes: number;
    readonly proportional: boolean;
  } | null;
};

/** A connection pool; its letter is `letter(index)` of its place in the list. */
export type HttpSession = {
  readonly process: number;
  readonly thread: number;
  readonly session: number;
  readonly openedAt: number;
  readonly connections: number;
};

export type OutputLine = {
  readonly at: number;
  readonly process: number | null;
  readonly thread: number | null;
  readonly job: number | null;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
};

/** All that is known of one run, folded from its events. */
export type RunState = {
  readonly plan: Plan;
  readonly shape: Shape;
  readonly environment: Environment;
  readonly began: string;
  /** opening: executors start; running: jobs are queued or held; over: run-finished was said. */
  readonly stage: 'opening' | 'running' | 'over';
  readonly outcome: Outcome | null;
  /** Why the run as a whole ended badly, when no job's failure says it. */
  readonly error: Failure | null;
  /** Job n stands at index n − 1. */
  readonly jobs: readonly Job[];
  readonly counts: Readonly<Record<JobState, number>>;
  readonly completionOrder: readonly number[];
  /** In order of appearance; those that exited stay. */
  readonly processes: readonly ProcessState[];
  readonly threads: readonly ThreadState[];
  readonly sessions: readonly HttpSession[];
  /** The latest ones, at most OUTPUT_KEPT. */
  readonly outputs: readonly OutputLine[];
  readonly notices: readonly Worded[];
  /** µs: first job queued, last job ended, latest event. */
  readonly firstQueuedAt: number | null;
  readonly lastEndedAt: number | null;
  readonly latestAt: number;
  /** The observer's latest look, µs; null where nobody observes. */
  readonly sampledAt: number | null;
  /** The latest sequence number of every source: what comes again is known by it. */
  readonly latestSeq: Readonly<Record<string, number>>;
  /** Events that changed nothing: unknown ones, repeats, and those that came after their job's end. */
  readonly ignored: {readonly unknown: number; readonly repeated: number; readonly late: number};
};

/** How many lines of what jobs printed are kept for the screen. */
export const MAX_OUTPUT_LINES = 200;

/** A, B, … Z, AA, AB, …: the name of the session at this index. */
export const sessionLetter = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : sessionLetter(Math.floor(index / 26) - 1) + last;
};

export const isOver = (state: JobState): boolean => state !== 'queued' && state !== 'running';

/** Wall time so far, ms: from the first job queued to the last one ended (or to `nowUs` while it runs). */
export const wallMs = (run: RunState, nowUs: number = run.latestAt): number => {
  if (run.firstQueuedAt === null) return 0;
  const end = run.stage === 'over' ? (run.lastEndedAt ?? run.firstQueuedAt) : nowUs;
  return Math.max(0, end - run.firstQueuedAt) / 1000;
};

/** What opening the executors took before the first job was queued, ms. */
export const startupMs = (run: RunState): number => (run.firstQueuedAt ?? run.latestAt) / 1000;
