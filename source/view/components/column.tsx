import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import type {Tone} from '../theme/theme.js';
import {Figure} from './figure.js';

type ColumnProps = {
  readonly children: ReactNode;
  readonly width?: number;
  readonly align?: 'left' | 'right';
  /** Blank columns before it. */
  readonly before?: number;
  /** Empty lines between two cells. */
  readonly apart?: number;
};

/** One column of a table, a line for each cell; several in a row are the table. */
export const Column = ({children, width, align = 'left', before = 0, apart = 0}: ColumnProps) => (
  <Box
    flexDirection="column"
    flexShrink={0}
    width={width}
    marginLeft={before}
    rowGap={apart}
    alignItems={align === 'right' ? 'flex-end' : 'stretch'}
  >
    {children}
  </Box>
);

type CellProps = {
  readonly children: string;
  readonly tone?: Tone;
  /** True: it changes all the time, such as a clock. */
  readonly changing?: boolean;
};

/** A text in one line. */
export const Cell = ({children: text, tone, changing = false}: CellProps) => (
  <Box height={1}>
    {changing ? (
      <Figure tone={tone}>{text}</Figure>
    ) : (
      <Text {...tone} wrap="truncate">
        {text}
      </Text>
    )}
  </Box>
);
