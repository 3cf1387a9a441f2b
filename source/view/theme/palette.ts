import type {TextProps} from 'ink';
import {type ColourName, type Hex, hexes} from '../../model/colours/hexes.js';

export type {ColourName} from '../../model/colours/hexes.js';

/** How many bits of colour a terminal has, as `stdout.getColorDepth()` returns it; 1 is no colour. */
export type Depth = 1 | 4 | 8 | 24;

type InkColour = NonNullable<TextProps['color']>;

/** A colour for terminals of 16 million, 256 and 16 colours, as Ink's `color` takes it. */
type Colour = Readonly<Record<Exclude<Depth, 1>, InkColour>>;

const colour = (hex: Hex, of256: number, of16: InkColour): Colour => ({
  24: hex,
  8: `ansi256(${of256})`,
  4: of16,
});

/** The colours of the program for every terminal. */
export const palette = {
  orange: colour(hexes.orange, 214, 'yellow'),
  skyBlue: colour(hexes.skyBlue, 74, 'cyan'),
  green: colour(hexes.green, 36, 'green'),
  yellow: colour(hexes.yellow, 227, 'yellowBright'),
  blue: colour(hexes.blue, 25, 'blue'),
  vermilion: colour(hexes.vermilion, 166, 'red'),
  purple: colour(hexes.purple, 175, 'magenta'),
  black: colour(hexes.black, 16, 'black'),
  white: colour(hexes.white, 231, 'whiteBright'),
  grey: colour(hexes.grey, 246, 'white'),
  darkGrey: colour(hexes.darkGrey, 242, 'gray'),
  darkOrange: colour(hexes.darkOrange, 58, 'black'),
  paleOrange: colour(hexes.paleOrange, 223, 'white'),
  paleYellow: colour(hexes.paleYellow, 229, 'yellowBright'),
  plum: colour(hexes.plum, 126, 'magenta'),
  brown: colour(hexes.brown, 94, 'yellow'),
  deepGreen: colour(hexes.deepGreen, 29, 'green'),
  lightGreen: colour(hexes.lightGreen, 79, 'greenBright'),
  slate: colour(hexes.slate, 240, 'gray'),
  silver: colour(hexes.silver, 248, 'white'),
} satisfies Record<ColourName, Colour>;
