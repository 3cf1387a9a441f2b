import type {PlacedJob, PlacedProcess, PlacedThread} from '../../../model/placement/placed.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {fitted} from '../../layout/width.js';
import {colouredCells, type DrawnCell} from '../../theme/paint.js';
import type {Tone} from '../../theme/tone.js';
import type {View} from '../../view.js';
import {BARE_CELL, type CellPlan, numberedCell} from './floor-plan.js';

/** A thread or a job in a few columns: signs and digits. */
export type FloorCell = readonly DrawnCell[];

/** A text in exactly so many columns, in a tone. */
export const cellOf = (text: string, width: number, tone: Tone): FloorCell =>
  [...fitted(text, width)].map(character => [character, tone]);

/** Threads, and jobs that they hold at once, as the cells of a plan, in lines of so many columns. */
export const cellLines = (
  view: View,
  {threads}: PlacedProcess,
  {cell, timed, apart}: CellPlan,
  columns: number,
): readonly string[] => {
  const cells = threads.flatMap(thread => [
    timed ? timedCell(view, thread, cell) : threadCell(view, thread, cell),
    ...heldCells(view, thread, cell),
  ]);
  const between = Array<string>(apart).fill('');
  return inLines(cells, Math.max(1, Math.floor(columns / cell))).flatMap((line, i) =>
    i === 0 ? [line] : [...between, line],
  );
};

/** The jobs that a thread holds at once, as cells. */
export const heldCells = (
  view: View,
  {suspended, inFlight, unconnected}: PlacedThread,
  width: number,
): readonly FloorCell[] => [
  ...suspended.map(job => jobCell(view, 'suspended', job, width)),
  ...inFlight.map(job =>
    job.overdueSince === null
      ? jobCell(view, 'in flight', job, width)
      : jobCell(view, 'in flight', job, width, {sign: view.glyphs.overdue, tone: view.theme.bad}),
  ),
  ...unconnected.map(job => jobCell(view, 'unconnected', job, width)),
];

/** Cells side by side, so many in a line. */
export const inLines = (cells: readonly FloorCell[], perLine: number): readonly string[] =>
  Array.from({length: Math.ceil(cells.length / perLine)}, (_, i) =>
    colouredCells(cells.slice(i * perLine, (i + 1) * perLine).flat()),
  );

const threadCell = (view: View, {state, job, finished}: PlacedThread, width: number): FloorCell => {
  const {glyphs, theme, run} = view;
  if (width === BARE_CELL) return cellOf(glyphs[state], width, theme.states[state].word);
  return run?.stage === 'over'
    ? cellOf(`${glyphs.person}${glyphs.done}${finished}`, width, theme.plain)
    : cellOf(`${glyphs.person}${glyphs[state]}${job?.job ?? ''}`, width, theme.states[state].word);
};

/** The same with the time for which it has done so, and after the run without. */
const timedCell = (view: View, thread: PlacedThread, width: number): FloorCell => {
  const {text, theme, run, nowUs} = view;
  const {job} = thread;
  const signs = numberedCell(String(run?.plan.jobs ?? 0).length);
  if (run?.stage === 'over' || job === null) return threadCell(view, thread, width);
  const time = text.clock(Math.max(0, nowUs - job.since) / 1000);
  return [...threadCell(view, thread, signs), ...cellOf(time, width - signs, theme.plain)];
};

const jobCell = (
  {glyphs, theme, lit}: View,
  state: LaneState,
  {job}: PlacedJob,
  width: number,
  {sign, tone} = {sign: glyphs[state], tone: theme.states[state].word},
): FloorCell => {
  const words = width === BARE_CELL ? sign : `${glyphs.job}${sign}${job}`;
  return cellOf(words, width, job === lit ? theme.chosen : tone);
};
