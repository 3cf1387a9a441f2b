import stringWidth from 'string-width';
import {ownCharacters} from './glyphs.js';

const known = new Map<string, number>();
const KNOWN_LIMIT = 4000;

/** How many columns a text takes: wide characters take two, colour codes none. */
export const widthOf = (text: string): number => {
  const narrow = narrowWidth(text);
  if (narrow !== null) return narrow;
  const before = known.get(text);
  if (before !== undefined) return before;
  // Measuring is slow and the same words come every frame; figures would fill memory without a limit.
  if (known.size >= KNOWN_LIMIT) known.clear();
  const width = stringWidth(text);
  known.set(text, width);
  return width;
};

const ESCAPE = 0x1b;
const END_OF_COLOUR = 'm'.charCodeAt(0);
const NARROW = new Set([...ownCharacters].map(character => character.charCodeAt(0)));

/** The width of a text of nothing but ASCII, the program's own characters and colour codes; null for others. */
const narrowWidth = (text: string): number | null => {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === ESCAPE) {
      while (i < text.length && text.charCodeAt(i) !== END_OF_COLOUR) i++;
      continue;
    }
    if ((code < 0x20 || code > 0x7e) && !NARROW.has(code)) return null;
    width++;
  }
  return width;
};

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** The longest beginning of a text that takes at most so many columns. */
export const cut = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  if (narrowWidth(text) !== null) return text.slice(0, Math.max(0, width));
  let taken = '';
  let used = 0;
  for (const {segment} of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    taken += segment;
  }
  return taken;
};

/** A text in at most so many columns; an ellipsis stands for what is lost. */
export const shorten = (text: string, width: number): string =>
  widthOf(text) <= width ? text : width < 1 ? '' : `${cut(text, width - 1)}…`;

/** A text in exactly so many columns: shortened, or filled up with spaces on the right or the left. */
export const fit = (text: string, width: number, side: 'left' | 'right' = 'left'): string => {
  const short = shorten(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(short)));
  return side === 'left' ? short + space : space + short;
};

/** A text in lines of at most so many columns, broken between words where there are any. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    for (let head = cut(line, width); head !== line && head !== ''; head = cut(line, width)) {
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
};
