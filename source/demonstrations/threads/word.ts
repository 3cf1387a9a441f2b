/** Sets a word and wakes every thread that waits for it to change. */
export const setWord = (words: Int32Array, word: number, value: number): void => {
  Atomics.store(words, word, value);
  Atomics.notify(words, word);
};

/**
 * Blocks the thread until a word has another value than this one; returns it. A call that wakes may come late, when the
 * thread has seen the change already and waits for the next one: the value decides.
 */
export const wordAfter = (words: Int32Array, word: number, value: number): number => {
  for (;;) {
    const next = Atomics.load(words, word);
    if (next !== value) return next;
    Atomics.wait(words, word, value);
  }
};
