import {NativePromise} from '../../kernel/intrinsics.js';

/** Turns of jobs that need one of a limited number of things; those that wait get theirs in order. */
export type Slots = {
  /** Takes a slot if one is free. */
  take(): boolean;
  /** Waits for a slot and takes it. @throws the reason of `signal`, when that fires before. */
  wait(signal: AbortSignal): Promise<void>;
  /** Gives a slot back. */
  release(): void;
};

export const openSlots = (count: number): Slots => {
  let free = count;
  const waiting = new Set<() => void>();
  return {
    take() {
      if (free === 0) return false;
      free -= 1;
      return true;
    },
    wait: signal =>
      new NativePromise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const abort = (): void => {
          waiting.delete(go);
          reject(signal.reason);
        };
        const go = (): void => {
          signal.removeEventListener('abort', abort);
          resolve();
        };
        signal.addEventListener('abort', abort, {once: true});
        waiting.add(go);
      }),
    release() {
      const [next] = waiting;
      if (next === undefined) free += 1;
      else {
        waiting.delete(next);
        next();
      }
    },
  };
};
