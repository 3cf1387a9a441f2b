import type {View} from '../view.js';

/** How a page is read: all of it when it opens, and what of it changes while it is open. */
export type PageReading = {
  readonly opens: (view: View) => readonly string[];
  readonly changes?: (before: View, now: View) => readonly string[];
};

/** Rows of a list that are read at once; the arrow keys read the others one by one. */
export const MOST_ROWS = 30;

/** Numbered rows; of many, the first ones. */
export const listLines = ({text: {linear}}: View, rows: readonly string[]): readonly string[] => [
  ...rows.slice(0, MOST_ROWS).map((row, i) => linear.row(i + 1, rows.length, row)),
  ...(rows.length > MOST_ROWS ? [linear.rowsLeftOut(rows.length - MOST_ROWS)] : []),
];

/** The row that the arrow keys have reached. */
export const markedLine = (
  {text: {linear}}: View,
  rows: readonly string[],
  at: number,
): readonly string[] => {
  const row = rows[at];
  return row === undefined ? [] : [linear.marked(linear.row(at + 1, rows.length, row))];
};
