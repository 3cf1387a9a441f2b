import type {QuadrantsSettings} from '../../model/demonstrations/quadrants/facts.js';
import type {Fifo} from './fifo.js';

/** The shared words by name: the reader is ready; all operations are done. */
export const WORD = {ready: 0, done: 1} as const;

/** What a thread of the four quadrants is started with. The helper completes the operations of the reader. */
export type WorkerOptions = {
  readonly role: 'writer' | 'reader' | 'helper';
  readonly settings: QuadrantsSettings;
  readonly fifo: Fifo;
  readonly words: Int32Array;
  readonly origin: bigint;
};
