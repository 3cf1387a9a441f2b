import {notStarted, type Progress, started} from '../progress.js';
import type {CureName} from './cures.js';
import type {DeadlockSettings} from './facts.js';
import {type Cook, type Layout, type Lock, layoutNamed} from './layouts.js';
import type {LockOrder, PossibleDeadlock} from './lock-order.js';
import type {Deadlock} from './wait-for.js';

/** What a cook is doing: `waits` for a lock, `asks` the waiter, `works` with what it holds, pauses, or has left. */
export type Doing = 'ready' | 'asks' | 'waits' | 'works' | 'backs-off' | 'left';

/** One cook as far as its facts tell. Times in µs. */
export type CookState = {
  readonly cook: Cook;
  readonly doing: Doing;
  /** The lock that it waits for; null while it waits for none. */
  readonly wants: Lock | null;
  /** True: it will wait for that lock without limit. */
  readonly forever: boolean;
  readonly holds: readonly Lock[];
  /** Since when it does what it does, and for how long at most it has waited for a lock. */
  readonly since: number;
  readonly longestWait: number;
  /** Meals of this round and of the run, and how often it gave up. */
  readonly meals: number;
  readonly allMeals: number;
  readonly gaveUp: number;
  /** The same since the latest meal of any cook. */
  readonly fruitless: number;
  /** Meals of the others since its own latest one, and the most of them: starvation. */
  readonly overtaken: number;
  readonly mostOvertaken: number;
};

/** How many rounds ended in which way. */
export type RoundCounts = {readonly served: number; readonly deadlocked: number; readonly livelocked: number};

/** What an earlier run with a cure came to. */
export type DeadlockResult = {
  readonly cure: CureName;
  readonly verdict: Verdict;
  /** Meals that were served, of all that were wanted. */
  readonly served: number;
  readonly wanted: number;
  readonly stuck: number;
};

/**
 * What a deadlock run comes to at this moment:
 * `deadlock`: no cook can go on; `partial`: some are stuck, others are not; `livelock`: all give up and try again,
 * and none gets on; `possible`: the orders of the locks could close a cycle and have not; `served`: all meals of all
 * rounds are done.
 */
export type Verdict = 'ready' | 'going' | 'deadlock' | 'partial' | 'livelock' | 'possible' | 'served';

export type DeadlockState = Progress<DeadlockSettings> & {
  readonly layout: Layout;
  /** The latest ticket that was folded; a fact with an earlier one changes nothing. */
  readonly ticket: number;
  /** The round, from 1; 0: the rehearsal; null before the first. */
  readonly round: number | null;
  readonly cooks: readonly CookState[];
  /** The deadlock of this round; it never dissolves by itself. */
  readonly deadlock: Deadlock | null;
  /** True when a round was cleared. */
  readonly cleared: boolean;
  /** The orders in which cooks took locks while they would have waited without limit, and the first cycle in them. */
  readonly orders: readonly LockOrder[];
  readonly possible: PossibleDeadlock | null;
  readonly counts: RoundCounts;
  /** The latest earlier run with each cure, of the same layout. */
  readonly results: readonly DeadlockResult[];
};

const cookAt = (cook: Cook): CookState => ({
  cook,
  doing: 'ready',
  wants: null,
  forever: false,
  holds: [],
  since: 0,
  longestWait: 0,
  meals: 0,
  allMeals: 0,
  gaveUp: 0,
  fruitless: 0,
  overtaken: 0,
  mostOvertaken: 0,
});

const stateOf = (progress: Progress<DeadlockSettings>, layout: Layout): DeadlockState => ({
  ...progress,
  layout,
  ticket: -1,
  round: null,
  cooks: layout.needs.map((_, i) => cookAt(i + 1)),
  deadlock: null,
  cleared: false,
  orders: [],
  possible: null,
  counts: {served: 0, deadlocked: 0, livelocked: 0},
  results: [],
});

/** Before the first run. */
export const beforeDeadlock: DeadlockState = stateOf(notStarted, layoutNamed('pair'));

/** A run that has just started. */
export const startedDeadlock = (settings: DeadlockSettings): DeadlockState =>
  stateOf(started(settings), layoutNamed(settings.layout));

/** The cook that holds a lock, or null. */
export const holderOf = (cooks: readonly CookState[], lock: Lock): Cook | null =>
  cooks.find(({holds}) => holds.includes(lock))?.cook ?? null;

/**
 * How many cooks can be admitted at a time: where there is a waiter, one less than close a cycle; otherwise all.
 */
export const permitsOf = ({needs, meets}: Layout, waiter: boolean): number =>
  waiter ? meets.length - 1 : needs.length;
