import type {Stamp} from './event.js';
import {isFromRunner} from './stated-by.js';

/** How many events the runner of a run and its executors have stated, by the numbers of those that are there. */
export type EventCount = {
  take(event: Stamp): void;
  readonly total: number;
};

export const openEventCount = (): EventCount => {
  const latest = new Map<string, number>();
  let total = 0;
  return {
    take({source, seq}) {
      // No number is higher than that of a source that does not count.
      const before = latest.get(source) ?? (isFromRunner(source) ? 0 : Number.POSITIVE_INFINITY);
      latest.set(source, Math.max(before, seq));
      total += Math.max(0, seq - before);
    },
    get total() {
      return total;
    },
  };
};
