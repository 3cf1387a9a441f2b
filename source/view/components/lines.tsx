import {Box} from 'ink';
import type {Cell as TimelineCell} from '../../model/timeline/cells.js';
import {Cell, type CellProps} from './cell.js';
import {ProfileLine, type ProfileProps} from './profile.js';
import {Timeline} from './timeline.js';

/** A cell that is a timeline. */
export type TimelineProps = {readonly timeline: readonly TimelineCell[]};

/** A line of cells by their names, the first one behind so many blank columns; without cells, an empty line. */
export type Line = {
  readonly indent: number;
  readonly cells: Readonly<Record<string, CellProps | TimelineProps | ProfileProps>>;
};

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
          <LineCell key={name} cell={cell} />
        ))}
      </Box>
    ))}
  </Box>
);

const LineCell = ({cell}: {cell: Line['cells'][string]}) => {
  if ('timeline' in cell) return <Timeline cells={cell.timeline} />;
  return 'profile' in cell ? <ProfileLine {...cell} /> : <Cell {...cell} />;
};
