import {type Cell, segmentsOf} from '../../model/timeline/cells.js';
import type {LaneState} from '../../model/timeline/span.js';
import {type Glyphs, stateGlyph} from '../glyphs.js';
import type {Line, Piece} from '../line.js';
import type {Tone} from '../theme.js';

/** A lane's timeline: its states as characters, and each job's number where its part is long enough. */
export const bar = (cells: readonly Cell[], glyphs: Glyphs): Line => {
  const digits = numbersOf(cells);
  return grouped(cells.map((cell, column) => drawn(cell, digits.get(column), glyphs)));
};

/** What makes a timeline taller: the same cells without numbers, and only where something is done. */
export const barBelow = (cells: readonly Cell[], glyphs: Glyphs): Line =>
  grouped(cells.map(cell => (cell && TALL.has(cell.state) ? drawn(cell, undefined, glyphs) : BLANK)));

const TALL: ReadonlySet<LaneState> = new Set(['running', 'blocked', 'in flight']);

type Drawn = readonly [character: string, tone: Tone];

const BLANK: Drawn = [' ', 'plain'];

const drawn = (cell: Cell, digit: string | undefined, glyphs: Glyphs): Drawn => {
  if (!cell) return BLANK;
  if (digit !== undefined) return [digit, `${cell.state} number`];
  return [stateGlyph(cell.state, glyphs), `${cell.state} cell`];
};

/** Neighbours of one tone as one piece; every character here is one column wide. */
const grouped = (characters: readonly Drawn[]): Line => {
  const line: Piece[] = [];
  for (let from = 0; from < characters.length; ) {
    const tone = characters[from]?.[1] ?? 'plain';
    let text = '';
    for (; characters[from]?.[1] === tone; from++) text += characters[from]?.[0];
    line.push({text, tone, width: text.length});
  }
  return line;
};

/** Columns that carry a digit. A number stands at its job's beginning, where it also marks the border. */
const numbersOf = (cells: readonly Cell[]): ReadonlyMap<number, string> => {
  const digits = new Map<number, string>();
  for (const {job, from, length} of segmentsOf(cells)) {
    const number = String(job);
    if (length <= number.length) continue;
    // A failure's mark is never covered.
    const free = [...number].every((_, i) => cells[from + i]?.state !== 'failed');
    if (!free) continue;
    for (const [i, digit] of [...number].entries()) digits.set(from + i, digit);
  }
  return digits;
};
