import type {RunState} from '../../../model/run/run-state.js';
import {widthOf} from '../../layout/width.js';
import type {View} from '../../view.js';

/** What stands at the right of a thread's lane, and the columns that it takes. */
export type FigureColumns = {
  /** How its time divides: what it did most, and what it waited for most. */
  readonly shares: boolean;
  /** The core on which it ran last: columns, 0 where it is not shown. */
  readonly core: number;
  /** Jobs that it ended, and turns of its event loop meanwhile. */
  readonly counts: boolean;
  readonly width: number;
};

/** Columns of the screen from which each is shown; counts give way to what is measured. */
const CORE = 72;
const SHARES = 100;
const COUNTS = 116;
const EVERYTHING = 150;

/** Columns of a share with its sign, of both shares, and of the counts. */
export const SHARE_WIDTH = 7;
const SHARES_WIDTH = 2 * SHARE_WIDTH + 2;
const COUNTS_WIDTH = 27;
export const COUNTS_GAP = 2;

/** The figures for which a screen of so many columns has room. */
export const figureColumns = ({text}: View, run: RunState, columns: number): FigureColumns => {
  const measured = run.threads.some(({samples}) => samples.length > 0);
  const shares = measured && columns >= SHARES;
  const core = measured && columns >= CORE ? 1 + widthOf(text.onCore(run.environment.cores - 1)) : 0;
  const counts = columns >= (measured ? EVERYTHING : COUNTS);
  const width =
    (shares ? SHARES_WIDTH : 0) + core + (counts ? COUNTS_WIDTH : 0) + (counts && measured ? COUNTS_GAP : 0);
  return {shares, core, counts, width: width > 0 ? width + 1 : 0};
};
