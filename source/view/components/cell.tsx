import {Box, Text} from 'ink';
import {shortened, widthOf} from '../layout/width.js';
import {painted} from '../theme/paint.js';
import type {Tone} from '../theme/tone.js';
import {Painted} from './painted.js';

/** A text, and how it looks. */
export type Piece = {readonly text: string; readonly tone?: Tone};

export type CellProps = Piece & {
  /** Columns; absent: as many as the text takes. A cell of no column is left out. */
  width?: number;
  align?: 'left' | 'right';
  /** Blank columns at its left and right. */
  before?: number;
  after?: number;
  /** True: a text without a width changes all the time, such as a clock; see `Painted`. */
  live?: boolean;
};

/**
 * A text on one line, cut where it is too long: a cell of a row or of a column. With a width it is cut here:
 * what Ink cuts ends a column too late where that is in the middle of a Hangul syllable.
 */
export const Cell = ({text, tone = {}, width, align, before = 0, after = 0, live = false}: CellProps) => {
  if (width === 0) return null;
  const isPainted = live || width !== undefined;
  const shown = width === undefined ? text : shortened(text, width);
  return (
    <Box
      width={width}
      height={1}
      flexShrink={isPainted ? 0 : 1}
      marginLeft={before}
      marginRight={after}
      justifyContent={align === 'right' ? 'flex-end' : 'flex-start'}
    >
      {isPainted ? (
        <Painted lines={[painted(shown, tone)]} width={widthOf(shown)} />
      ) : (
        <Text {...tone} wrap="truncate">
          {text}
        </Text>
      )}
    </Box>
  );
};

/** A line of the screen that holds one text. */
export const TextLine = (props: Piece & {before?: number}) => <Cell before={1} after={1} {...props} />;
