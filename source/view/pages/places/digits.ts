type Form = readonly [string, string, string];

/** Digits of three columns in half blocks, five half lines high. */
const BLOCKS: Readonly<Record<string, Form>> = {
  '0': ['█▀█', '█ █', '▀▀▀'],
  '1': ['▀█ ', ' █ ', '▀▀▀'],
  '2': ['▀▀█', '█▀▀', '▀▀▀'],
  '3': ['▀▀█', ' ▀█', '▀▀▀'],
  '4': ['█ █', '▀▀█', '  ▀'],
  '5': ['█▀▀', '▀▀█', '▀▀▀'],
  '6': ['█▀▀', '█▀█', '▀▀▀'],
  '7': ['▀▀█', '  █', '  ▀'],
  '8': ['█▀█', '█▀█', '▀▀▀'],
  '9': ['█▀█', '▀▀█', '▀▀▀'],
  '.': [' ', ' ', '▀'],
};

/** The same in the strokes of a seven-segment display, for terminals that have only ASCII. */
const STROKES: Readonly<Record<string, Form>> = {
  '0': [' _ ', '| |', '|_|'],
  '1': ['   ', '  |', '  |'],
  '2': [' _ ', ' _|', '|_ '],
  '3': [' _ ', ' _|', ' _|'],
  '4': ['   ', '|_|', '  |'],
  '5': [' _ ', '|_ ', ' _|'],
  '6': [' _ ', '|_ ', '|_|'],
  '7': [' _ ', '  |', '  |'],
  '8': [' _ ', '|_|', '|_|'],
  '9': [' _ ', '|_|', ' _|'],
  '.': [' ', ' ', '.'],
};

/** Lines of a large figure. */
export const DIGIT_LINES = 3;

/** A figure in large digits; any other character, such as a unit, stands small on the last line. */
export const largeDigits = (text: string, ascii: boolean): readonly string[] => {
  const forms = ascii ? STROKES : BLOCKS;
  const parts = [...text].map((character): Form => forms[character] ?? [' ', ' ', character]);
  return [0, 1, 2].map(line => parts.map(part => part[line as 0 | 1 | 2]).join(' '));
};
