import {givePermits, takePermit} from '../threads/semaphore.js';
import {setWord, wordAfter} from '../threads/word.js';

/**
 * The shared words by name. ready: a semaphore of threads that are ready to read; port: of the server, where there is
 * one; submitted: a semaphore of reads that were handed over; taken, done: how many of them have an item, and how many
 * can be seen; wanted: how many are waited for; met: they are done; items: those of complete reads.
 */
export const WORD = {
  ready: 0,
  port: 1,
  submitted: 2,
  taken: 3,
  done: 4,
  wanted: 5,
  met: 6,
  items: 7,
} as const;

/** The words of one reading; a read of the end follows the last item. */
export const newWords = (items: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(4 * (WORD.items + items + 1)));

/** A thread is ready to read. */
export const beReady = (words: Int32Array): void => givePermits(words, WORD.ready);

/** Blocks the thread until so many others are ready to read. */
export const waitForReady = (words: Int32Array, threads: number): void => {
  for (let left = threads; left > 0; left--) takePermit(words, WORD.ready, () => {});
};

/** Blocks the thread until a word is set; returns it. */
export const waitForWord = (words: Int32Array, word: number): number => wordAfter(words, word, 0);

/** Hands a read over to helpers; returns at once. */
export const submitRead = (words: Int32Array): void => givePermits(words, WORD.submitted);

/** For a helper: blocks until there is a read to do. */
export const takeRead = (words: Int32Array): void => takePermit(words, WORD.submitted, () => {});

/** For a helper: the read is complete. `item`: 0 at the end. */
export const completeRead = (words: Int32Array, item: number): void => {
  words[WORD.items + Atomics.add(words, WORD.taken, 1)] = item;
  const done = Atomics.add(words, WORD.done, 1) + 1;
  if (done >= Atomics.load(words, WORD.wanted)) setWord(words, WORD.met, 1);
};

export const readsDone = (words: Int32Array): number => Atomics.load(words, WORD.done);

/** Blocks the thread until so many reads are complete: it is woken once, by the last of them. */
export const waitForReads = (words: Int32Array, wanted: number): void => {
  Atomics.store(words, WORD.met, 0);
  Atomics.store(words, WORD.wanted, wanted);
  // An earlier request may have been met in between, so the count decides.
  while (readsDone(words) < wanted) {
    Atomics.wait(words, WORD.met, 0);
    if (readsDone(words) < wanted) Atomics.store(words, WORD.met, 0);
  }
};

/** The item of a complete read, from 0 on; 0 at the end. */
export const itemOf = (words: Int32Array, read: number): number => words[WORD.items + read] ?? 0;
