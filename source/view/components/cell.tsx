import {Box, Text} from 'ink';
import {widthOf} from '../layout/width.js';
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
  /** True: the text changes all the time, such as a clock; see `Painted`. */
  live?: boolean;
};

/** A text on one line, cut where it is too long: a cell of a row or of a column. */
export const Cell = ({text, tone = {}, width, align, before = 0, after = 0, live = false}: CellProps) =>
  width === 0 ? null : (
    <Box
      width={width}
      height={1}
      flexShrink={width === undefined && !live ? 1 : 0}
      marginLeft={before}
      marginRight={after}
      justifyContent={align === 'right' ? 'flex-end' : 'flex-start'}
    >
      {live ? (
        <Painted lines={[painted(text, tone)]} width={widthOf(text)} />
      ) : (
        <Text {...tone} wrap="truncate">
          {text}
        </Text>
      )}
    </Box>
  );

/** A line of the screen that holds one text. */
export const TextLine = (props: Piece & {before?: number}) => <Cell before={1} after={1} {...props} />;
