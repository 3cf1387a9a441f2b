import type {Failure} from '../model/event/event.js';

/** How to end a job that exceeds its time limit, whatever its executor does. */
export type ExecutorControl = {
  /** Asks the executor to end the job; without effect while the executor computes or is blocked. */
  interrupt(process: number, thread: number, job: number, reason: Failure): void;
  /** Ends the executor itself. Its exit is then reported like any other. */
  kill(process: number, thread: number): void;
};
