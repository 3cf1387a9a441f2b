/** The same numbers for the same seed: Marsaglia's xorshift, 32 bits (Journal of Statistical Software 8, 2003). */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0 || 1;
  /** A whole number from 0 up to, but without, `end`. */
  const below = (end: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
  return {
    below,
    between: (from: number, to: number): number => from + below(to - from + 1),
    oneOf: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
  };
};
