import type {Failure} from '../model/event/event.js';

/** How to reach executors, and how to end a job that exceeds its time limit, whatever its executor does. */
export type ExecutorControl = {
  /** Asks the executor to end the job; without effect while the executor computes or is blocked. */
  interrupt(process: number, thread: number, job: number, reason: Failure): void;
  /** Asks the executor to block its event loop for so long, ms; it hears of it when the loop turns. */
  block(process: number, thread: number, ms: number): void;
  /** Ends the executor itself. Its exit is then reported like any other. */
  kill(process: number, thread: number): void;
  /**
   * Does without an executor that was killed and goes on, because its thread is in native code: fails what it held,
   * and has another one take its place.
   */
  abandon(process: number, thread: number): void;
};
