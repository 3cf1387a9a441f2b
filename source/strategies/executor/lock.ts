/**
 * A lock as CPython's threads share one (Python/ceval_gil.c): whoever waits for longer than 5 ms asks
 * for it; whoever holds it is polled for that, hands it on, and goes on only after another had it.
 */
export type Lock = {
  /** Takes it if it is free. */
  tryTake(): boolean;
  /** Blocks the calling thread until it has the lock. */
  take(): void;
  release(): void;
  /** Whether another thread has waited for so long that it asks for the lock. */
  isAskedFor(): boolean;
  /** Blocks until another thread has taken the lock, which the caller has just released. */
  awaitSuccessor(): void;
};

/** The lock as all its threads see it: shared memory, handed to each when it opens. */
export type LockMemory = Int32Array;

/** How long a thread waits before it asks, ms: sys.getswitchinterval() of CPython. */
const SWITCH_INTERVAL_MS = 5;

/** Words of the memory: number of the thread that holds the lock, or FREE; 1 when it is asked for; turns. */
const HOLDER = 0;
const ASKED = 1;
const TURNS = 2;
const FREE = 0;

/** A new lock, held by nobody. */
export const lockMemory = (): LockMemory => new Int32Array(new SharedArrayBuffer(3 * 4));

/** The lock as thread `thread` (a number from 1, its own among those who share the memory) uses it. */
export const openLock = (memory: LockMemory, thread: number): Lock => {
  // The turns before it was last seen that somebody asks: what changes them later is a successor.
  let turns = 0;

  const tryTake = (): boolean => {
    if (Atomics.compareExchange(memory, HOLDER, FREE, thread) !== FREE) return false;
    Atomics.store(memory, ASKED, 0);
    nextTurn(memory);
    return true;
  };

  return {
    tryTake,
    take() {
      while (!tryTake()) {
        const before = Atomics.load(memory, TURNS);
        const holder = Atomics.load(memory, HOLDER);
        if (holder === FREE) continue;
        const waited = Atomics.wait(memory, HOLDER, holder, SWITCH_INTERVAL_MS);
        if (waited === 'timed-out' && Atomics.load(memory, TURNS) === before) Atomics.store(memory, ASKED, 1);
      }
    },
    release: () => free(memory, thread),
    isAskedFor() {
      turns = Atomics.load(memory, TURNS);
      return Atomics.load(memory, ASKED) === 1;
    },
    awaitSuccessor() {
      while (Atomics.load(memory, TURNS) === turns) Atomics.wait(memory, TURNS, turns);
    },
  };
};

/**
 * Called by whoever knows that a thread has ended, in whatever way: frees the lock if that held it, and
 * lets nobody wait for a successor that asked and is no more. Those who still want it ask again.
 */
export const forgetThread = (memory: LockMemory, thread: number): void => {
  Atomics.store(memory, ASKED, 0);
  nextTurn(memory);
  free(memory, thread);
};

const free = (memory: LockMemory, thread: number): void => {
  if (Atomics.compareExchange(memory, HOLDER, thread, FREE) === thread) Atomics.notify(memory, HOLDER, 1);
};

const nextTurn = (memory: LockMemory): void => {
  Atomics.add(memory, TURNS, 1);
  Atomics.notify(memory, TURNS);
};
