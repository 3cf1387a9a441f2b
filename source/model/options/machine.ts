import {clamp, type Range} from './range.js';

/** What of this machine a run may be given, and what it gets when nothing is chosen. */
export type Machine = {
  /** Cores that this process may use. */
  readonly cores: number;
  /** Why runs cannot be confined to some of them; null where they can. */
  readonly obstacle: ConfinementObstacle | null;
  /** libuv's helper threads in each process. */
  readonly uvThreads: number;
  /** Free memory, of its container where that has less, MB (1e6 bytes); null where it is not known. */
  readonly freeMb: number | null;
};

/** system: only Linux confines processes to cores; taskset: the command that does it there is missing. */
export type ConfinementObstacle = 'system' | 'taskset';

/** A machine of which nothing is known: its runs cannot be confined. */
export const plainMachine: Machine = {cores: 1, obstacle: 'system', uvThreads: 4, freeMb: null};

/** libuv's helper threads of a process; libuv takes no more (its guide, "Thread pool work scheduling"). */
export const UV_THREADS: Range = {from: 1, to: 1024};

/** How many helper threads libuv starts for a value of UV_THREADPOOL_SIZE (src/threadpool.c): what is no number is 1. */
export const uvThreadsFor = (size: string | undefined): number =>
  size === undefined ? plainMachine.uvThreads : clamp(Number.parseInt(size, 10) || 1, UV_THREADS);
