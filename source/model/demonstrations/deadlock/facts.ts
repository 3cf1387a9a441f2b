import type {FrameFact, Stamped} from '../fact.js';
import type {CureName} from './cures.js';
import type {Cook, LayoutName, Lock} from './layouts.js';

/** What a deadlock run is started with. */
export type DeadlockSettings = {
  readonly layout: LayoutName;
  readonly cure: CureName;
  /** Meals of each cook in a round. */
  readonly meals: number;
  /** Rounds in which all cooks work at once; the threads are the same in all of them. */
  readonly rounds: number;
  /** True: before them a round in which the cooks work one after another, so that no two of them can wait. */
  readonly rehearsal: boolean;
  /**
   * True: a round in which nothing can go on any more is cleared, and the next one begins. False: it stays as it
   * is until the run is stopped.
   */
  readonly clears: boolean;
  /** How long a meal takes with both locks, ms; other times follow from it. 0: as fast as possible. */
  readonly paceMs: number;
  /** Orders everything that the locks leave open: the same seed gives the same pauses. */
  readonly seed: number;
};

/** What one cook (a thread) has just done. */
export type CookFact =
  /** It asks for a lock and waits for at most so long, ms; 0: not at all; null: without limit. */
  | {readonly type: 'wants'; readonly lock: Lock; readonly timeoutMs: number | null}
  | {readonly type: 'gets'; readonly lock: Lock}
  /** It no longer waits for the lock. */
  | {readonly type: 'gives-up'; readonly lock: Lock}
  | {readonly type: 'releases'; readonly lock: Lock}
  /** It pauses before it tries again. */
  | {readonly type: 'backs-off'; readonly forMs: number}
  /** It asks the waiter, is admitted by it, and leaves its place to another cook. */
  | {readonly type: 'asks'}
  | {readonly type: 'admitted'}
  | {readonly type: 'goes'}
  /** A meal is done; both locks are still held. */
  | {readonly type: 'serves'}
  /** Its round is over: all meals are done, or the round was cleared. */
  | {readonly type: 'leaves'; readonly served: boolean};

/** A fact of one cook, as its thread reports it. */
export type ThreadFact = Stamped<CookFact & {readonly cook: Cook}>;

/** What the main thread of the demonstration does with the round. */
export type RoundFact =
  /** Rounds count from 1; 0 is the rehearsal. */
  | {readonly type: 'round'; readonly round: number}
  /** Nothing could go on, so all cooks are made to leave. */
  | {readonly type: 'clears'};

/** Every fact of a deadlock run, in the order of their tickets. */
export type DeadlockFact = FrameFact<DeadlockSettings> | ThreadFact | Stamped<RoundFact>;
