const ESCAPE = String.fromCharCode(0x1b);
const COLOUR = new RegExp(`${ESCAPE}\\[([\\d;]*)m`, 'g');

/** The parameters of every colour code of a text. */
export const coloursOf = (text: string): readonly string[] =>
  [...text.matchAll(COLOUR)].map(([, parameters = '']) => parameters);

/** A text without its colour codes; every other control character stays, so that tests see it. */
export const withoutColours = (text: string): string => text.replaceAll(COLOUR, '');
