import type {TextProps} from 'ink';
import type {ThemeName} from '../../model/session/appearance.js';
import type {LaneState} from '../../model/timeline/span.js';
import {type ColourName, type Depth, palette} from './palette.js';
import {themes} from './themes.js';

/** How a text looks: the props of Ink's `Text` that carry a colour or a weight. */
export type Tone = Pick<TextProps, 'color' | 'backgroundColor' | 'bold' | 'inverse'>;

/** The same by the names of the palette, before the terminal's colours are known. */
export type Paint = {
  readonly ink?: ColourName;
  readonly paper?: ColourName;
  readonly bold?: boolean;
  readonly inverse?: boolean;
};

/** A state has a tone for its word, one for the cells of a timeline, and one for job numbers in them. */
export type StateTones<T> = {readonly word: T; readonly cell: T; readonly number: T};

/** A tone for every purpose. */
export type Tones<T> = Readonly<
  Record<'plain' | 'quiet' | 'strong' | 'key' | 'chosen' | 'live' | 'bad' | 'message', T>
> & {
  readonly states: Readonly<Record<LaneState, StateTones<T>>>;
  /** Executors side by side on a core are told apart by these in turn: of their cells, and of numbers on them. */
  readonly executors: readonly {readonly cell: T; readonly number: T}[];
};

export type Theme = Tones<Tone>;

/** A theme for a terminal of so many colours; `big`: for the last row of a hall, so nothing is dim. */
export const themeFor = (name: ThemeName, depth: Depth, big = false): Theme => {
  const tone = (paint: Paint): Tone => toneOf(big ? undimmed(paint) : paint, depth);
  const {states, executors, ...general} = themes[name];
  return {
    ...mapped(general, tone),
    states: mapped(states, ({word, cell, number}) => ({
      word: tone(word),
      cell: tone(cell),
      number: tone(number),
    })),
    executors: executors.map(({cell, number}) => ({cell: tone(cell), number: tone(number)})),
  };
};

const mapped = <Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  map: (value: From) => To,
): Readonly<Record<Name, To>> =>
  Object.fromEntries(Object.entries<From>(record).map(([name, value]) => [name, map(value)])) as Record<
    Name,
    To
  >;

const DIM: ReadonlySet<ColourName> = new Set(['grey', 'darkGrey', 'slate', 'silver']);

const undimmed = ({ink, ...paint}: Paint): Paint =>
  ink === undefined || DIM.has(ink) ? paint : {...paint, ink};

const toneOf = ({ink, paper, bold, inverse}: Paint, depth: Depth): Tone => ({
  ...(ink && depth > 1 && {color: palette[ink][depth as 4]}),
  ...(paper && depth > 1 && {backgroundColor: palette[paper][depth as 4]}),
  ...(bold && {bold}),
  ...(inverse && {inverse}),
});
