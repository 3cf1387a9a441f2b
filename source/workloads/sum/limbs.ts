import type {Adder} from './squares.js';

/** The low limb of two stays below this. */
const BASE = 2 ** 52;

/** With doubles: what exceeds 2^52 is carried into a second limb. */
export const limbs: Adder = {
  add(from, to) {
    let low = 0;
    let high = 0;
    for (let i = from; i < to; i += 1) {
      low += i * i;
      if (low >= BASE) {
        low -= BASE;
        high += 1;
      }
    }
    return (BigInt(high) << 52n) + BigInt(low);
  },
  chunk: 2 ** 20,
  // Up to this n a square plus the low limb stays below 2^53, where doubles are exact.
  limit: 2 ** 26,
};
