import type {LaneRow} from '../../../model/timeline/lane-rows.js';

/** Lines of each row, and lines between two rows. */
export type RowHeights = {readonly tall: number; readonly apart: number};

/** The tallest that a lane may be: a taller one does not look like a line of time any more. */
const TALLEST = 12;

/** How high rows may be, the most generous first. */
const CHOICES: readonly RowHeights[] = [
  ...Array.from({length: TALLEST - 1}, (_, i) => ({tall: TALLEST - i, apart: i < 6 ? 2 : 1})),
  {tall: 1, apart: 1},
  {tall: 1, apart: 0},
];

/** Lines of these rows when they stand generously, when that is ample, and at the most. */
export const linesFor = (rows: readonly LaneRow[]) => ({
  roomy: linesOf(rows, {tall: 2, apart: 1}),
  ample: linesOf(rows, {tall: 3, apart: 1}),
  most: linesOf(rows, {tall: TALLEST, apart: 2}),
});

/** A process takes one line, and no empty one before its first thread. */
export const linesOf = (rows: readonly LaneRow[], {tall, apart}: RowHeights): number => {
  if (rows.length === 0) return 0;
  const processes = rows.filter(({kind}) => kind === 'process').length;
  return processes + (rows.length - processes) * (tall + apart) - apart;
};

/** As high and as far apart as so many lines allow. */
export const heightsWithin = (rows: readonly LaneRow[], lines: number): RowHeights =>
  CHOICES.find(choice => linesOf(rows, choice) <= lines) ?? {tall: 1, apart: 0};
