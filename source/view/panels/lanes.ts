import {lanesOf} from '../../model/lanes.js';
import type {RunState} from '../../model/run.js';
import type {Line} from '../line.js';
import type {Scene} from '../scene.js';
import type {Geometry} from './geometry.js';
import {laneLines} from './lane.js';
import {type LaneRow, laneRows} from './rows.js';

/** All rows of the lanes; where so many lines would not do, processes of one thread are put on one line. */
export const rowsThatFit = (run: RunState, height: number): readonly LaneRow[] => {
  const homes = lanesOf(run);
  const all = laneRows(homes, false);
  return all.length <= height ? all : laneRows(homes, true);
};

/** How rows may be set: lines for each, and lines between them; the most generous first. */
const SETTINGS: readonly (readonly [tall: number, apart: number])[] = [
  [9, 2],
  [7, 1],
  [5, 1],
  [4, 1],
  [3, 1],
  [2, 1],
  [1, 1],
  [1, 0],
];

const MOST = [9, 2] as const;
const ROOMY = [2, 1] as const;

/** How many lines these rows take when they are set generously, and at the most. */
export const linesFor = (rows: readonly LaneRow[]): {readonly roomy: number; readonly most: number} => ({
  roomy: linesOf(rows, ROOMY),
  most: linesOf(rows, MOST),
});

const linesOf = (rows: readonly LaneRow[], [tall, apart]: readonly [number, number]): number => {
  const homes = rows.filter(({kind}) => kind === 'process').length;
  return homes + (rows.length - homes) * (tall + apart) - apart;
};

/** These rows in at most so many lines, as tall and as far apart as there is room for. */
export const lanesIn = (
  scene: Scene,
  run: RunState,
  geometry: Geometry,
  rows: readonly LaneRow[],
  height: number,
): readonly Line[] => {
  const [tall, apart] = SETTINGS.find(setting => linesOf(rows, setting) <= height) ?? [1, 0];
  const gap: readonly Line[] = Array.from({length: apart}, () => []);
  return rows.flatMap((row, i) => [
    ...laneLines(scene, run, geometry, row, tall),
    ...(row.kind !== 'process' && i < rows.length - 1 ? gap : []),
  ]);
};
