import type {Line} from './line.js';
import {widthOf} from './width.js';

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const ASCII = /^[\x20-\x7e]*$/;

/** What stands for the signs of our own sentences. */
const SIGNS: Readonly<Record<string, string>> = {'…': '~', '×': 'x'};

/**
 * A line for terminals that have only ASCII: what text from outside brings beyond it becomes question
 * marks. With `wide` characters of two columns, such as Hangul, are left alone: every terminal agrees on
 * their width.
 */
export const asciiLine = (line: Line, wide = false): Line =>
  line.map(part => (ASCII.test(part.text) ? part : {...part, text: asciiText(part.text, wide)}));

const asciiText = (text: string, wide: boolean): string => {
  let plain = '';
  for (const {segment} of graphemes.segment(text)) {
    const width = widthOf(segment);
    if (ASCII.test(segment) || (wide && width === 2)) plain += segment;
    else plain += SIGNS[segment] ?? '?'.repeat(width);
  }
  return plain;
};
