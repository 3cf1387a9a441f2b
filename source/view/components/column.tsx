import {Box} from 'ink';
import type {ReactNode} from 'react';

type ColumnProps = {
  /** A cell for each line. */
  readonly children: ReactNode;
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** Blank columns before it. */
  readonly before?: number;
  /** Empty lines between two cells. */
  readonly apart?: number;
};

/** One column of a table; several in a row are the table. */
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
