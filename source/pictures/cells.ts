import type {IBuffer, IBufferCell} from '@xterm/headless';
import {coloursOf, type Paper} from './colours.js';

/** How a word is written. */
export type WordStyle = {
  readonly ink: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
};

/** Cells without a blank between them that are written alike: their first column, and how many they are. */
export type Word = WordStyle & {readonly column: number; readonly columns: number; readonly text: string};

/** Cells side by side on a coloured ground. */
export type Ground = {readonly column: number; readonly columns: number; readonly colour: string};

/** A row of the screen. */
export type CellRow = {readonly words: readonly Word[]; readonly grounds: readonly Ground[]};

type Cell = WordStyle & {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly ground: string | null;
};

const readCell = (cell: IBufferCell, column: number, paper: Paper): Cell => ({
  column,
  columns: cell.getWidth(),
  text: cell.getChars(),
  ...coloursOf(cell, paper),
  bold: cell.isBold() !== 0,
  dim: cell.isDim() !== 0,
  italic: cell.isItalic() !== 0,
});

/** Appends to the last of some stretches of cells if they touch and are alike, or begins another one. */
const extend = <Stretch extends {readonly column: number; readonly columns: number}>(
  stretches: readonly Stretch[],
  next: Stretch,
  joined: (last: Stretch) => Stretch | null,
): readonly Stretch[] => {
  const last = stretches.at(-1);
  const one = last && last.column + last.columns === next.column ? joined(last) : null;
  return one ? [...stretches.slice(0, -1), one] : [...stretches, next];
};

const alike = (one: WordStyle, other: WordStyle): boolean =>
  one.ink === other.ink && one.bold === other.bold && one.dim === other.dim && one.italic === other.italic;

const rowOf = (cells: readonly Cell[]): CellRow => {
  let words: readonly Word[] = [];
  let grounds: readonly Ground[] = [];
  for (const {ground, ...word} of cells) {
    const {column, columns, text} = word;
    if (ground !== null)
      grounds = extend(grounds, {column, columns, colour: ground}, last =>
        last.colour === ground ? {...last, columns: last.columns + columns} : null,
      );
    if (text.trim() !== '')
      words = extend(words, word, last =>
        alike(last, word) ? {...last, columns: last.columns + columns, text: last.text + text} : null,
      );
  }
  return {words, grounds};
};

/** The size of a screen, in columns and rows. */
export type CellSize = {readonly columns: number; readonly rows: number};

/** The rows that a terminal emulator shows, on that paper. */
export const readRows = (buffer: IBuffer, {columns, rows}: CellSize, paper: Paper): readonly CellRow[] =>
  Array.from({length: rows}, (_, y) => {
    const line = buffer.getLine(buffer.baseY + y);
    return rowOf(
      Array.from({length: columns}, (_, column) => column).flatMap(column => {
        const cell = line?.getCell(column);
        // The second column of a wide character has a width of 0.
        return cell && cell.getWidth() > 0 ? [readCell(cell, column, paper)] : [];
      }),
    );
  });
