/** Pseudo-random numbers from 0 to below 1, the same for the same seed: Marsaglia's xorshift, 32 bits (JSS 8, 2003). */
export const randomFrom = (seed: number): (() => number) => {
  // Neighbouring seeds would begin alike, so they are spread first (Knuth's multiplicative hash).
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};
