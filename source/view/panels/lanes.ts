import type {RunState} from '../../model/run/run-state.js';
import {processLanesOf} from '../../model/timeline/lanes.js';
import type {Line} from '../line.js';
import type {Scene} from '../scene.js';
import type {Geometry} from './geometry.js';
import {laneLines} from './lane.js';
import {type LaneRow, laneRows} from './rows.js';

/** Lines below which one process needs none of its own. */
const FEW = 5;

/** All rows of the lanes; where so many lines would not do, processes and their threads share them. */
export const rowsThatFit = (run: RunState, height: number): readonly LaneRow[] => {
  const homes = processLanesOf(run);
  const all = laneRows(run, homes, false);
  if (all.length <= height) return all;
  const short = laneRows(run, homes, true);
  return homes.length === 1 && height < FEW ? short.filter(({kind}) => kind !== 'process') : short;
};

/** Lines for each row, and lines between rows. */
type Setting = readonly [tall: number, apart: number];

/** The tallest that a lane may be: beyond it, it is no line of time any more. */
const TALLEST = 12;

/** How rows may be set, the most generous first. */
const SETTINGS: readonly Setting[] = [
  ...Array.from({length: TALLEST - 1}, (_, i): Setting => [TALLEST - i, i < 6 ? 2 : 1]),
  [1, 1],
  [1, 0],
];

/** How many lines these rows take when they are set generously, when that is ample, and at the most. */
export const linesFor = (
  rows: readonly LaneRow[],
): {readonly roomy: number; readonly ample: number; readonly most: number} => ({
  roomy: linesOf(rows, [2, 1]),
  ample: linesOf(rows, [3, 1]),
  most: linesOf(rows, [TALLEST, 2]),
});

const linesOf = (rows: readonly LaneRow[], [tall, apart]: Setting): number => {
  const homes = rows.filter(({kind}) => kind === 'process').length;
  return homes + (rows.length - homes) * (tall + apart) - apart;
};

/** How many of so many lines these rows take when they are set as tall and as far apart as they fit. */
export const linesWithin = (rows: readonly LaneRow[], height: number): number =>
  Math.min(height, linesOf(rows, settingFor(rows, height)));

const settingFor = (rows: readonly LaneRow[], height: number): Setting =>
  SETTINGS.find(setting => linesOf(rows, setting) <= height) ?? [1, 0];

/** These rows in at most so many lines, as tall and as far apart as there is room for. */
export const lanesIn = (
  scene: Scene,
  run: RunState,
  geometry: Geometry,
  rows: readonly LaneRow[],
  height: number,
): readonly Line[] => {
  const [tall, apart] = settingFor(rows, height);
  const gap: readonly Line[] = Array.from({length: apart}, () => []);
  return rows.flatMap((row, i) => [
    ...laneLines(scene, run, geometry, row, tall),
    ...(row.kind !== 'process' && i < rows.length - 1 ? gap : []),
  ]);
};
