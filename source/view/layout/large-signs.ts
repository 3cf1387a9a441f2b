/** Lines of a row, and of what stands large in it: 1 is a usual text. */
export type Scale = 1 | 3 | 5;

/** Digits and a person in pixels, five rows high. */
const PIXELS: Readonly<Record<string, readonly string[]>> = {
  '0': ['###', '# #', '# #', '# #', '###'],
  '1': ['## ', ' # ', ' # ', ' # ', '###'],
  '2': ['###', '  #', '###', '#  ', '###'],
  '3': ['###', '  #', ' ##', '  #', '###'],
  '4': ['# #', '# #', '###', '  #', '  #'],
  '5': ['###', '#  ', '###', '  #', '###'],
  '6': ['###', '#  ', '###', '# #', '###'],
  '7': ['###', '  #', '  #', '  #', '  #'],
  '8': ['###', '# #', '###', '# #', '###'],
  '9': ['###', '# #', '###', '  #', '###'],
  '.': [' ', ' ', ' ', ' ', '#'],
  person: [' ### ', ' ### ', '#####', '  #  ', ' # # '],
};

/** The same in strokes, digits as on a seven-segment display, for terminals that have only ASCII. */
const STROKES: Readonly<Record<string, readonly string[]>> = {
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
  person: [' o ', '/|\\', '/ \\'],
};

const mapped = (
  forms: Readonly<Record<string, readonly string[]>>,
  change: (rows: readonly string[]) => readonly string[],
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(forms).map(([name, rows]) => [name, change(rows)]));

/** Two rows of pixels in a line; a column is as wide as a pixel. */
const inHalfBlocks = (rows: readonly string[]): readonly string[] =>
  [0, 2, 4].map(row =>
    [...(rows[row] ?? '')]
      .map((upper, column) => {
        const lower = rows[row + 1]?.[column] === '#';
        if (upper === '#') return lower ? '█' : '▀';
        return lower ? '▄' : ' ';
      })
      .join(''),
  );

/** A row of pixels in a line; a pixel takes two columns. */
const doubled =
  (sign: string) =>
  (rows: readonly string[]): readonly string[] =>
    rows.map(row => [...row].map(pixel => (pixel === '#' ? sign : ' ').repeat(2)).join(''));

const FORMS = {
  3: {plain: mapped(PIXELS, inHalfBlocks), ascii: STROKES},
  5: {plain: mapped(PIXELS, doubled('█')), ascii: mapped(PIXELS, doubled('#'))},
} as const;

type LargeScale = Exclude<Scale, 1>;

/** A figure in large digits; any other character, such as a unit, stands small on the last line, without blanks. */
export const largeDigits = (text: string, ascii: boolean, scale: LargeScale): readonly string[] => {
  const forms = FORMS[scale][ascii ? 'ascii' : 'plain'];
  const parts = [...text.replaceAll(' ', '')].map(
    character => forms[character] ?? smallSign(character, scale),
  );
  return lines(scale).map(line => parts.map(part => part[line]).join(scale === 3 ? ' ' : '  '));
};

/** A person, as high as the digits. */
export const largePerson = (ascii: boolean, scale: LargeScale): readonly string[] =>
  FORMS[scale][ascii ? 'ascii' : 'plain'].person ?? [];

const smallSign = (character: string, scale: LargeScale): readonly string[] =>
  lines(scale).map(line => (line === scale - 1 ? character : ' '));

const lines = (scale: LargeScale): readonly number[] => Array.from({length: scale}, (_, line) => line);
