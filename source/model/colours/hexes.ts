/** A colour as its red, green and blue. */
export type Hex = `#${string}`;

/**
 * The colours of Okabe and Ito, which stay apart for every kind of colour vision
 * (https://jfly.uni-koeln.de/color), and the shades that text needs around them.
 */
export const hexes = {
  orange: '#e69f00',
  skyBlue: '#56b4e9',
  green: '#009e73',
  yellow: '#f0e442',
  blue: '#0072b2',
  vermilion: '#d55e00',
  purple: '#cc79a7',
  black: '#000000',
  white: '#ffffff',
  grey: '#949494',
  darkGrey: '#6c6c6c',
  darkOrange: '#5f3a00',
  paleOrange: '#ffdf96',
  paleYellow: '#faf2aa',
  plum: '#963c73',
  brown: '#7a4b00',
  deepGreen: '#006e50',
  lightGreen: '#6fd3b0',
  slate: '#5a5a5a',
  silver: '#aaaaaa',
} as const satisfies Readonly<Record<string, Hex>>;

export type ColourName = keyof typeof hexes;
