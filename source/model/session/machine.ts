import {clamp, UV_THREADS} from './ranges.js';

/** What of this machine a run may be given, and what it gets when nobody chooses. */
export type Machine = {
  /** Cores that this process may use. */
  readonly cores: number;
  /** Why runs cannot be confined to some of them; null where they can. */
  readonly obstacle: Obstacle | null;
  /** libuv's helper threads in each process. */
  readonly uvThreads: number;
};

/** system: only Linux confines processes to cores; taskset: the command that does it there is missing. */
export type Obstacle = 'system' | 'taskset';

/** A machine of which nothing is known: its runs are confined to nothing. */
export const plainMachine: Machine = {cores: 1, obstacle: 'system', uvThreads: 4};

/** How many helper threads libuv starts for a value of UV_THREADPOOL_SIZE (src/threadpool.c): what is no number is 1. */
export const uvThreadsFor = (size: string | undefined): number =>
  size === undefined ? plainMachine.uvThreads : clamp(Number.parseInt(size, 10) || 1, UV_THREADS);
