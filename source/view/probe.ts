import {cursorTo, eraseLine} from 'ansi-escapes';
import type {Key} from './keys.js';
import type {Terminal} from './terminal.js';

/** Glyphs that take two columns in some East Asian terminals and fonts (Unicode Standard Annex 11). */
const SAMPLE = '█░●╵';

/** Device Status Report 6, ECMA-48 8.3.35: the terminal answers with the cursor's place. */
const WHERE = '\x1b[6n';

/** Finds out how wide a terminal draws glyphs of uncertain width. */
export type Probe = {
  /** Takes the terminal's answer out of the keys: true if it was that. */
  hear(key: Key): boolean;
};

/**
 * Draws a few glyphs on the row that frames leave free, asks where the cursor has come to, and wipes them
 * out. Nothing waits for the answer; `isWide` is called if and when it says more than a column for each.
 */
export const probeWidth = (terminal: Terminal, isWide: () => void): Probe => {
  const {rows} = terminal.size();
  const start = cursorTo(0, rows - 1);
  let asked = true;
  terminal.write(start + SAMPLE + WHERE + start + eraseLine);
  return {
    hear(key) {
      const [row, column] = placeOf(key);
      if (!asked || row !== rows || column === undefined) return false;
      asked = false;
      if (column - 1 > SAMPLE.length) isWide();
      return true;
    },
  };
};

/** Row and column, from 1, of a cursor's place as the input decoder names it. */
const placeOf = (key: Key): readonly number[] =>
  (/^cursor (\d+);(\d+)$/.exec(key) ?? []).slice(1).map(Number);
