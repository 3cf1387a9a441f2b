import {type ExecutorFigures, type RunTotals, runTotalsOf} from '../../model/figures/executors.js';
import {helperTimeOf} from '../../model/figures/helper-threads.js';
import {type RunState, wallMs} from '../../model/run/run-state.js';
import {edgeUs, originUs} from '../../model/timeline/axis.js';
import type {LaneState} from '../../model/timeline/span.js';
import type {ExecutorColumn} from '../../text/text.js';
import {type Glyphs, stateGlyph} from '../glyphs.js';
import {clip, type Line, type Piece, piece, space} from '../line.js';
import type {Scene} from '../scene.js';
import {fit, widthOf} from '../width.js';
import type {Column, Context} from './executor-cells.js';
import {executorColumns, KERNEL, neededColumns} from './executor-columns.js';

type Sized = Column & {readonly id: ExecutorColumn; readonly title: string; readonly width: number};

/** A table of executors, measured: its head, a line for each, and their sum. */
export type ExecutorTable = {
  readonly head: Line;
  readonly line: (executor: ExecutorFigures) => Line;
  readonly sum: Line;
  /** What this system does not tell; null where it tells everything. */
  readonly note: Line | null;
};

/** Columns from which two blanks stand between columns, and those from which times stand beside their shares. */
const AIRY = 100;
const WIDE = {measured: 150, unmeasured: 100};
const LEAST_BAR = 12;

export const executorTable = (
  scene: Scene,
  run: RunState,
  executors: readonly ExecutorFigures[],
): ExecutorTable => {
  const {columns, glyphs} = scene;
  const context = contextOf(scene, run, executors);
  const gap = columns >= AIRY ? 2 : 1;
  const sized = columnsThatFit(context, executors, runTotalsOf(run, executors), gap);
  const used = sized.reduce((sum, {width}) => sum + width + gap, 1);
  const room = columns - used - 2;
  const cells = (of: (column: Sized) => Piece): Line => [
    space(1),
    ...sized.flatMap(column => [of(column), space(gap)]),
  ];
  const totals = runTotalsOf(run, executors);
  return {
    head: cells(({title, width, side}) => piece(fit(title, width, side), 'quiet')),
    line: executor => [
      ...cells(({say, tone, width, side}) =>
        piece(fit(say(context, executor), width, side), tone?.(executor) ?? 'plain'),
      ),
      ...(room >= LEAST_BAR ? shares(executor, context.wallUs, room, glyphs) : []),
    ],
    sum: cells(({sum, width, side}) => piece(fit(sum(context, totals), width, side), 'strong')),
    note: noteOf(scene, executors),
  };
};

const contextOf = (scene: Scene, run: RunState, executors: readonly ExecutorFigures[]): Context => {
  const measured = executors.some(executor => executor.measured);
  const window = {from: originUs(run), to: edgeUs(run, scene.nowUs)};
  return {
    scene,
    run,
    wallUs: wallMs(run, scene.nowUs) * 1000,
    wide: scene.columns >= (measured ? WIDE.measured : WIDE.unmeasured),
    helpedUs: process => {
      const those = run.processes.filter(known => process === undefined || known.process === process);
      return helperTimeOf(those, 'libuv', window).ranUs;
    },
  };
};

const columnsThatFit = (
  context: Context,
  executors: readonly ExecutorFigures[],
  totals: RunTotals,
  gap: number,
): readonly Sized[] => {
  const {scene, run} = context;
  const kept = new Map<ExecutorColumn, Sized>();
  let used = 1;
  for (const id of neededColumns(run, executors, context.helpedUs() > 0)) {
    const column = executorColumns[id];
    const title = column.head?.(scene) ?? scene.text.columns[id];
    const cells = [title, column.sum(context, totals)];
    for (const executor of executors) cells.push(column.say(context, executor));
    const width = Math.max(column.room?.(context) ?? 0, ...cells.map(widthOf));
    if (used + width + 1 > scene.columns) continue;
    used += width + gap;
    kept.set(id, {...column, id, title, width});
  }
  return (Object.keys(executorColumns) as ExecutorColumn[]).flatMap(id => kept.get(id) ?? []);
};

/** What the system tells of none of those that are there. */
const noteOf = ({text, glyphs, columns}: Scene, executors: readonly ExecutorFigures[]): Line | null => {
  const there = executors.filter(({pid, current}) => pid !== null && current.state !== 'starting');
  const missing: ExecutorColumn[] = there.some(({tid}) => tid === null) ? ['tid'] : [];
  if (there.length > 0 && there.every(({measured}) => !measured)) missing.push(...KERNEL);
  if (missing.length === 0) return null;
  const what = text.notMeasured(missing.map(id => text.columns[id]).join(', '));
  return clip([space(1), piece(`${glyphs.none} ${what}`, 'quiet')], columns - 1);
};

/** How an executor's time is divided, as a bar; what is none of it was idle, or it was not there. */
const shares = (executor: ExecutorFigures, wallUs: number, room: number, glyphs: Glyphs): Line => {
  const parts: readonly (readonly [LaneState, number])[] = [
    ['running', executor.runningUs],
    ['ready', executor.readyUs],
    ['locked', executor.lockedUs],
    ['blocked', executor.blockedUs],
    ['in flight', executor.inFlightUs],
    ['unexplained', executor.unexplainedUs],
  ];
  let left = room;
  const drawn = parts.map(([state, us]) => {
    const length = wallUs > 0 ? Math.min(left, Math.round((us / wallUs) * room)) : 0;
    left -= length;
    return piece(stateGlyph(state, glyphs).repeat(length), `${state} cell`);
  });
  return [...drawn, piece(glyphs.idle.repeat(left), 'idle cell')];
};

/** Between the lines of a table and their sum. */
export const ruleOf = ({columns, glyphs}: Scene): Line => [
  space(1),
  piece(glyphs.idle.repeat(Math.max(0, columns - 2)), 'idle cell'),
];
