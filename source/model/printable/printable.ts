import {cutShown} from './cut.js';

// C0, DEL, C1, and the invisible format characters that can reorder or hide text (bidi controls,
// zero-width characters, line and paragraph separators, soft hyphen, interlinear and tag characters), and the fillers
// of Hangul: blank letters, whose width is 0 to some programs and 2 to others.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u3164\uffa0]+/gu;

/**
 * Makes text from outside safe to print on one line: each sequence of control or invisible format
 * characters becomes one space; text longer than `limit` code units is cut and ends in how many are missing.
 */
export const printable = (text: string, limit = 2000): string =>
  cutShown(text, limit).replace(UNPRINTABLE, ' ').trim();

/**
 * A line of something that was laid out, safe to print: the same, but its indentation and columns stay. Tabs become
 * spaces up to the next multiple of eight.
 */
export const printableLine = (line: string): string =>
  line
    .split('\t')
    .reduce((before, part) => `${before}${' '.repeat(8 - (before.length % 8))}${part}`)
    .replace(UNPRINTABLE, ' ')
    .trimEnd();

/** The same for several lines of text: line breaks are kept. */
export const printableBlock = (text: string, limit = 8000): string =>
  cutShown(text, limit)
    .split(/\r?\n/)
    .map(line => printable(line, limit))
    .join('\n');
