import {Box} from 'ink';
import {widthOf} from '../layout/width.js';
import {painted} from '../theme/paint.js';
import {useView} from '../view.js';
import type {Piece} from './cell.js';
import {Painted} from './painted.js';

/** An item of a line: its text, which no other item has, and a sign right before it. */
export type Item = Piece & {readonly sign?: Piece};

type ItemsProps = {
  items: readonly Item[];
  /** Blank columns between two items; without, a dot stands between them. */
  gap?: number;
};

/** As many whole items as one line has room for: the line wraps, and its further lines are hidden. */
export const Items = ({items, gap}: ItemsProps) => {
  const {theme, glyphs} = useView();
  const between = gap === undefined ? ` ${glyphs.dot} ` : ' '.repeat(gap);
  return (
    <Box flexGrow={1} flexBasis={0} height={1} flexWrap="wrap" overflow="hidden">
      {/* A first item that is too long would stay on its line; behind an empty one it wraps too. */}
      <Box height={1} />
      {items.map(({text, tone, sign}, i) => {
        const pieces = [
          {text: i > 0 ? between : '', tone: theme.quiet},
          ...(sign ? [sign] : []),
          {text, tone},
        ];
        const width = widthOf(pieces.map(piece => piece.text).join(''));
        return (
          <Box key={`${sign?.text} ${text}`} width={width} flexShrink={0}>
            <Painted
              lines={[pieces.map(piece => painted(piece.text, piece.tone ?? {})).join('')]}
              width={width}
            />
          </Box>
        );
      })}
    </Box>
  );
};
