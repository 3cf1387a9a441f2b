import type {Span} from '../../model/spans.js';
import {type Axis, type Cell, cellsOf, segmentsOf} from '../../model/timeline.js';
import {type Glyphs, stateGlyph} from '../glyphs.js';
import type {Line, Piece} from '../line.js';
import type {Tone} from '../theme.js';

/** A lane's timeline: its states as characters, and each job's number where its part is long enough. */
export const bar = (spans: readonly Span[], axis: Axis, glyphs: Glyphs): Line => {
  const cells = cellsOf(spans, axis);
  const digits = numbersOf(cells);
  const line: Piece[] = [];
  let text = '';
  let tone: Tone = 'plain';
  const flush = (): void => {
    if (text !== '') line.push({text, tone, width: text.length});
    text = '';
  };
  cells.forEach((cell, column) => {
    const digit = digits.get(column);
    const next = toneOf(cell, digit !== undefined);
    if (next !== tone) flush();
    tone = next;
    text += digit ?? (cell ? stateGlyph(cell.state, glyphs) : ' ');
  });
  flush();
  return line;
};

const toneOf = (cell: Cell, isDigit: boolean): Tone => {
  if (!cell) return 'plain';
  return isDigit ? `${cell.state} number` : `${cell.state} cell`;
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
