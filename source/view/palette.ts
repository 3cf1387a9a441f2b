/** A colour in the three forms that terminals understand, by how many colours they have. */
export type Colour = {
  /** Red, green, blue, for 16 million colours. */
  readonly rgb: string;
  /** Number in the table of 256 colours. */
  readonly of256: number;
  /** Number in the table of 16 colours, 0 to 15. */
  readonly of16: number;
};

const colour = (rgb: string, of256: number, of16: number): Colour => ({rgb, of256, of16});

/**
 * The colours of Okabe and Ito, which stay apart for every kind of colour vision
 * (https://jfly.uni-koeln.de/color), and what text needs around them.
 */
export const palette = {
  orange: colour('230;159;0', 214, 3),
  skyBlue: colour('86;180;233', 74, 6),
  green: colour('0;158;115', 36, 2),
  yellow: colour('240;228;66', 227, 11),
  blue: colour('0;114;178', 25, 4),
  vermilion: colour('213;94;0', 166, 1),
  purple: colour('204;121;167', 175, 5),
  black: colour('0;0;0', 16, 0),
  white: colour('255;255;255', 231, 15),
  grey: colour('148;148;148', 246, 7),
  darkGrey: colour('108;108;108', 242, 8),
  darkOrange: colour('95;58;0', 58, 0),
  paleOrange: colour('255;223;150', 223, 7),
  paleYellow: colour('250;242;170', 229, 11),
  plum: colour('150;60;115', 126, 5),
  brown: colour('122;75;0', 94, 3),
  deepGreen: colour('0;110;80', 29, 2),
  slate: colour('90;90;90', 240, 8),
  silver: colour('170;170;170', 248, 7),
} satisfies Record<string, Colour>;

export type ColourName = keyof typeof palette;
