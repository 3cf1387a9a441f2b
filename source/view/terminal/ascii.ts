import {widthOf} from '../layout/width.js';

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

const ESC = '\u001b';

/** A colour code, or text without one. */
const PARTS = new RegExp(`${ESC}\\[[\\d;]*m|[^${ESC}]+`, 'g');
const ASCII = /^[\x20-\x7e]*$/;

/** What stands for the signs of our own sentences. */
const SIGNS: Readonly<Record<string, string>> = {'…': '~', '×': 'x', '·': '-', '“': '"', '”': '"'};

/**
 * A painted line for terminals that have only ASCII: every other character becomes question marks of the
 * same width. With `wide`, characters of two columns such as Hangul stay: every terminal agrees on their
 * width.
 */
export const asciiLine = (line: string, wide: boolean): string =>
  line.replace(PARTS, part => (part.startsWith(ESC) || ASCII.test(part) ? part : asciiText(part, wide)));

const asciiText = (text: string, wide: boolean): string => {
  let plain = '';
  for (const {segment} of graphemes.segment(text)) {
    const width = widthOf(segment);
    if (ASCII.test(segment) || (wide && width === 2)) plain += segment;
    else plain += SIGNS[segment] ?? '?'.repeat(width);
  }
  return plain;
};
