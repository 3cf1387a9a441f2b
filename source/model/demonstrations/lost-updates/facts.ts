import type {FrameFact} from '../fact.js';
import type {Loss} from './loss.js';

/** Where the adders are: threads on several cores, or tasks of one thread that await between read and write. */
export type Place = 'threads' | 'tasks';

/**
 * What keeps two adders apart: nothing; a lock around read and write; or one operation that cannot be divided (an
 * atomic one, or, among tasks, one without an await in it).
 */
export type Protection = 'none' | 'lock' | 'atomic';

/** What a run of lost updates is started with. */
export type LostUpdatesSettings = {
  readonly place: Place;
  readonly protection: Protection;
  /** Threads or tasks, and how often each adds 1. */
  readonly adders: number;
  readonly adds: number;
};

/** Every fact of a run of lost updates. */
export type LostUpdatesFact =
  | FrameFact<LostUpdatesSettings>
  /** What the shared counter says, and how often each adder has added; read from outside while they add. */
  | {
      readonly type: 'progress';
      readonly at: number;
      readonly counter: number;
      readonly done: readonly number[];
    }
  /** All adders are done. */
  | {readonly type: 'counted'; readonly at: number; readonly actual: number}
  /** The first loss that their logs prove. */
  | {readonly type: 'loss'; readonly at: number; readonly loss: Loss};
