import type {RunState} from '../../model/run/run-state.js';
import {edgeUs, horizonUs, originUs} from '../../model/timeline/axis.js';
import type {Axis} from '../../model/timeline/cells.js';

/** Where timelines lie on the screen, and in time. */
export type Chart = {
  /** Column at which they begin. */
  readonly barFrom: number;
  readonly axis: Axis;
  /** Up to this moment there is something to paint, µs. */
  readonly edge: number;
};

export const chartOf = (run: RunState, nowUs: number, barFrom: number, columns: number): Chart => {
  const from = originUs(run);
  const axis = {from, to: from + horizonUs(run, nowUs), columns: Math.max(1, columns)};
  return {barFrom, axis, edge: edgeUs(run, nowUs)};
};
