import {type Cell, digitsIn} from '../../model/timeline/cells.js';
import type {LaneState} from '../../model/timeline/span.js';
import type {Glyphs} from '../theme/glyphs.js';
import {painted} from '../theme/paint.js';
import type {Theme} from '../theme/theme.js';
import type {Tone} from '../theme/tone.js';

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
