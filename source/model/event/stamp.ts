import type {Fact, RunEvent} from './event.js';

/**
 * Makes events of one source from facts: adds the time by `now` (integer µs since the run began) and a
 * sequence number that counts from 1.
 */
export const stamper = (source: string, now: () => number): ((fact: Fact) => RunEvent) => {
  let seq = 0;
  return fact => {
    seq += 1;
    return {at: now(), source, seq, ...fact};
  };
};
