import {Box} from 'ink';
import {Cell, type Piece} from './cell.js';

/** A column of a table: what it says of each row. */
export type TextColumn<Row> = {
  readonly id: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** Blank columns before it. */
  readonly before?: number;
  /** What a row says in it; a `width` of its own may reach into the columns behind it. */
  readonly pieceOf: (row: Row) => Piece & {width?: number};
};

type TextTableProps<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly TextColumn<Row>[];
  /** Empty lines between two rows. */
  apart?: number;
};

/** A table of texts, column by column. */
export const TextTable = <Row,>({rows, keyOf, columns, apart = 0}: TextTableProps<Row>) => (
  <Box>
    {columns.map(({id, width, before = 0, pieceOf, ...shape}) => (
      <Box key={id} flexDirection="column" width={width} flexShrink={0} rowGap={apart} marginLeft={before}>
        {rows.map(row => (
          <Cell key={keyOf(row)} width={width} {...shape} {...pieceOf(row)} />
        ))}
      </Box>
    ))}
  </Box>
);
