import type {FrameFact, Stamped} from '../fact.js';
import type {Way} from './ways.js';

/** What a run of the four quadrants is started with. */
export type QuadrantsSettings = {
  /** One after another, each with items of its own. */
  readonly ways: readonly Way[];
  /** Items to read, 1 to 255, and the pause before each of them, ms. */
  readonly items: number;
  readonly everyMs: number;
};

/** Where the items come from: a FIFO of the system, or, where there is none, answers over HTTP on this machine. */
export type Medium = 'fifo' | 'http';

/** What tells an event loop of this system that something is there. */
export type Poller = 'epoll' | 'kqueue' | 'IOCP' | 'poll';

/** Calls that hold the thread until there is something: a read of one item, or a wait for all operations. */
export type HoldingCall = 'read' | 'wait';

/** What the thread that reads reports. */
export type ReaderFact =
  /**
   * It is about to read in this way. `tid`: its id in the kernel; `fd`: what it reads; null where there is none.
   * `poller`: of its event loop.
   */
  | {
      readonly type: 'began';
      readonly way: Way;
      readonly medium: Medium;
      readonly poller: Poller;
      readonly tid: number | null;
      readonly fd: number | null;
    }
  /** It makes a call, which holds it until `returned`. */
  | {readonly type: 'called'; readonly call: HoldingCall}
  | {readonly type: 'returned'}
  /**
   * Reads since the last such fact that returned at once: without anything (EAGAIN), and with an item or the end.
   * `units`: of other work between them.
   */
  | {
      readonly type: 'polled';
      readonly eagains: number;
      readonly answered: number;
      readonly units: number;
    }
  /** It has handed a read over; the call returned at once. */
  | {readonly type: 'submitted'}
  /** It has asked to be notified; the call returned at once. */
  | {readonly type: 'watched'}
  /** Its event loop has nothing to do, or has something again. */
  | {readonly type: 'sleeps'}
  | {readonly type: 'wakes'}
  /** Its event loop was notified. */
  | {readonly type: 'notified'}
  /** An item, from 1, is in its hands. */
  | {readonly type: 'arrived'; readonly item: number}
  /** Turns of its event loop since the last such fact, and units of other work that a timer did on it. */
  | {readonly type: 'turned'; readonly turns: number; readonly units: number}
  /** It has read all. `onCoreUs`: how long it was on a core since it began; null where the system does not say. */
  | {readonly type: 'done'; readonly onCoreUs: number | null};

/** What the thread that gives the items out reports: an item was written, from now on it can be read. */
export type WriterFact = {readonly type: 'written'; readonly item: number};

/** What a helper reports: a read that was handed over has an item. `tid`: its own id in the kernel, as above. */
export type HelperFact = {readonly type: 'completed'; readonly item: number; readonly tid: number | null};

export type ThreadFact = ReaderFact | WriterFact | HelperFact;

/** Every fact of a run of the four quadrants. */
export type QuadrantsFact = FrameFact<QuadrantsSettings> | Stamped<ThreadFact>;
