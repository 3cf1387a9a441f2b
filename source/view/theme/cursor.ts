import type {Glyphs} from './glyphs.js';
import type {DrawnCell} from './paint.js';
import type {Theme} from './theme.js';

/** A timeline in which only some characters are lit: all others are dim. null: it looks as usual. */
export const withLight = (
  cells: readonly DrawnCell[],
  lit: readonly boolean[] | null,
  {quiet}: Theme,
): readonly DrawnCell[] =>
  lit === null ? cells : cells.map((cell, i): DrawnCell => (lit[i] ? cell : [cell[0], quiet]));

/** The column of a cursor at a moment before the timelines begin. */
export const BEFORE = -1;

/**
 * A timeline through which the cursor runs: what comes after it is dim. null: no cursor. One that stands before the
 * timeline has another sign, at its left end.
 */
export const withCursor = (
  cells: readonly DrawnCell[],
  cursor: number | null,
  {glyphs, theme}: {readonly glyphs: Glyphs; readonly theme: Theme},
): readonly DrawnCell[] =>
  cursor === null
    ? cells
    : cells.map(([character, tone], i): DrawnCell => {
        if (i < cursor) return [character, tone];
        if (cursor === BEFORE && i === 0) return [glyphs.less, theme.chosen];
        if (i > cursor) return [character, theme.quiet];
        // The mark of a failure is never covered.
        return [character === glyphs.failed ? character : glyphs.cursor, theme.chosen];
      });
