/**
 * A lock as CPython's threads share one (Python/ceval_gil.c): a thread that has waited for 5 ms requests it; the
 * holder polls for a request, releases the lock, and continues only after another thread has had it.
 */
export type Lock = {
  /** Acquires the lock if it is free. */
  tryAcquire(): boolean;
  /** Blocks the calling thread until it has the lock. */
  acquire(): void;
  release(): void;
  /** Whether another thread has waited so long that it requests the lock. */
  isRequested(): boolean;
  /** Blocks until another thread has acquired the lock, which the caller has just released. */
  awaitSuccessor(): void;
};

/** The lock's state in shared memory; each thread gets it when it starts. */
export type LockMemory = Int32Array;

/** How long a thread waits before it requests the lock, ms: sys.getswitchinterval() of CPython. */
const SWITCH_INTERVAL_MS = 5;

/** Words of the memory: the number of the thread that holds the lock, or FREE; 1 while it is requested; a count of acquisitions. */
const HOLDER = 0;
const REQUESTED = 1;
const ACQUISITIONS = 2;
const FREE = 0;

/** Memory of a new lock, which is free. */
export const lockMemory = (): LockMemory => new Int32Array(new SharedArrayBuffer(3 * 4));

/** The lock as one thread uses it; `thread`: a number from 1 that no other user of the memory has. */
export const openLock = (memory: LockMemory, thread: number): Lock => {
  // The count of acquisitions at the last poll: when it changes later, another thread has had the lock.
  let acquisitions = 0;

  const tryAcquire = (): boolean => {
    if (Atomics.compareExchange(memory, HOLDER, FREE, thread) !== FREE) return false;
    Atomics.store(memory, REQUESTED, 0);
    countAcquisition(memory);
    return true;
  };

  return {
    tryAcquire,
    acquire() {
      while (!tryAcquire()) {
        const before = Atomics.load(memory, ACQUISITIONS);
        const holder = Atomics.load(memory, HOLDER);
        if (holder === FREE) continue;
        const waited = Atomics.wait(memory, HOLDER, holder, SWITCH_INTERVAL_MS);
        if (waited === 'timed-out' && Atomics.load(memory, ACQUISITIONS) === before)
          Atomics.store(memory, REQUESTED, 1);
      }
    },
    release: () => release(memory, thread),
    isRequested() {
      acquisitions = Atomics.load(memory, ACQUISITIONS);
      return Atomics.load(memory, REQUESTED) === 1;
    },
    awaitSuccessor() {
      while (Atomics.load(memory, ACQUISITIONS) === acquisitions)
        Atomics.wait(memory, ACQUISITIONS, acquisitions);
    },
  };
};

/**
 * Must be called when a thread has ended, for whatever reason: releases the lock if that thread held it, and wakes a
 * holder that waits for a successor, since the thread that requested the lock may be the ended one. Other threads
 * that still want the lock request it again.
 */
export const releaseEndedThread = (memory: LockMemory, thread: number): void => {
  Atomics.store(memory, REQUESTED, 0);
  countAcquisition(memory);
  release(memory, thread);
};

const release = (memory: LockMemory, thread: number): void => {
  if (Atomics.compareExchange(memory, HOLDER, thread, FREE) === thread) Atomics.notify(memory, HOLDER, 1);
};

const countAcquisition = (memory: LockMemory): void => {
  Atomics.add(memory, ACQUISITIONS, 1);
  Atomics.notify(memory, ACQUISITIONS);
};
