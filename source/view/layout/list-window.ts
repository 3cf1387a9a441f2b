/** The part of a list that is in sight. */
export type ListWindow<T = unknown> = {
  readonly items: readonly T[];
  /** Index of the first item in sight: as wished, but never so far that rows stay empty. */
  readonly first: number;
  /** How many items there is room for, and how many are out of sight. */
  readonly visible: number;
  readonly above: number;
  readonly below: number;
};

/** What of a list is in sight in so many rows, from the wished row on. */
export const windowOf = <T>(list: readonly T[], wished: number, height: number): ListWindow<T> => {
  const visible = Math.max(0, height);
  const first = Math.max(0, Math.min(wished, list.length - visible));
  const items = list.slice(first, first + visible);
  return {items, first, visible, above: first, below: list.length - first - items.length};
};

/** Lines of so many rows of one line with `apart` empty ones between two. */
export const linesOfRows = (rows: number, apart: number): number => rows + apart * Math.max(0, rows - 1);
