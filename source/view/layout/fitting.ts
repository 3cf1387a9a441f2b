/** The first of some items, as many as fit into so many columns. */
export const firstThatFit = <T>(
  items: readonly T[],
  columns: number,
  widthOf: (item: T) => number,
): readonly T[] => {
  let used = 0;
  const end = items.findIndex(item => {
    used += widthOf(item);
    return used > columns;
  });
  return end < 0 ? items : items.slice(0, end);
};

/** As many items as fit with blank columns between two, those of the lowest rank first, in their own order. */
export const neededThatFit = <T extends {readonly rank: number; readonly width: number}>(
  items: readonly T[],
  columns: number,
  gap: number,
): readonly T[] => {
  const kept = new Set<T>();
  let left = columns;
  for (const item of items.toSorted((a, b) => a.rank - b.rank)) {
    if (item.width > left) continue;
    left -= item.width + gap;
    kept.add(item);
  }
  return items.filter(item => kept.has(item));
};

/** Of forms of one text, the longest first, the first that fits; the last one where none does. */
export const formThatFits = (
  forms: readonly [string, ...string[]],
  columns: number,
  widthOf: (form: string) => number,
): string => forms.find(form => widthOf(form) <= columns) ?? forms.at(-1) ?? '';
