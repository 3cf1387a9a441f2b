/** The part of a list that is in sight. */
export type ListWindow<T> = {
  readonly items: readonly T[];
  /** Index of the first item in sight: as wished, but never so far that rows stay empty. */
  readonly first: number;
  /** How many items are out of sight. */
  readonly above: number;
  readonly below: number;
};

/** What of a list is in sight in so many rows, from the wished row on. */
export const windowOf = <T>(list: readonly T[], wished: number, height: number): ListWindow<T> => {
  const first = Math.max(0, Math.min(wished, list.length - Math.max(0, height)));
  const items = list.slice(first, first + Math.max(0, height));
  return {items, first, above: first, below: list.length - first - items.length};
};
