import {columnOf, type TimeScale, timeScaleOf} from '../../model/timeline/axis.js';
import {knownView, type RunView} from '../view.js';

/** Where timelines lie on the screen: the column at which they begin; and in time. */
export type Chart = TimeScale & {
  readonly barFrom: number;
  /** The column of the timelines at which the cursor stands; null where the view follows its run. */
  readonly cursor: number | null;
};

/** The chart of all that is known of a run. */
export const chartOf = (view: RunView, barFrom: number, columns: number): Chart => {
  const {run, nowUs} = knownView(view);
  const scale = timeScaleOf(run, nowUs, columns);
  const cursor = view.cursorUs === null ? null : columnOf(scale.axis, view.cursorUs);
  return {barFrom, cursor, ...scale};
};
