import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {useView} from '../hooks/use-view.js';

/** An item of a line, by its key, and the columns that it takes. */
export type Item = {readonly key: string; readonly width: number; readonly item: ReactNode};

/** A dot, with a blank at each side. */
const DOT_WIDTH = 3;

type ItemsProps = {
  readonly items: readonly Item[];
  /** Blank columns between two items; without, a dot stands between them. */
  readonly gap?: number;
};

/** As many whole items as one line has room for: the line wraps, and its further lines are hidden. */
export const Items = ({items, gap}: ItemsProps) => {
  const {theme, glyphs} = useView();
  return (
    <Box flexGrow={1} flexBasis={0} height={1} flexWrap="wrap" overflow="hidden">
      {/* A first item that is too long would stay on its line; behind an empty one it wraps too. */}
      <Box height={1} />
      {items.map(({key, width, item}, i) => (
        <Box
          key={key}
          width={width + (gap === undefined && i > 0 ? DOT_WIDTH : 0)}
          flexShrink={0}
          marginLeft={i > 0 ? (gap ?? 0) : 0}
        >
          {gap === undefined && i > 0 && <Text {...theme.quiet}>{` ${glyphs.dot} `}</Text>}
          {item}
        </Box>
      ))}
    </Box>
  );
};
