import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {fitted} from '../layout/width.js';
import type {Tone} from '../theme/theme.js';
import {Figure} from './figure.js';

type CellProps = {
  readonly children: ReactNode;
  readonly tone?: Tone;
  /** Columns; absent: as many as the text takes. A cell of no column is left out. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
  /** Blank columns at its left and right. */
  readonly before?: number;
  readonly after?: number;
};

/** A text on one line, cut where it is too long: a cell of a row or of a column. */
export const Cell = ({children, tone, width, align = 'left', before = 0, after = 0}: CellProps) =>
  width === 0 ? null : (
    <Box
      width={width}
      height={1}
      flexShrink={width === undefined ? 1 : 0}
      marginLeft={before}
      marginRight={after}
      justifyContent={align === 'right' ? 'flex-end' : 'flex-start'}
    >
      <Text {...tone} wrap="truncate">
        {children}
      </Text>
    </Box>
  );

/** The same for a text that changes all the time, such as a figure or the number of a job; see `Painted`. */
export const FigureCell = ({
  children,
  tone,
  width,
  align = 'right',
  before = 0,
}: Omit<CellProps, 'after'> & {readonly children: string}) =>
  width === 0 ? null : (
    <Box height={1} flexShrink={0} marginLeft={before}>
      <Figure tone={tone}>{width === undefined ? children : fitted(children, width, align)}</Figure>
    </Box>
  );

/** A line of the screen that holds one text. */
export const TextLine = ({children, tone, before = 1}: Pick<CellProps, 'children' | 'tone' | 'before'>) => (
  <Cell tone={tone} before={before} after={1}>
    {children}
  </Cell>
);
