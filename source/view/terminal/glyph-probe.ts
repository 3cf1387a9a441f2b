import {cursorTo, eraseLine} from 'ansi-escapes';
import type {Key} from '../keys/key-row.js';
import {pictureSample} from '../theme/pictures.js';
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

/** What is asked, in this order, and what an answer means: the columns that the drawn characters take. */
type Question = {readonly sample: string; readonly answered: (columns: number) => void};

export type ProbeResults = {
  /** Called if the glyphs take more than a column each. */
  readonly isWide: () => void;
  /** Called if the pictures take exactly two columns each. */
  readonly hasPictures: () => void;
};

/**
 * Draws a few characters on the row that frames leave free, asks for the cursor's position, and erases them.
 * Nothing waits for the answers.
 */
export const probeGlyphs = (terminal: Terminal, {isWide, hasPictures}: ProbeResults): GlyphProbe => {
  const {rows} = terminal.size();
  const start = cursorTo(0, rows - 1);
  const open: Question[] = [
    {sample: SAMPLE, answered: columns => columns > SAMPLE.length && isWide()},
    {sample: pictureSample, answered: columns => columns === 2 * [...pictureSample].length && hasPictures()},
  ];
  terminal.write(open.map(({sample}) => start + sample + WHERE + start + eraseLine).join(''));
  return {
    answer(key) {
      const [row, column] = positionOf(key);
      const [question] = open;
      if (!question || row !== rows || column === undefined) return false;
      open.shift();
      question.answered(column - 1);
      return true;
    },
  };
};

/** Row and column, from 1, of a cursor position as the key splitter names it. */
const positionOf = (key: Key): readonly number[] =>
  (/^cursor (\d+);(\d+)$/.exec(key) ?? []).slice(1).map(Number);
