import {type Cell, digitsIn, isOtherJob} from '../../model/timeline/cells.js';
import type {LaneState} from '../../model/timeline/span.js';
import {colouredCells, type DrawnCell} from '../theme/paint.js';
import {useView, type View} from '../view.js';
import {Painted} from './painted.js';

/** A timeline of so many lines, as one leaf: what changes on every frame stays out of Ink's caches. */
export const Timeline = ({cells, height = 1}: {cells: readonly Cell[]; height?: number}) => {
  const view = useView();
  const below = height > 1 ? lineBelow(cells, view) : '';
  const lines = [firstLine(cells, view), ...Array.from({length: height - 1}, () => below)];
  return <Painted lines={lines} width={cells.length} />;
};

/** The states of a lane, and each job's number where its part is long enough. */
const firstLine = (cells: readonly Cell[], view: View): string => {
  const digits = digitsIn(cells);
  const other = isOtherJob(cells);
  return colouredCells(cells.map((cell, i) => drawn(cell, view, other[i], digits.get(i))));
};

/** A further line that makes a timeline taller: no numbers, and only where something is done. */
const lineBelow = (cells: readonly Cell[], view: View): string => {
  const other = isOtherJob(cells);
  return colouredCells(
    cells.map((cell, i) => drawn(cell && TALL.has(cell.state) ? cell : null, view, other[i])),
  );
};

const TALL: ReadonlySet<LaneState> = new Set(['running', 'blocked', 'in flight']);

const drawn = (cell: Cell, {theme, glyphs}: View, other = false, digit?: string): DrawnCell => {
  if (!cell) return [' ', theme.plain];
  const {number, otherNumber, ...tones} = theme.states[cell.state];
  if (digit !== undefined) return [digit, other ? otherNumber : number];
  return [glyphs[cell.state], other ? tones.otherCell : tones.cell];
};
