import type {Theme, Tone} from './theme.js';
import {shorten, widthOf} from './width.js';

/** A piece of a line, in one tone. */
export type Piece = {readonly text: string; readonly tone: Tone; readonly width: number};

/** A line of the screen before it is coloured. */
export type Line = readonly Piece[];

export const piece = (text: string, tone: Tone = 'plain'): Piece => ({text, tone, width: widthOf(text)});

export const space = (width: number): Piece => ({
  text: ' '.repeat(Math.max(0, width)),
  tone: 'plain',
  width: Math.max(0, width),
});

export const lineWidth = (line: Line): number => line.reduce((sum, {width}) => sum + width, 0);

/** A line with one part at its left end and one at its right; the left one gives way. */
export const leftAndRight = (left: Line, right: Line, columns: number): Line => {
  const end = clip(right, columns);
  const begin = clip(left, columns - lineWidth(end) - (end.length > 0 ? 1 : 0));
  return [...begin, space(columns - lineWidth(begin) - lineWidth(end)), ...end];
};

/** At most so many columns of a line; an ellipsis stands for what is lost. */
export const clip = (line: Line, columns: number): Line => {
  if (lineWidth(line) <= columns) return line;
  const kept: Piece[] = [];
  let room = columns;
  for (const part of line) {
    if (part.width < room) {
      kept.push(part);
      room -= part.width;
      continue;
    }
    const text = shorten(`${part.text} `, room);
    if (text !== '') kept.push(piece(text, part.tone));
    break;
  }
  return kept;
};

/** A line that ends exactly before this column, with a space at its end. */
export const upTo = (column: number, line: Line): Line => {
  const kept = clip(line, column - 1);
  return [...kept, space(column - lineWidth(kept))];
};

/** Items one after another with a separator, as many whole ones as fit. */
export const asManyAsFit = (items: readonly Line[], separator: Piece, columns: number): Line => {
  const line: Piece[] = [];
  let used = 0;
  for (const item of items) {
    const gap = line.length > 0 ? separator.width : 0;
    if (used + gap + lineWidth(item) > columns) break;
    if (gap > 0) line.push(separator);
    line.push(...item);
    used += gap + lineWidth(item);
  }
  return line;
};

/** The line as it is written: neighbours of one tone share their colour code, blanks at the end go. */
export const coloured = (line: Line, theme: Theme): string => {
  let written = '';
  let before = '';
  for (const {text, tone} of withoutEnd(line)) {
    const code = theme[tone];
    if (code !== before) written += `\x1b[${before === '' ? code : code === '' ? '0' : `0;${code}`}m`;
    written += text;
    before = code;
  }
  return before === '' ? written : `${written}\x1b[0m`;
};

/** A line without the plain blanks at its end: a screen that is being painted has them already. */
const withoutEnd = (line: Line): Line => {
  let end = line.length;
  while (end > 0 && line[end - 1]?.tone === 'plain' && line[end - 1]?.text.trim() === '') end--;
  return line.slice(0, end);
};
