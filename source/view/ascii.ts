import type {Line} from './line.js';
import {widthOf} from './width.js';

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const ASCII = /^[\x20-\x7e]*$/;

/** A line for terminals that have only ASCII: what text from outside brings beyond it becomes question marks. */
export const asciiLine = (line: Line): Line =>
  line.map(part => (ASCII.test(part.text) ? part : {...part, text: asciiText(part.text)}));

const asciiText = (text: string): string => {
  let plain = '';
  for (const {segment} of graphemes.segment(text)) {
    if (ASCII.test(segment)) plain += segment;
    else plain += segment === '…' ? '~' : '?'.repeat(widthOf(segment));
  }
  return plain;
};
