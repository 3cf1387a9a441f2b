import {type Executor, type ExecutorTotals, totalsOf} from '../../model/executors.js';
import {type RunState, wallMs} from '../../model/run.js';
import type {LaneState} from '../../model/spans.js';
import type {ExecutorColumn} from '../../text/text.js';
import {type Glyphs, stateGlyph} from '../glyphs.js';
import {type Line, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import {fit, widthOf} from '../width.js';
import {type Column, type Context, executorColumns, neededColumns} from './executor-columns.js';

type Sized = Column & {readonly id: ExecutorColumn; readonly width: number};

/** A table of executors, measured: its head, a line for each, and their sum. */
export type ExecutorTable = {
  readonly head: Line;
  readonly line: (executor: Executor) => Line;
  readonly sum: Line;
  /** What this system does not tell; null where it tells everything. */
  readonly note: Line | null;
};

/** Columns from which the times stand beside their shares, and two blanks between columns. */
const WIDE = 100;
const LEAST_BAR = 12;

export const executorTable = (scene: Scene, run: RunState, executors: readonly Executor[]): ExecutorTable => {
  const {columns, text, nowUs, glyphs} = scene;
  const context: Context = {scene, wallUs: wallMs(run, nowUs) * 1000, wide: columns >= WIDE};
  const totals = totalsOf(run, executors);
  const gap = context.wide ? 2 : 1;
  const sized = columnsThatFit(context, executors, totals, gap);
  const used = sized.reduce((sum, {width}) => sum + width + gap, 1);
  const room = columns - used - 2;
  const cells = (of: (column: Sized) => Piece): Line => [
    space(1),
    ...sized.flatMap(column => [of(column), space(gap)]),
  ];
  return {
    head: cells(({id, width, side}) => piece(fit(text.columns[id], width, side), 'quiet')),
    line: executor => [
      ...cells(({say, tone, width, side}) =>
        piece(fit(say(context, executor), width, side), tone?.(executor) ?? 'plain'),
      ),
      ...(room >= LEAST_BAR ? shares(executor, context.wallUs, room, glyphs) : []),
    ],
    sum: cells(({sum, width, side}) => piece(fit(sum(context, totals), width, side), 'strong')),
    note: executors.some(({pid, tid}) => pid !== null && tid === null)
      ? [space(1), piece(`${glyphs.none} ${text.notMeasured(text.columns.tid)}`, 'quiet')]
      : null,
  };
};

const columnsThatFit = (
  context: Context,
  executors: readonly Executor[],
  totals: ExecutorTotals,
  gap: number,
): readonly Sized[] => {
  const kept = new Map<ExecutorColumn, Sized>();
  let used = 1;
  for (const id of neededColumns) {
    const column = executorColumns[id];
    const cells = [context.scene.text.columns[id], column.sum(context, totals)];
    for (const executor of executors) cells.push(column.say(context, executor));
    const width = Math.max(column.room?.(context) ?? 0, ...cells.map(widthOf));
    if (used + width + 1 > context.scene.columns) continue;
    used += width + gap;
    kept.set(id, {...column, id, width});
  }
  return (Object.keys(executorColumns) as ExecutorColumn[]).flatMap(id => kept.get(id) ?? []);
};

/** How an executor's time is divided, as a bar: worked, blocked, and neither. */
const shares = ({busyUs, blockedUs}: Executor, wallUs: number, room: number, glyphs: Glyphs): Line => {
  const cells = (us: number): number => (wallUs > 0 ? Math.min(room, Math.round((us / wallUs) * room)) : 0);
  const busy = cells(busyUs);
  const blocked = Math.min(room - busy, cells(blockedUs));
  const part = (state: LaneState, length: number): Piece =>
    piece(stateGlyph(state, glyphs).repeat(length), `${state} cell`);
  return [part('running', busy), part('blocked', blocked), part('idle', room - busy - blocked)];
};

/** Between the lines of a table and their sum. */
export const ruleOf = ({columns, glyphs}: Scene): Line => [
  space(1),
  piece(glyphs.idle.repeat(Math.max(0, columns - 2)), 'idle cell'),
];
