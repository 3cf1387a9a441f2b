import type {Failure} from '../model/event/event.js';
import type {Switchboard} from './coordinator.js';

/** How the switchboard reaches into a run whose job is overdue. */
export type Crew = {
  /** Asks the job's executor to end it; nothing happens where that is busy or blocked. */
  interrupt(process: number, thread: number, job: number, reason: Failure): void;
  /** Ends the executor itself, whatever it does. Its accident is then reported like any other. */
  kill(process: number, thread: number): void;
};

/**
 * Opens executors, lets them do every job of the board's plan, and resolves when everyone has gone
 * home. When `signal` fires, all executors are ended at once and it resolves likewise.
 * @throws when no executor can be opened at all.
 */
export type RunStrategy = (board: Switchboard, signal: AbortSignal) => Promise<void>;
