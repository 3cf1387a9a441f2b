import type {PlacedJob, PlacedProcess, PlacedThread} from '../../../model/placement/placed.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {fitted} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import type {View} from '../../view.js';
import {BARE_CELL} from './floor-plan.js';

/** Threads, and jobs that they hold at once, as cells of so many columns, in lines of so many columns. */
export const cellLines = (
  view: View,
  {threads}: PlacedProcess,
  width: number,
  columns: number,
): readonly string[] => {
  const cells = threads.flatMap(thread => [
    threadCell(view, thread, width),
    ...heldCells(view, thread, width),
  ]);
  return inLines(cells, Math.max(1, Math.floor(columns / width)));
};

/** The jobs that a thread holds at once, as cells. */
export const heldCells = (
  view: View,
  {suspended, inFlight, unconnected}: PlacedThread,
  width: number,
): readonly string[] => [
  ...suspended.map(job => jobCell(view, 'suspended', job, width)),
  ...inFlight.map(job =>
    job.overdueSince === null
      ? jobCell(view, 'in flight', job, width)
      : jobCell(view, 'in flight', job, width, {sign: view.glyphs.overdue, tone: view.theme.bad}),
  ),
  ...unconnected.map(job => jobCell(view, 'unconnected', job, width)),
];

/** Cells side by side, so many in a line. */
export const inLines = (cells: readonly string[], perLine: number): readonly string[] =>
  Array.from({length: Math.ceil(cells.length / perLine)}, (_, i) =>
    cells.slice(i * perLine, (i + 1) * perLine).join(''),
  );

const threadCell = (view: View, {state, job, finished}: PlacedThread, width: number): string => {
  const {glyphs, theme, run} = view;
  if (width === BARE_CELL) return painted(fitted(glyphs[state], width), theme.states[state].word);
  return run?.stage === 'over'
    ? painted(fitted(`${glyphs.person}${glyphs.done}${finished}`, width), theme.plain)
    : painted(fitted(`${glyphs.person}${glyphs[state]}${job?.job ?? ''}`, width), theme.states[state].word);
};

const jobCell = (
  {glyphs, theme, lit}: View,
  state: LaneState,
  {job}: PlacedJob,
  width: number,
  {sign, tone} = {sign: glyphs[state], tone: theme.states[state].word},
): string => {
  const words = width === BARE_CELL ? sign : `${glyphs.job}${sign}${job}`;
  return painted(fitted(words, width), job === lit ? theme.chosen : tone);
};
