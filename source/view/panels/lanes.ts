import {lanesOf} from '../../model/lanes.js';
import type {RunState} from '../../model/run.js';
import type {Line} from '../line.js';
import {filled} from '../list.js';
import type {Scene} from '../scene.js';
import type {Geometry} from './geometry.js';
import {laneLine} from './lane.js';
import {type LaneRow, laneRows} from './seat.js';

/** All rows of the lanes; where so many lines would not do, processes of one thread are put on one line. */
export const rowsThatFit = (run: RunState, height: number): readonly LaneRow[] => {
  const homes = lanesOf(run);
  const all = laneRows(homes, false);
  return all.length <= height ? all : laneRows(homes, true);
};

/** These rows in exactly so many lines; with room to spare, they stand apart. */
export const laneLines = (
  scene: Scene,
  run: RunState,
  geometry: Geometry,
  rows: readonly LaneRow[],
  height: number,
): readonly Line[] => {
  const apart = rows.reduce((sum, {kind}) => sum + (kind === 'process' ? 1 : 2), 0) <= height;
  const lines = rows.flatMap(row => {
    const line = laneLine(scene, run, geometry, row);
    return apart && row.kind !== 'process' ? [line, []] : [line];
  });
  return filled(lines, height);
};
