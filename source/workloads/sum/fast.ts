import type {SumOfSquares} from './squares.js';

/** Two limbs: the low one stays below this. */
const BASE = 2 ** 52;

/** Below this, a square and a low limb together stay below 2^53, where doubles are exact. */
const LIMIT = 2 ** 26;

/** Terms between two reports of progress, about 0.2 ms. */
const CHUNK = 250_000;

/**
 * The sum of i² for 0 ≤ i < n, exact, in doubles: what exceeds 2^52 is carried into a second limb.
 * @throws RangeError when n is above 2^26.
 */
export const sumOfSquares: SumOfSquares = (n, onProgress) => {
  if (n > LIMIT) throw new RangeError(`n may be at most ${LIMIT} in fast arithmetic: use bigint`);
  let low = 0;
  let high = 0;
  for (let from = 0; from < n; from += CHUNK) {
    const to = Math.min(n, from + CHUNK);
    for (let i = from; i < to; i += 1) {
      low += i * i;
      if (low >= BASE) {
        low -= BASE;
        high += 1;
      }
    }
    onProgress?.(to / n);
  }
  return (BigInt(high) << 52n) + BigInt(low);
};
