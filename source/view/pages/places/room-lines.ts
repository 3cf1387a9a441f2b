import type {PlacedProcess, PlacedThread} from '../../../model/placement/placed.js';
import {fitted, widest, widthOf} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import type {View} from '../../view.js';
import {cellOf, heldCells, inLines} from './cells.js';
import type {RoomPlan} from './floor-plan.js';
import {middleOf, type RowContext} from './row-line.js';
import {columnOf} from './stations.js';
import {flyingTexts, threadTexts, waitingTexts} from './thread-row.js';

/** A row for each thread, behind its name, and below it the jobs that it holds at once. */
export const roomLines = (
  view: View,
  {threads}: PlacedProcess,
  plan: RoomPlan,
  context: Omit<RowContext, 'scale'>,
): readonly string[] => {
  const name = nameWidth(view, threads);
  const inner = {...context, scale: plan.scale, width: Math.max(1, context.width - name)};
  const indented = (line: string): string => ' '.repeat(name) + line;
  const heldBlocks = (thread: PlacedThread): readonly (readonly string[])[] => {
    if (holdsNone(view, thread)) return [noneHeld(view, inner).map(indented)];
    return plan.held.perLine > 1
      ? [heldGrid(view, thread, plan)]
      : heldRows(view, thread, inner).map(row => row.map(indented));
  };
  const blocks = threads.flatMap(thread => [
    threadRow(view, thread, threads.length === 1, name, inner),
    ...(plan.held.lines > 0 ? heldBlocks(thread) : []),
  ]);
  const above = Array<string>(plan.above).fill('');
  const apart = Array<string>(plan.apart).fill('');
  return blocks.flatMap((block, i) => [...(i > 0 ? apart : above), ...block]);
};

const threadRow = (
  view: View,
  thread: PlacedThread,
  isAlone: boolean,
  name: number,
  context: RowContext,
): readonly string[] => {
  const {text, theme} = view;
  const named = painted(fitted(text.thread(thread.thread), name), isAlone ? theme.plain : theme.strong);
  return threadTexts(view, thread, context).map(
    (line, i) => (i === middleOf(context.scale) ? named : ' '.repeat(name)) + line,
  );
};

/** Columns of the names of threads, with the blanks behind them. */
export const nameWidth = ({text}: View, threads: PlacedProcess['threads']): number =>
  widest(threads.map(({thread}) => text.thread(thread))) + 2;

/** Whether a thread could hold jobs in flight and has none: what tells it from one that can hold none. */
const holdsNone = ({run}: View, {suspended, inFlight, unconnected}: PlacedThread): boolean =>
  run?.stage === 'running' && suspended.length + inFlight.length + unconnected.length === 0;

/** In place of held jobs: that there are none, and how many there could be; nothing where it does not fit. */
const noneHeld = ({text, theme, run}: View, {width}: RowContext): readonly string[] => {
  const words = text.places.noneInFlight(run?.shape.inFlight ?? 0);
  const free = width - widthOf(words);
  if (free < 0) return [];
  return [' '.repeat(Math.min(columnOf('io', width), free)) + painted(words, theme.quiet)];
};

const heldRows = (
  view: View,
  {suspended, inFlight, unconnected}: PlacedThread,
  context: RowContext,
): readonly (readonly string[])[] => [
  ...suspended.map(job => waitingTexts(view, job, 'suspended', context)),
  ...inFlight.map(job => flyingTexts(view, job, context)),
  ...unconnected.map(job => waitingTexts(view, job, 'unconnected', context)),
];

/** Held jobs side by side; what has no room is counted in the last cell. */
const heldGrid = (view: View, thread: PlacedThread, {held}: RoomPlan): readonly string[] => {
  const cells = heldCells(view, thread, held.cell);
  const room = held.perLine * held.lines;
  if (cells.length <= room) return inLines(cells, held.perLine);
  const more = cellOf(`+${cells.length - room + 1}`, held.cell, view.theme.quiet);
  return inLines([...cells.slice(0, room - 1), more], held.perLine);
};
