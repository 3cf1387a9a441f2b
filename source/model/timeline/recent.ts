/** What was found out of objects lately; what is no longer in it is found out anew. */
export type Recent<Key extends object, Value> = {
  get(key: Key): Value | undefined;
  /** `size`: what it takes, in whatever is counted; 1 where it is left out. */
  set(key: Key, value: Value, size?: number): void;
};

/**
 * Keeps what was found out last, and forgets all of it when it has that size: of a run of a hundred thousand jobs what
 * is found out of each one takes more memory than the run. The latest is kept whatever its size, and nothing outlives
 * its object.
 */
export const openRecent = <Key extends object, Value>(most: number): Recent<Key, Value> => {
  let known = new WeakMap<Key, Value>();
  let taken = 0;
  return {
    get: key => known.get(key),
    set(key, value, size = 1) {
      if (taken >= most) {
        known = new WeakMap();
        taken = 0;
      }
      known.set(key, value);
      taken += size;
    },
  };
};
