import type {Medium, QuadrantsSettings} from '../../model/demonstrations/quadrants/facts.js';
import type {Way} from '../../model/demonstrations/quadrants/ways.js';
import type {Tickets} from '../threads/tickets.js';
import type {Fifo} from './fifo.js';

/** What a thread of the four quadrants is started with. */
export type WorkerOptions = {
  /** writer: gives the items out; reader: the thread that the way is about; helper: does reads that are handed over. */
  readonly role: 'writer' | 'reader' | 'helper';
  readonly way: Way;
  readonly settings: QuadrantsSettings;
  /** null: the items come over HTTP. */
  readonly fifo: Fifo | null;
  readonly words: Int32Array;
  readonly tickets: Tickets;
  /** When the run began, a value of process.hrtime.bigint(). */
  readonly origin: bigint;
};

/** Helpers of each way: several for several reads; where there are no FIFOs, one does what the kernel would do. */
export const helpersOf: Readonly<Record<Medium, Readonly<Record<Way, number>>>> = {
  fifo: {'blocking-sync': 0, 'non-blocking-sync': 0, 'blocking-async': 4, 'non-blocking-async': 0},
  http: {'blocking-sync': 1, 'non-blocking-sync': 1, 'blocking-async': 4, 'non-blocking-async': 0},
};
