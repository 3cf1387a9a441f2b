import {Box} from 'ink';
import {shortened, widthOf} from '../layout/width.js';
import {painted} from '../theme/paint.js';
import type {Piece} from './cell.js';
import {Painted} from './painted.js';

type TablePiece = Piece & {readonly width?: number};

/** A column of a table: its title, if it has one, and what it says of each row. */
export type TextColumn<Row> = {
  readonly id: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
  readonly title?: Piece;
  /** What a row says in it; a `width` of its own may reach into the columns behind it. */
  readonly pieceOf: (row: Row) => TablePiece | readonly TablePiece[];
};

type TextTableProps<Row> = {
  rows: readonly Row[];
  columns: readonly TextColumn<Row>[];
  /** Blank columns between two columns. */
  gap: number;
  /** Empty lines between two rows: none or one. */
  apart?: number;
};

/** A table of texts: each column is one leaf of all its lines, as figures change on every frame. */
export const TextTable = <Row,>({rows, columns, gap, apart = 0}: TextTableProps<Row>) => (
  <Box columnGap={gap}>
    {columns.map(column => (
      <Box key={column.id} width={column.width} flexShrink={0}>
        <Painted lines={linesOf(column, rows, apart)} width={column.width} />
      </Box>
    ))}
  </Box>
);

const linesOf = <Row,>(column: TextColumn<Row>, rows: readonly Row[], apart: number): readonly string[] => {
  const {width, align, title, pieceOf} = column;
  const lineOf = (pieces: TablePiece | readonly TablePiece[]): string =>
    [pieces]
      .flat()
      .map(piece => paintedPiece({width, align, ...piece}))
      .join('');
  const lines = rows.map(row => lineOf(pieceOf(row)));
  const spaced = lines.flatMap((line, i) => (i > 0 && apart > 0 ? ['', line] : [line]));
  return title ? [lineOf(title), ...spaced] : spaced;
};

type PaintedPiece = Piece & Pick<TextColumn<unknown>, 'width' | 'align'>;

const paintedPiece = ({text, tone = {}, width, align}: PaintedPiece): string => {
  const short = shortened(text, width);
  // An empty text writes no blanks either, over what reaches into its column.
  const before = align === 'right' && short !== '' ? width - widthOf(short) : 0;
  return ' '.repeat(before) + painted(short, tone);
};
