/** At how many places, from 0 up to `length`, a condition holds that no longer holds once it has failed: a binary search. */
export const countWhile = (length: number, holds: (place: number) => boolean): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
