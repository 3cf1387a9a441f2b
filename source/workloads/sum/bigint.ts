import type {Adder} from './squares.js';

/** As Python's integers do it: every term is a BigInt. */
export const bigint: Adder = {
  // V8 keeps sums below 2^63 in registers; only the few additions of chunks exceed that.
  add(from, to) {
    let total = 0n;
    for (let i = from; i < to; i += 1) total += BigInt(i) * BigInt(i);
    return total;
  },
  chunk: 2 ** 15,
  limit: Number.MAX_SAFE_INTEGER,
};
