import {NativeAbortController} from '../../kernel/intrinsics.js';
import type {Phase} from '../../model/event/event.js';
import type {Task} from '../../workloads/contract.js';
import type {KernelFigures} from './boundary-figures.js';
import type {ComputeLock} from './compute-lock.js';
import type {EventWriter} from './event-writer.js';
import type {LeftByJob} from './left-work.js';

/** Progress events of one job are this far apart at least, µs; a choice: the screen paints every 125 ms. */
const PROGRESS_EVERY_US = 50_000;

/** The executor in which a job is executed. */
export type TaskContext = {
  readonly here: {readonly process: number; readonly thread: number};
  readonly events: EventWriter;
  /** µs since the run began. */
  now(): number;
  /** The thread's own figures, where the system provides them. */
  figures(): KernelFigures;
};

/**
 * A job that an executor holds. Its workload sees it as a task: its phases and its progress become events, and acquire
 * or release the lock. A class, because there may be a hundred thousand at once: they share their functions.
 */
export class HeldJob implements Task {
  #abort: AbortController | null = null;
  #reportedAt: number;

  constructor(
    readonly job: number,
    readonly context: TaskContext,
    readonly lock: ComputeLock,
    /** What the monitor of the event loop had counted. */
    readonly ticksAtStart: number,
    /** undefined where the code is not a user's. */
    readonly work: LeftByJob | undefined,
    /** To be called when it has ended. */
    readonly ended: () => void,
  ) {
    this.#reportedAt = context.now();
  }

  /** Made at its first use: most jobs never use it. */
  get signal(): AbortSignal {
    this.#abort ??= new NativeAbortController();
    return this.#abort.signal;
  }

  abort(reason: Error): void {
    this.#abort?.abort(reason);
  }

  phase(phase: Phase, session?: number): void {
    const {here, events, figures} = this.context;
    const waited = phase === 'computing' && this.lock.startComputing();
    events.report({
      type: 'job-phase',
      ...here,
      job: this.job,
      phase,
      ...(session !== undefined && {session}),
      ...figures(),
    });
    if (waited) events.flush();
    if (phase !== 'computing') this.lock.stopComputing();
  }

  progress(fraction: number): void {
    const {here, events, now, figures} = this.context;
    this.lock.yieldIfRequested();
    if (now() - this.#reportedAt < PROGRESS_EVERY_US) return;
    this.#reportedAt = now();
    events.report({
      type: 'job-progress',
      ...here,
      job: this.job,
      fraction: Math.min(1, Math.max(0, fraction)),
      ...figures(),
    });
    events.flush();
  }
}
