import type {ThemeName} from '../model/session/appearance.js';
import type {LaneState} from '../model/timeline/span.js';
import {type ColourName, palette} from './palette.js';
import {themes} from './themes.js';

/** How many bits of colour a terminal has, as `stdout.getColorDepth()` says; 1 is none. */
export type Depth = 1 | 4 | 8 | 24;

/** How a piece of text looks. */
export type Paint = {
  readonly ink?: ColourName;
  readonly paper?: ColourName;
  readonly bold?: boolean;
  readonly inverse?: boolean;
};

/** What a piece of text is for. A state has a tone for words, one for its cells, one for numbers in them. */
export type Tone =
  | 'plain'
  | 'quiet'
  | 'strong'
  | 'key'
  | 'chosen'
  | 'live'
  | 'bad'
  | 'message'
  | LaneState
  | `${LaneState} cell`
  | `${LaneState} number`
  | Seat
  | `${Seat} number`;

/** So many executors are told apart by colour, side by side on a core; then colours begin again. */
export const SEATS = 6;
export type Seat = `seat ${1 | 2 | 3 | 4 | 5 | 6}`;

/** A look for every purpose. */
export type Paints = Readonly<Record<Tone, Paint>>;

/** For each tone the parameters of its colour code, empty where it is plain. */
export type Theme = Readonly<Record<Tone, string>>;

/** A theme for a terminal with so many colours; `big`: for the last row of a hall, so nothing is dim. */
export const themeFor = (name: ThemeName, depth: Depth, big = false): Theme => {
  const paints = themes[name];
  return Object.fromEntries(
    Object.entries(paints).map(([tone, paint]) => [tone, parameters(big ? undimmed(paint) : paint, depth)]),
  ) as Theme;
};

const DIM: ReadonlySet<ColourName> = new Set(['grey', 'darkGrey', 'slate', 'silver']);

const undimmed = ({ink, ...paint}: Paint): Paint =>
  ink === undefined || DIM.has(ink) ? paint : {...paint, ink};

// Select Graphic Rendition, ECMA-48 8.3.117.
const parameters = ({ink, paper, bold, inverse}: Paint, depth: Depth): string => {
  const codes: string[] = [];
  if (bold) codes.push('1');
  if (inverse) codes.push('7');
  if (ink && depth > 1) codes.push(colourCode(ink, depth, 3));
  if (paper && depth > 1) codes.push(colourCode(paper, depth, 4));
  return codes.join(';');
};

/** ground: 3 for ink, 4 for paper. */
const colourCode = (name: ColourName, depth: Depth, ground: 3 | 4): string => {
  const {rgb, of256, of16} = palette[name];
  if (depth === 24) return `${ground}8;2;${rgb}`;
  if (depth === 8) return `${ground}8;5;${of256}`;
  return of16 < 8 ? `${ground}${of16}` : `${ground + 6}${of16 - 8}`;
};
