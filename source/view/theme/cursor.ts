import type {Glyphs} from './glyphs.js';
import type {DrawnCell} from './paint.js';
import type {Theme} from './theme.js';

/** A timeline through which the cursor runs: what comes after it is dim. null: no cursor. */
export const withCursor = (
  cells: readonly DrawnCell[],
  cursor: number | null,
  {glyphs, theme}: {readonly glyphs: Glyphs; readonly theme: Theme},
): readonly DrawnCell[] =>
  cursor === null
    ? cells
    : cells.map(([character, tone], i): DrawnCell => {
        if (i < cursor) return [character, tone];
        return i === cursor ? [glyphs.cursor, theme.chosen] : [character, theme.quiet];
      });
