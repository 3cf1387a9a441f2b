import type {FrameFact, Stamped} from '../fact.js';

/** What the waiter does with a guest while the rail is full: wait for a place, or turn the guest away. */
export type WhenFull = 'wait' | 'turn-away';

/** What a run of the order rail is started with. */
export type OrderRailSettings = {
  readonly cooks: number;
  /** How many cooks can use an oven at a time: a semaphore. */
  readonly ovens: number;
  /** Places of the rail: a bounded queue. */
  readonly places: number;
  readonly whenFull: WhenFull;
  readonly guests: number;
  /** About how long after one guest the next one comes, and how long a dish is in an oven, ms. */
  readonly everyMs: number;
  readonly ovenMs: number;
  readonly seed: number;
};

/** What the waiter (a thread) has just done; orders count from 1. */
export type WaiterFact =
  | {readonly type: 'guest'; readonly order: number}
  /** The rail is full, so the thread is blocked. */
  | {readonly type: 'waits'; readonly order: number}
  | {readonly type: 'turns-away'; readonly order: number}
  | {readonly type: 'hangs'; readonly order: number};

/** What a cook (a thread) has just done. */
export type OrderCookFact = {readonly cook: number} & (
  | {readonly type: 'takes'; readonly order: number}
  | {readonly type: 'wants-oven'}
  | {readonly type: 'gets-oven'}
  | {readonly type: 'leaves-oven'}
  | {readonly type: 'serves'; readonly order: number}
);

/** A fact of one thread. The rail never has more orders than places in the order of the tickets. */
export type RailFact = Stamped<WaiterFact | OrderCookFact>;

/** Every fact of a run of the order rail, in the order of their tickets. */
export type OrderRailFact = FrameFact<OrderRailSettings> | RailFact;
