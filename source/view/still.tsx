import {renderToString} from 'ink';
import type {Moment} from '../model/session/moment.js';
import {openedLines} from './linear/page-lines.js';
import {loadPages} from './pages/pages.js';
import {Screen} from './screen.js';
import {asciiLine} from './terminal/ascii.js';
import {atDepth} from './theme/paint.js';
import type {Depth} from './theme/palette.js';
import {type Look, type Size, ViewProvider, viewOf} from './view.js';

/** A moment of the dashboard, and how it is shown. */
export type Still = Moment & {
  readonly size: Size;
  readonly look: Look;
  /** How many colours the theme of its look is for. Absent: those of the terminal. */
  readonly depth?: Depth;
};

/** A frame that no terminal shows. */
export type StillFrame = {
  /** Its lines with their colour codes, as a terminal of that size would be given them. */
  readonly lines: readonly string[];
  /** What its page says to a screen reader. */
  readonly described: readonly string[];
};

/**
 * Paints the frame that the dashboard shows at a moment, beside the terminal.
 */
export const paintStill = async ({size, look, depth, ...moment}: Still): Promise<StillFrame> => {
  await loadPages();
  const view = viewOf({...moment, size, look, tick: 0});
  const paint = (): string =>
    renderToString(
      <ViewProvider value={view}>
        <Screen />
      </ViewProvider>,
      {columns: size.columns},
    );
  const frame = depth === undefined ? paint() : atDepth(depth, paint);
  const lines = frame.split('\n').slice(0, size.rows);
  return {
    lines: look.ascii ? lines.map(line => asciiLine(line, look.wide)) : lines,
    described: openedLines(view),
  };
};
