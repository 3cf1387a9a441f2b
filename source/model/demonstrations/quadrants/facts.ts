import type {FrameFact} from '../fact.js';

/** The four ways to read: does the call return at once, and which side says that it is done? */
export type Way = 'blocking-sync' | 'non-blocking-sync' | 'blocking-async' | 'non-blocking-async';

/** What a run of the four quadrants is started with. */
export type QuadrantsSettings = {
  readonly way: Way;
  /** Items to read, 1 to 255, and the pause before each of them, ms. */
  readonly items: number;
  readonly everyMs: number;
};

/** Calls that the reading thread makes: a read, a wait for several operations, or a request to be notified. */
export type Call = 'read' | 'wait' | 'watch';

/** What the thread that reads reports. `at`: µs since the run began. */
export type ReaderFact =
  /** The thread is about to make a call, which holds it until `returned`. */
  | {readonly type: 'called'; readonly at: number; readonly call: Call}
  | {readonly type: 'returned'; readonly at: number; readonly call: Call}
  /** Reads since the last such fact that returned at once, with EAGAIN; units of other work between them. */
  | {readonly type: 'polled'; readonly at: number; readonly eagains: number; readonly units: number}
  /** An item, from 1, is in the hands of the reading thread. */
  | {readonly type: 'arrived'; readonly at: number; readonly item: number}
  /** Turns of a timer on the event loop of the thread since the last such fact; each does a unit of other work. */
  | {readonly type: 'ticked'; readonly at: number; readonly ticks: number; readonly units: number};

/** Every fact of a run of the four quadrants. */
export type QuadrantsFact =
  | FrameFact<QuadrantsSettings>
  | ReaderFact
  /** An item was written: from now on the kernel has it. */
  | {readonly type: 'written'; readonly at: number; readonly item: number};
