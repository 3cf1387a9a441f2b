import type {Fact, RunEvent} from './event.js';

/**
 * Turns facts into events of one source: the moment by `now` (integer µs since the run began) and a
 * number that counts from 1.
 */
export const stamper = (source: string, now: () => number): ((fact: Fact) => RunEvent) => {
  let seq = 0;
  return fact => {
    seq += 1;
    return {at: now(), source, seq, ...fact};
  };
};
