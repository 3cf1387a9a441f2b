import {
  ansiCodesToString,
  diffAnsiCodes,
  type StyledChar,
  styledCharsFromTokens as styledCharsOf,
  tokenize as tokensOf,
} from 'ansi-tokenize';

/**
 * What Ink takes from `@alcalzone/ansi-tokenize` to paint a frame, with the same results: the bundle of the view puts
 * this file in its place. Most lines of a frame stood in the frame before, and most characters have the style
 * of the one at their left: lines are kept for one frame more, and equal characters and styles are one object.
 */

type Styles = StyledChar['styles'];

/** The most different characters and styles: far more than a screen has of both. */
const MOST_DIFFERENT = 10_000;

/** The most lines that are kept of a frame: more than a large terminal shows texts. What paints no frames reaches it. */
const MOST_LINES = 4000;

/** The lines of this frame and of the one before. */
let lines = new Map<string, StyledChar[]>();
let linesBefore = new Map<string, StyledChar[]>();

/** To be called between two frames. */
export const keepLines = (): void => {
  linesBefore = lines;
  lines = new Map();
};

/** The characters of a line with their styles: they take the place of its tokens. */
export const tokenize = (line: string): StyledChar[] => {
  const known = lines.get(line) ?? linesBefore.get(line) ?? styledCharsOf(tokensOf(line)).map(shared);
  if (lines.size >= MOST_LINES) keepLines();
  lines.set(line, known);
  return known;
};

/** Characters have their styles already. */
export const styledCharsFromTokens = (chars: StyledChar[]): StyledChar[] => chars;

const NONE: Styles = [];

/** A line as text, with the codes between characters of different styles. */
export const styledCharsToString = (chars: readonly StyledChar[]): string => {
  let text = '';
  let before = NONE;
  for (const {value, styles} of chars) {
    // Ink gives each blank cell an empty list of its own.
    const style = styles.length === 0 ? NONE : styles;
    if (style !== before) text += change(before, style);
    text += value;
    before = style;
  }
  return text + change(before, NONE);
};

const changes = new WeakMap<Styles, WeakMap<Styles, string>>();

/** The codes that change one style into another. */
const change = (from: Styles, to: Styles): string => {
  if (from === to) return '';
  const known = changes.get(from)?.get(to);
  if (known !== undefined) return known;
  const codes = ansiCodesToString(diffAnsiCodes(from, to));
  const others = changes.get(from) ?? new WeakMap<Styles, string>();
  others.set(to, codes);
  changes.set(from, others);
  return codes;
};

/** The one object for equal styles, by their codes, and in each those for equal characters, by their texts. */
let byStyle = new Map<string, {readonly styles: Styles; readonly chars: Map<string, StyledChar>}>();
/** How many characters are in it. */
let different = 0;

const shared = (char: StyledChar): StyledChar => {
  const key = char.styles.map(({code}) => code).join('');
  let style = byStyle.get(key);
  if (style === undefined) {
    style = {styles: char.styles.length === 0 ? NONE : char.styles, chars: new Map()};
    byStyle.set(key, style);
  }
  const known = style.chars.get(char.value);
  if (known !== undefined) return known;
  if (++different > MOST_DIFFERENT) {
    byStyle = new Map();
    different = 0;
  }
  const one: StyledChar = {...char, styles: style.styles};
  style.chars.set(char.value, one);
  return one;
};
