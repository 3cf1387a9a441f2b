import {cursorTo, eraseLine} from 'ansi-escapes';
import type {Key} from '../keys/key-row.js';
import type {Terminal} from './terminal.js';

/** Glyphs that take two columns in some East Asian terminals and fonts (Unicode Standard Annex 11). */
const SAMPLE = '█░●╵';

/** Device Status Report 6, ECMA-48 8.3.35: the terminal answers with the cursor's place. */
const WHERE = '\x1b[6n';

/** A question to the terminal: how wide it draws glyphs of uncertain width. */
export type GlyphProbe = {
  /** Takes the answer out of the keys: true if it was that. */
  answer(key: Key): boolean;
};

/**
 * Draws a few glyphs on the row that frames leave free, asks for the cursor's position, and erases them.
 * Nothing waits for the answer; `isWide` is called if the answer comes and says more than a column for each.
 */
export const probeGlyphs = (terminal: Terminal, isWide: () => void): GlyphProbe => {
  const {rows} = terminal.size();
  const start = cursorTo(0, rows - 1);
  let asked = true;
  terminal.write(start + SAMPLE + WHERE + start + eraseLine);
  return {
    answer(key) {
      const [row, column] = positionOf(key);
      if (!asked || row !== rows || column === undefined) return false;
      asked = false;
      if (column - 1 > SAMPLE.length) isWide();
      return true;
    },
  };
};

/** Row and column, from 1, of a cursor position as the key splitter names it. */
const positionOf = (key: Key): readonly number[] =>
  (/^cursor (\d+);(\d+)$/.exec(key) ?? []).slice(1).map(Number);
