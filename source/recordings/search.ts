/** How many of the first `length` values, which do not fall, are at most `limit`. */
export const countUpTo = (valueAt: (index: number) => number, length: number, limit: number): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};
