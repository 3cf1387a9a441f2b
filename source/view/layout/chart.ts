import type {RunState} from '../../model/run/run-state.js';
import {type TimeScale, timeScaleOf} from '../../model/timeline/axis.js';

/** Where timelines lie on the screen: the column at which they begin; and in time. */
export type Chart = TimeScale & {readonly barFrom: number};

export const chartOf = (run: RunState, nowUs: number, barFrom: number, columns: number): Chart => ({
  barFrom,
  ...timeScaleOf(run, nowUs, columns),
});
