import {type TimeScale, timeScaleOf} from '../../model/timeline/axis.js';
import type {RunView} from '../view.js';

/** Where timelines lie on the screen: the column at which they begin; and in time. */
export type Chart = TimeScale & {readonly barFrom: number};

export const chartOf = ({run, nowUs}: RunView, barFrom: number, columns: number): Chart => ({
  barFrom,
  ...timeScaleOf(run, nowUs, columns),
});
