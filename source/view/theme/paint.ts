import chalk, {type ChalkInstance} from 'chalk';
import type {Depth} from './palette.js';
import type {Tone} from './tone.js';

type Painter = (text: string) => string;

/**
 * Sets the colours that Ink and `painted` write: both use the one instance of chalk. A theme for a terminal
 * without colours has none, but is still bold and inverse.
 */
export const setDepth = (depth: Depth): void => {
  chalk.level = ({1: 1, 4: 1, 8: 2, 24: 3} as const)[depth];
};

/** Does something with other colours: nothing else may be painted meanwhile. */
export const atDepth = <T>(depth: Depth, act: () => T): T => {
  const before = chalk.level;
  setDepth(depth);
  try {
    return act();
  } finally {
    chalk.level = before;
  }
};

/** A text in a tone, as Ink's `Text` would write it: for strings that do not pass through `Text`. */
export const painted = (text: string, tone: Tone): string => {
  if (text === '') return '';
  const known = painters.get(tone);
  if (known) return known(text);
  const painter = painterOf(tone);
  painters.set(tone, painter);
  return painter(text);
};

// A tone is an object of a theme, so there are few; a timeline asks for one at every change of state.
const painters = new WeakMap<Tone, Painter>();

const painterOf = ({color, backgroundColor, bold, inverse}: Tone): Painter => {
  let style: ChalkInstance = chalk;
  if (color) style = coloured(style, color, false);
  if (backgroundColor) style = coloured(style, backgroundColor, true);
  if (bold) style = style.bold;
  if (inverse) style = style.inverse;
  return style === chalk ? text => text : style;
};

const ANSI256 = /^ansi256\((\d+)\)$/;

/** Adds a colour as Ink's props name it: of the text, or of its ground. */
const coloured = (style: ChalkInstance, colour: string, isGround: boolean): ChalkInstance => {
  const of256 = ANSI256.exec(colour)?.[1];
  if (of256) return style[isGround ? 'bgAnsi256' : 'ansi256'](Number(of256));
  if (colour.startsWith('#')) return style[isGround ? 'bgHex' : 'hex'](colour);
  return style[(isGround ? `bg${colour.charAt(0).toUpperCase()}${colour.slice(1)}` : colour) as 'red'];
};

/** A character of width one, and its tone. */
export type DrawnCell = readonly [character: string, tone: Tone];

/**
 * Characters as one line in which neighbours of one tone share their colour code, and blanks that of their
 * left neighbour: Ink splits every line into its characters, those of codes included, on every frame.
 */
export const colouredCells = (cells: readonly DrawnCell[]): string => {
  let line = '';
  for (let from = 0; from < cells.length; ) {
    const tone = cells[from]?.[1] ?? {};
    let text = '';
    for (let cell = cells[from]; cell && looksAlike(cell, tone); cell = cells[++from]) text += cell[0];
    const body = hasGround(tone) ? text : text.trimEnd();
    line += painted(body, tone) + ' '.repeat(text.length - body.length);
  }
  return line.replaceAll(OVERRIDDEN, '');
};

/** Whether a character looks the same in that tone as in its own. */
const looksAlike = ([character, tone]: DrawnCell, other: Tone): boolean =>
  tone === other || (character === ' ' && !hasGround(tone) && !hasGround(other));

const hasGround = ({backgroundColor, inverse}: Tone): boolean => Boolean(backgroundColor || inverse);

const ESC = '\u001b';

/** The end of a text colour where another one begins (SGR 39 and 38, ECMA-48 8.3.117). */
const OVERRIDDEN = new RegExp(`${ESC}\\[39m(?=${ESC}\\[38;)`, 'g');
