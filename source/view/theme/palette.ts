import type {TextProps} from 'ink';

/** How many bits of colour a terminal has, as `stdout.getColorDepth()` returns it; 1 is no colour. */
export type Depth = 1 | 4 | 8 | 24;

type InkColour = NonNullable<TextProps['color']>;

/** A colour for terminals of 16 million, 256 and 16 colours, as Ink's `color` takes it. */
type Colour = Readonly<Record<Exclude<Depth, 1>, InkColour>>;

const colour = (hex: `#${string}`, of256: number, of16: InkColour): Colour => ({
  24: hex,
  8: `ansi256(${of256})`,
  4: of16,
});

/**
 * The colours of Okabe and Ito, which stay apart for every kind of colour vision
 * (https://jfly.uni-koeln.de/color), and the shades that text needs around them.
 */
export const palette = {
  orange: colour('#e69f00', 214, 'yellow'),
  skyBlue: colour('#56b4e9', 74, 'cyan'),
  green: colour('#009e73', 36, 'green'),
  yellow: colour('#f0e442', 227, 'yellowBright'),
  blue: colour('#0072b2', 25, 'blue'),
  vermilion: colour('#d55e00', 166, 'red'),
  purple: colour('#cc79a7', 175, 'magenta'),
  black: colour('#000000', 16, 'black'),
  white: colour('#ffffff', 231, 'whiteBright'),
  grey: colour('#949494', 246, 'white'),
  darkGrey: colour('#6c6c6c', 242, 'gray'),
  darkOrange: colour('#5f3a00', 58, 'black'),
  paleOrange: colour('#ffdf96', 223, 'white'),
  paleYellow: colour('#faf2aa', 229, 'yellowBright'),
  plum: colour('#963c73', 126, 'magenta'),
  brown: colour('#7a4b00', 94, 'yellow'),
  deepGreen: colour('#006e50', 29, 'green'),
  lightGreen: colour('#6fd3b0', 79, 'greenBright'),
  slate: colour('#5a5a5a', 240, 'gray'),
  silver: colour('#aaaaaa', 248, 'white'),
} satisfies Record<string, Colour>;

export type ColourName = keyof typeof palette;
