import type {Adder} from './squares.js';

/** The way Python's integers do it: every term a BigInt of its own. */
export const bigint: Adder = {
  // V8 keeps sums below 2^63 in registers: what exceeds it is left to the few additions of chunks.
  add(from, to) {
    let total = 0n;
    for (let i = from; i < to; i += 1) total += BigInt(i) * BigInt(i);
    return total;
  },
  chunk: 2 ** 15,
  limit: Number.MAX_SAFE_INTEGER,
};
