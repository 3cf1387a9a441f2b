import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {ownCharacters} from '../theme/glyphs.js';

const known = new Map<string, number>();
const knownLines = new Map<string, readonly string[]>();
/** The most texts that are remembered: far more than the words of one language, far less than an evening of figures. */
const KNOWN_LIMIT = 4000;

/**
 * Vowel signs and conjuncts of Indic scripts, and the vowels AM of Thai and Lao: a letter with one of them takes one
 * column in some terminals, two in others.
 */
const VARIES = /[\u0900-\u0dff\u0e33\u0eb3\u1000-\u109f\u1780-\u17ff]|\p{Mc}/u;

/** Whether terminals differ in how many columns the text takes. */
export const variesInWidth = (text: string): boolean => VARIES.test(text);

/** How many columns a text takes where it takes the most. */
const mostColumns = (text: string): number =>
  variesInWidth(text)
    ? [...text].reduce((sum, character) => sum + stringWidth(character), 0)
    : stringWidth(text);

/** How many columns a text without colour codes takes at most: wide characters take two. */
export const widthOf = (text: string): number => {
  if (isNarrow(text)) return text.length;
  const before = known.get(text);
  if (before !== undefined) return before;
  // Measuring is slow, and the same words are measured on every frame.
  if (known.size >= KNOWN_LIMIT) known.clear();
  const width = mostColumns(text);
  known.set(text, width);
  return width;
};

const OWN = new Set([...ownCharacters].map(character => character.charCodeAt(0)));

/** Whether a text has only ASCII and the program's own characters: one column and one code unit each. */
const isNarrow = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x20 || code > 0x7e) && !OWN.has(code)) return false;
  }
  return true;
};

/** The greatest width of some texts. */
export const widest = (texts: Iterable<string>): number => {
  let width = 0;
  for (const text of texts) width = Math.max(width, widthOf(text));
  return width;
};

/** A text in exactly so many columns: cut with an ellipsis, or filled with spaces at its right or left. */
export const fitted = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const short = shortened(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(short)));
  return align === 'left' ? short + space : space + short;
};

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** A text in at most so many columns, cut with an ellipsis. */
export const shortened = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text;
  return width < 1 ? '' : `${beginning(text, width - 1)}…`;
};

/** As much of a text's beginning as takes at most so many columns. */
const beginning = (text: string, width: number): string => {
  let kept = '';
  let used = 0;
  for (const {segment} of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept;
};

/** A line whose width was counted less than it may be, in lines of at most so many columns. */
const broken = (line: string, width: number): readonly string[] => {
  if (widthOf(line) <= width) return [line];
  const first = beginning(line, width);
  return first === '' ? [line] : [first, ...broken(line.slice(first.length), width)];
};

/** A text in lines of at most so many columns, broken between words where there are any. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const key = `${width} ${text}`;
  const before = knownLines.get(key);
  if (before) return before;
  if (knownLines.size >= KNOWN_LIMIT) knownLines.clear();
  // A sign stays on the line of its number.
  const joined = text.replaceAll(' %', '\u00a0%');
  const lines = wrapAnsi(joined, Math.max(1, width), {hard: true})
    .replaceAll('\u00a0%', ' %')
    .split('\n')
    .flatMap(line => (variesInWidth(line) ? broken(line, width) : [line]));
  knownLines.set(key, lines);
  return lines;
};

/** A line that was laid out in lines of at most so many columns: its blanks stay, and it is broken anywhere. */
export const wrappedAnywhere = (line: string, width: number): readonly string[] =>
  widthOf(line) <= width
    ? [line]
    : wrapAnsi(line, width, {hard: true, trim: false, wordWrap: false}).split('\n');

/** File and line in a text, with the folder before them. */
const PLACE = /(?:file:\/\/)?([^\s()]*[/\\])?([^\s/\\()]+\.[cm]?[jt]sx?:\d+(?::\d+)?)/;

/** The same as `shortened`, but a file and line in it stay: the folder goes first, then what is said before them. */
export const shortenedAroundPlace = (text: string, width: number): string => {
  const found = PLACE.exec(text);
  if (widthOf(text) <= width || found === null) return shortened(text, width);
  const [whole, folder = '', file = ''] = found;
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + whole.length)];
  const place = folder === '' ? file : `…/${file}`;
  if (widthOf(before + place) < width) return shortened(before + place + after, width);
  const room = width - widthOf(file) - 1;
  return room < 1
    ? shortened(file, width)
    : `${shortened(before, room)}${file}${after.startsWith(')') ? ')' : ''}`;
};
