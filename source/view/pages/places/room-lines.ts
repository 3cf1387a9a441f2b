import type {PlacedProcess, PlacedThread} from '../../../model/placement/placed.js';
import {fitted, widest} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import type {View} from '../../view.js';
import {heldCells, inLines} from './cells.js';
import type {RoomPlan} from './floor-plan.js';
import type {RowContext} from './row-line.js';
import {flyingText, suspendedText, threadText} from './thread-row.js';

/** A line for each thread, behind its name, and below it the jobs that it holds at once. */
export const roomLines = (
  view: View,
  {threads}: PlacedProcess,
  plan: RoomPlan,
  context: RowContext,
): readonly string[] => {
  const {text, theme} = view;
  const alone = threads.length === 1;
  const name = nameWidth(view, threads);
  const inner = {...context, width: Math.max(1, context.width - name)};
  return threads.flatMap((thread, i): readonly string[] => [
    ...(i > 0 ? Array<string>(plan.apart).fill('') : []),
    painted(fitted(text.thread(thread.thread), name), alone ? theme.plain : theme.strong) +
      threadText(view, thread, inner),
    ...(plan.held.perLine > 1
      ? heldGrid(view, thread, plan)
      : heldRows(view, thread, inner).map(row => ' '.repeat(name) + row)),
  ]);
};

/** Columns of the names of threads, with the blanks behind them. */
export const nameWidth = ({text}: View, threads: PlacedProcess['threads']): number =>
  widest(threads.map(({thread}) => text.thread(thread))) + 2;

const heldRows = (
  view: View,
  {suspended, inFlight}: PlacedThread,
  context: RowContext,
): readonly string[] => [
  ...suspended.map(job => suspendedText(view, job, context)),
  ...inFlight.map(job => flyingText(view, job, context)),
];

/** Held jobs side by side; what has no room is counted in the last cell. */
const heldGrid = (view: View, thread: PlacedThread, {held}: RoomPlan): readonly string[] => {
  const cells = heldCells(view, thread, held.cell);
  const room = held.perLine * held.lines;
  if (cells.length <= room) return inLines(cells, held.perLine);
  const more = painted(fitted(`+${cells.length - room + 1}`, held.cell), view.theme.quiet);
  return inLines([...cells.slice(0, room - 1), more], held.perLine);
};
