import type {PlacedJob, PlacedProcess} from '../../../model/placement/placed.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {fitted, widest} from '../../layout/width.js';
import {painted} from '../../theme/paint.js';
import type {View} from '../../view.js';
import {BARE_CELL, type FloorPlan} from './floor-plan.js';
import type {RowContext} from './row-line.js';
import {flyingText, suspendedText, threadText} from './thread-row.js';

/** A line for each thread, behind its name, and for each of the jobs that it holds at once. */
export const roomLines = (
  view: View,
  {threads}: PlacedProcess,
  {apart}: Extract<FloorPlan, {kind: 'rooms'}>,
  context: RowContext,
): readonly string[] => {
  const {text, theme} = view;
  const alone = threads.length === 1;
  const name = nameWidth(view, threads);
  const inner = {...context, width: Math.max(1, context.width - name)};
  const indent = ' '.repeat(name);
  return threads.flatMap((thread, i): readonly string[] => {
    const label = painted(fitted(text.thread(thread.thread), name), alone ? theme.plain : theme.strong);
    return [
      ...(i > 0 ? Array<string>(apart).fill('') : []),
      label + threadText(view, thread, inner),
      ...thread.suspended.map(job => indent + suspendedText(view, job, inner)),
      ...thread.inFlight.map(job => indent + flyingText(view, job, inner)),
    ];
  });
};

/** Columns of the names of threads, with the blanks behind them. */
export const nameWidth = ({text}: View, threads: PlacedProcess['threads']): number =>
  widest(threads.map(({thread}) => text.thread(thread))) + 2;

/** Threads, and jobs that they hold at once, as cells of a few columns. */
export const cellLines = (
  {glyphs, theme, run}: View,
  {threads}: PlacedProcess,
  width: number,
  columns: number,
): readonly string[] => {
  const cell = (
    sign: string,
    state: LaneState,
    job: PlacedJob | null,
    tone = theme.states[state].word,
  ): string =>
    painted(
      fitted(width === BARE_CELL ? glyphs[state] : `${sign}${glyphs[state]}${job?.job ?? ''}`, width),
      tone,
    );
  const cells = threads.flatMap(thread => [
    run?.stage === 'over' && width > BARE_CELL
      ? painted(fitted(`${glyphs.person}${glyphs.done}${thread.finished}`, width), theme.plain)
      : cell(glyphs.person, thread.state, thread.job),
    ...thread.suspended.map(job => cell(glyphs.dish, 'suspended', job)),
    ...thread.inFlight.map(job =>
      cell(glyphs.dish, 'in flight', job, job.overdueSince === null ? undefined : theme.bad),
    ),
  ]);
  const perLine = Math.max(1, Math.floor(columns / width));
  return Array.from({length: Math.ceil(cells.length / perLine)}, (_, i) =>
    cells.slice(i * perLine, (i + 1) * perLine).join(''),
  );
};
