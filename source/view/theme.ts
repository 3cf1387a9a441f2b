import type {LaneState} from '../model/spans.js';
import {type ColourName, palette} from './palette.js';

/** How many bits of colour a terminal has, as `stdout.getColorDepth()` says; 1 is none. */
export type Depth = 1 | 4 | 8 | 24;

/** How a piece of text looks. */
type Paint = {
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
  | `${LaneState} number`;

type Paints = Readonly<Record<Tone, Paint>>;

const words: Readonly<Record<Exclude<Tone, LaneState | `${LaneState} cell` | `${LaneState} number`>, Paint>> =
  {
    plain: {},
    quiet: {ink: 'grey'},
    strong: {bold: true},
    key: {bold: true},
    chosen: {bold: true, inverse: true},
    live: {ink: 'green', bold: true},
    bad: {ink: 'vermilion', bold: true},
    message: {ink: 'yellow', bold: true},
  };

/** The table of themes; adding one is adding a row. */
const themes = {
  dark: {
    ...words,
    starting: {ink: 'grey'},
    'starting cell': {ink: 'grey'},
    'starting number': {ink: 'grey'},
    running: {ink: 'green', bold: true},
    'running cell': {ink: 'green'},
    'running number': {ink: 'black', paper: 'green', bold: true},
    blocked: {ink: 'orange', bold: true},
    'blocked cell': {ink: 'orange', paper: 'darkOrange'},
    'blocked number': {ink: 'white', paper: 'darkOrange', bold: true},
    'in flight': {ink: 'skyBlue', bold: true},
    'in flight cell': {ink: 'skyBlue'},
    'in flight number': {ink: 'skyBlue', bold: true},
    idle: {ink: 'grey'},
    'idle cell': {ink: 'darkGrey'},
    'idle number': {ink: 'darkGrey'},
    failed: {ink: 'vermilion', bold: true},
    'failed cell': {ink: 'vermilion', bold: true},
    'failed number': {ink: 'vermilion', bold: true},
    exited: {ink: 'grey'},
    'exited cell': {ink: 'darkGrey'},
    'exited number': {ink: 'darkGrey'},
  },
} satisfies Record<string, Paints>;

export type ThemeName = keyof typeof themes;

/** For each tone the parameters of its colour code, empty where it is plain. */
export type Theme = Readonly<Record<Tone, string>>;

/** A theme for a terminal with so many colours. */
export const themeFor = (name: ThemeName, depth: Depth): Theme => {
  const paints: Paints = themes[name];
  return Object.fromEntries(
    Object.entries(paints).map(([tone, paint]) => [tone, parameters(paint, depth)]),
  ) as Theme;
};

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
