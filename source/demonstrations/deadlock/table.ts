import {CLEARED, FREE} from '../threads/lock.js';
import {givePermits} from '../threads/semaphore.js';
import {setWord} from '../threads/word.js';

/**
 * What the cooks of one kitchen share: a word for each lock, which holds the number of the cook that has it, and
 * some words beside them.
 */
export type Table = {
  readonly locks: Int32Array;
  readonly words: Int32Array;
};

/** The shared words by name. */
export const WORD = {
  /** The round that goes on, from 1; 0: none yet. It counts the rehearsal too. */
  round: 0,
  /** 1 while the round is cleared. */
  cleared: 1,
  /** How often cooks have arrived at the barrier in this round. */
  arrived: 2,
  /** How many cooks the waiter can still admit. */
  permits: 3,
  /** The place in the order of turns that may work now. */
  turn: 4,
  /** 1: the cooks work by turns. */
  byTurns: 5,
} as const;

/** The value of `round` when no further round follows. */
export const OVER = -1;

/** More than all cooks of a table. */
const MANY = 1000;

const WORDS = Object.keys(WORD).length;

export const newTable = (locks: number): Table => ({
  locks: new Int32Array(new SharedArrayBuffer(4 * locks)),
  words: new Int32Array(new SharedArrayBuffer(4 * WORDS)),
});

/** Takes all locks away and wakes every cook: each leaves the round. A wait that begins later ends at once. */
export const clearTable = ({locks, words}: Table): void => {
  setWord(words, WORD.cleared, 1);
  for (let lock = 0; lock < locks.length; lock++) setWord(locks, lock, CLEARED);
  // Whatever a cook waits for has changed then.
  Atomics.add(words, WORD.arrived, MANY);
  Atomics.notify(words, WORD.arrived);
  givePermits(words, WORD.permits, MANY);
};

/** A free table for the next round, when no cook is at it. */
export const resetTable = ({locks, words}: Table, permits: number, byTurns: boolean): void => {
  locks.fill(FREE);
  words[WORD.cleared] = 0;
  words[WORD.arrived] = 0;
  words[WORD.permits] = permits;
  words[WORD.turn] = 0;
  words[WORD.byTurns] = byTurns ? 1 : 0;
};
