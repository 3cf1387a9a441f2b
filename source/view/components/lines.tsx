import {Box} from 'ink';
import {Cell, type CellProps} from './cell.js';

/** A line of cells by their names, the first one behind so many blank columns; without cells, an empty line. */
export type Line = {readonly indent: number; readonly cells: Readonly<Record<string, CellProps>>};

export const EMPTY_LINE: Line = {indent: 0, cells: {}};

/** A line with a number that tells it apart from others of its list. */
export type NumberedLine = Line & {readonly id: number};

export const numbered = (lines: readonly Line[]): readonly NumberedLine[] =>
  lines.map((line, id) => ({...line, id}));

/** Lines, one below the other. */
export const Lines = ({lines}: {lines: readonly NumberedLine[]}) => (
  <Box flexDirection="column">
    {lines.map(({id, indent, cells}) => (
      <Box key={id} paddingLeft={indent} height={1}>
        {Object.entries(cells).map(([name, cell]) => (
          <Cell key={name} {...cell} />
        ))}
      </Box>
    ))}
  </Box>
);
