/** Takes a permit of a semaphore, which is a word that counts the free ones, if there is any. */
export const tryTakePermit = (words: Int32Array, semaphore: number): boolean => {
  for (;;) {
    const free = Atomics.load(words, semaphore);
    if (free <= 0) return false;
    if (Atomics.compareExchange(words, semaphore, free, free - 1) === free) return true;
  }
};

/** Takes a permit; blocks the thread while there is none. `beforeWait` is called each time before it blocks. */
export const takePermit = (words: Int32Array, semaphore: number, beforeWait: () => void): void => {
  while (!tryTakePermit(words, semaphore)) {
    beforeWait();
    Atomics.wait(words, semaphore, 0);
  }
};

/** Gives permits back, and wakes as many threads. */
export const givePermits = (words: Int32Array, semaphore: number, count = 1): void => {
  Atomics.add(words, semaphore, count);
  Atomics.notify(words, semaphore, count);
};
