import {CLEARED, FREE} from './table.js';

/** How an attempt to take a lock ended; `cleared`: the round is over. */
export type Taken = 'got' | 'gave up' | 'cleared';

/**
 * Takes a lock for a cook, a real one: the thread is blocked until the lock is free, at most `patienceMs`, without
 * limit where that is null. `beforeWait` is called once, right before the thread blocks for the first time.
 */
export const takeLock = (
  locks: Int32Array,
  lock: number,
  cook: number,
  patienceMs: number | null,
  beforeWait: () => void,
): Taken => {
  const deadline = patienceMs === null ? Number.POSITIVE_INFINITY : performance.now() + patienceMs;
  for (let waits = 0; ; waits++) {
    const holder = Atomics.compareExchange(locks, lock, FREE, cook);
    if (holder === FREE) return 'got';
    if (holder === CLEARED) return 'cleared';
    const left = deadline - performance.now();
    if (left <= 0) return 'gave up';
    if (waits === 0) beforeWait();
    Atomics.wait(locks, lock, holder, left);
  }
};

/** Gives a lock back and wakes one cook that waits for it; a lock that was taken away stays so. */
export const releaseLock = (locks: Int32Array, lock: number, cook: number): void => {
  if (Atomics.compareExchange(locks, lock, cook, FREE) === cook) Atomics.notify(locks, lock, 1);
};
