import type {StrategyName} from '../../../model/event/plan.js';
import type {Nature} from '../../../model/options/choice.js';
import type {LaneState} from '../../../model/timeline/span.js';
import {colouredCells, type DrawnCell} from '../../theme/paint.js';
import type {View} from '../../view.js';

/** One row of a picture: whether a thread stands there, and its cells. */
type Row = {readonly person: boolean; readonly cells: string};

const thread = (cells: string): Row => ({person: true, cells});
const job = (cells: string): Row => ({person: false, cells});

/** r: running, b: blocked, f: in flight; processes of rows: the same work, as each strategy would lay it out. */
const pictures: Readonly<Record<Nature, Readonly<Record<StrategyName, readonly (readonly Row[])[]>>>> = {
  waiting: {
    sync: [[thread('rbbbrbbbrbbb')]],
    thread: [[thread('rbbb'), thread('rbbb'), thread('rbbb')]],
    async: [[thread('rfff'), job(' rfff'), job('  rfff')]],
    process: [[thread('rbbb')], [thread('rbbb')], [thread('rbbb')]],
  },
  computing: {
    sync: [[thread('rrrrrrrrrrrr')]],
    thread: [[thread('rrrr'), thread('rrrr'), thread('rrrr')]],
    async: [[thread('rrrr'), job('    rrrr'), job('        rrrr')]],
    process: [[thread('rrrr')], [thread('rrrr')], [thread('rrrr')]],
  },
  mixed: {
    sync: [[thread('rbbrrbbrrbbr')]],
    thread: [[thread('rbbr'), thread('rbbr'), thread('rbbr')]],
    async: [[thread('rffr'), job(' rffr'), job('  rffr')]],
    process: [[thread('rbbr')], [thread('rbbr')], [thread('rbbr')]],
  },
};

/** The states of its pictures, for the legend. */
export const statesOf = (nature: Nature): readonly LaneState[] =>
  nature === 'computing' ? ['running'] : ['running', 'blocked', 'in flight'];

const STATES: Readonly<Record<string, LaneState>> = {r: 'running', b: 'blocked', f: 'in flight'};

/** Cells of the longest picture; a bracket and a person stand before them. */
const CELLS = 12;
const BEFORE = 4;

/** How many times as large a picture may be. */
export const SCALES = [4, 3, 2, 1];

export const pictureWidth = (scale: number): number => BEFORE + CELLS * scale;

/** A strategy's picture, in which every cell is `scale` columns wide and as many lines high. */
export const pictureOf = (
  view: View,
  nature: Nature,
  strategy: StrategyName,
  scale: number,
): readonly string[] =>
  pictures[nature][strategy].flatMap(process => {
    const rows = process.flatMap(row =>
      Array.from({length: scale}, (_, i) => ({...row, person: row.person && i === 0})),
    );
    return rows.map((row, i) => rowText(view, row, edgeAt(i, rows.length), scale));
  });

type Edge = 'one' | 'first' | 'inner' | 'last';

/** The part of the bracket that holds the rows of a process together. */
const edgeAt = (row: number, rows: number): Edge => {
  if (rows === 1) return 'one';
  if (row === 0) return 'first';
  return row === rows - 1 ? 'last' : 'inner';
};

const rowText = ({glyphs, theme}: View, {person, cells}: Row, edge: Edge, scale: number): string =>
  colouredCells([
    [glyphs[edge], theme.quiet],
    [' ', theme.plain],
    [person ? glyphs.person : ' ', theme.strong],
    [' ', theme.plain],
    ...[...cells].flatMap((code): DrawnCell[] => {
      const state = STATES[code];
      const cell: DrawnCell = state ? [glyphs[state], theme.states[state].cell] : [' ', theme.plain];
      return Array.from({length: scale}, () => cell);
    }),
  ]);
