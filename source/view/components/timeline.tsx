import {type Cell, digitsIn, isOtherJob} from '../../model/timeline/cells.js';
import type {LaneState} from '../../model/timeline/span.js';
import {withCursor, withLight} from '../theme/cursor.js';
import {colouredCells, type DrawnCell} from '../theme/paint.js';
import {useView, type View} from '../view.js';
import {Painted} from './painted.js';

type TimelineProps = {
  cells: readonly Cell[];
  /** The character at which the cursor stands; absent or null: none. */
  cursor?: number | null;
  /** Which characters are lit, where others are dim for it; absent or null: all look as usual. */
  lit?: readonly boolean[] | null;
  height?: number;
  /** True: of a job that shares its thread, whose own lane shows that it runs; here is its turn. */
  shared?: boolean;
};

/** A timeline of so many lines, as one leaf: what changes on every frame stays out of Ink's caches. */
export const Timeline = ({cells, cursor = null, lit = null, height = 1, shared = false}: TimelineProps) => {
  const view = useView();
  const paint = (drawn: readonly DrawnCell[]): string =>
    colouredCells(withCursor(withLight(drawn, lit, view.theme), cursor, view));
  const below = height > 1 ? paint(lineBelow(cells, view, shared)) : '';
  const lines = [paint(firstLine(cells, view, shared)), ...Array.from({length: height - 1}, () => below)];
  return <Painted lines={lines} width={cells.length} />;
};

/** The states of a lane, and each job's number where its part is long enough. */
const firstLine = (cells: readonly Cell[], view: View, shared: boolean): readonly DrawnCell[] => {
  const digits = digitsIn(cells);
  const other = isOtherJob(cells);
  return cells.map((cell, i) => drawn(cell, view, shared, other[i], digits.get(i)));
};

/** A further line that makes a timeline taller: no numbers, and only where something is done. */
const lineBelow = (cells: readonly Cell[], view: View, shared: boolean): readonly DrawnCell[] => {
  const other = isOtherJob(cells);
  return cells.map((cell, i) => {
    const isTall = cell && TALL.has(cell.state) && !(shared && cell.state === 'running');
    return drawn(isTall ? cell : null, view, shared, other[i]);
  });
};

const TALL: ReadonlySet<LaneState> = new Set(['running', 'blocked', 'in flight']);

const drawn = (
  cell: Cell,
  {theme, glyphs}: View,
  shared: boolean,
  other = false,
  digit?: string,
): DrawnCell => {
  if (!cell) return [' ', theme.plain];
  const {number, otherNumber, ...tones} = theme.states[cell.state];
  if (digit !== undefined) return [digit, other ? otherNumber : number];
  const sign = shared && cell.state === 'running' ? glyphs.turn : glyphs[cell.state];
  return [sign, other ? tones.otherCell : tones.cell];
};
