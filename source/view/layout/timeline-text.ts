import {type Cell, segmentsOf} from '../../model/timeline/cells.js';
import type {LaneState} from '../../model/timeline/span.js';
import type {Glyphs} from '../theme/glyphs.js';
import {painted} from '../theme/paint.js';
import type {Theme, Tone} from '../theme/theme.js';

/** The signs and colours of a timeline. */
export type TimelineStyle = {readonly glyphs: Glyphs; readonly theme: Theme};

/** A lane's timeline as one coloured line: its states, and each job's number where its part is long enough. */
export const timelineText = (cells: readonly Cell[], style: TimelineStyle): string => {
  const digits = digitsIn(cells);
  return colouredCells(cells.map((cell, column) => drawn(cell, digits.get(column), style)));
};

/** A further line that makes a timeline taller: no numbers, and only where something is done. */
export const timelineBelow = (cells: readonly Cell[], style: TimelineStyle): string =>
  colouredCells(
    cells.map(cell => (cell && TALL.has(cell.state) ? drawn(cell, undefined, style) : blank(style))),
  );

const TALL: ReadonlySet<LaneState> = new Set(['running', 'blocked', 'in flight']);

/** A character of width one, and its tone. */
export type DrawnCell = readonly [character: string, tone: Tone];

const blank = ({theme}: TimelineStyle): DrawnCell => [' ', theme.plain];

const drawn = (cell: Cell, digit: string | undefined, style: TimelineStyle): DrawnCell => {
  if (!cell) return blank(style);
  const tones = style.theme.states[cell.state];
  return digit === undefined ? [style.glyphs[cell.state], tones.cell] : [digit, tones.number];
};

/** Characters as one line in which neighbours of one tone share their colour code. */
export const colouredCells = (cells: readonly DrawnCell[]): string => {
  let line = '';
  for (let from = 0; from < cells.length; ) {
    const tone = cells[from]?.[1] ?? {};
    let text = '';
    for (; cells[from]?.[1] === tone; from++) text += cells[from]?.[0];
    line += painted(text, tone);
  }
  return line;
};

/** Columns that carry a digit. A number stands where its job begins, so that it also marks the border. */
const digitsIn = (cells: readonly Cell[]): ReadonlyMap<number, string> => {
  const digits = new Map<number, string>();
  for (const {job, from, length} of segmentsOf(cells)) {
    const number = String(job);
    if (length <= number.length) continue;
    // The mark of a failure is never covered.
    const free = [...number].every((_, i) => cells[from + i]?.state !== 'failed');
    if (!free) continue;
    for (const [i, digit] of [...number].entries()) digits.set(from + i, digit);
  }
  return digits;
};

/** All states of some timelines, for the legend below them. */
export const statesIn = (timelines: readonly (readonly Cell[])[]): ReadonlySet<LaneState> =>
  new Set(timelines.flatMap(cells => cells.flatMap(cell => (cell ? [cell.state] : []))));
