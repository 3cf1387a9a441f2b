import {columnOf, type TimeScale, timeScaleOf} from '../../model/timeline/axis.js';
import {BEFORE} from '../theme/cursor.js';
import {knownView, type RunView} from '../view.js';

/** Where timelines lie on the screen: the column at which they begin; and in time. */
export type Chart = TimeScale & {
  readonly barFrom: number;
  /** The column of the timelines at which the cursor stands, or BEFORE; null where the view follows its run. */
  readonly cursor: number | null;
};

/** The chart of all that is known of a run. */
export const chartOf = (view: RunView, barFrom: number, columns: number): Chart => {
  const {run, nowUs} = knownView(view);
  const scale = timeScaleOf(run, nowUs, columns);
  const {cursorUs} = view;
  const cursor =
    cursorUs === null ? null : cursorUs < scale.axis.from ? BEFORE : columnOf(scale.axis, cursorUs);
  return {barFrom, cursor, ...scale};
};
