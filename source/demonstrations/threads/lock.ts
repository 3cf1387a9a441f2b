/** A lock that no thread has, and one that was taken away: nothing takes it until it is free again. */
export const FREE = 0;
export const CLEARED = -1;

/** How an attempt to take a lock ended; `cleared`: it was taken away. */
export type Taken = 'got' | 'gave up' | 'cleared';

/**
 * Takes a lock for a thread (`owner`: its number, from 1), a real one: the thread is blocked until the lock is free, at
 * most `timeoutMs`, without limit where that is null. `beforeWait` is called once, right before the thread blocks for
 * the first time.
 */
export const takeLock = (
  locks: Int32Array,
  lock: number,
  owner: number,
  timeoutMs: number | null,
  beforeWait: () => void = () => {},
): Taken => {
  const deadline = timeoutMs === null ? Number.POSITIVE_INFINITY : performance.now() + timeoutMs;
  for (let waits = 0; ; waits++) {
    const holder = Atomics.compareExchange(locks, lock, FREE, owner);
    if (holder === FREE) return 'got';
    if (holder === CLEARED) return 'cleared';
    const left = deadline - performance.now();
    if (left <= 0) return 'gave up';
    if (waits === 0) beforeWait();
    Atomics.wait(locks, lock, holder, left);
  }
};

/** Gives a lock back and wakes one thread that waits for it; a lock that was taken away stays so. */
export const releaseLock = (locks: Int32Array, lock: number, owner: number): void => {
  if (Atomics.compareExchange(locks, lock, owner, FREE) === owner) Atomics.notify(locks, lock, 1);
};
