import type {Coordinator} from './coordinator.js';

/**
 * Starts executors, has them do every job of the coordinator's plan, and resolves when all executors have exited.
 * When `signal` fires, all executors are ended at once and the promise resolves likewise.
 * @throws when no executor can be started.
 */
export type RunStrategy = (coordinator: Coordinator, signal: AbortSignal) => Promise<void>;
