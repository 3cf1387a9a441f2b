import {test} from 'node:test';
import {matchesFrame, plainFrame} from '../helpers/frames.js';
import {scenes} from '../helpers/scenes.js';

const SIZES = [
  {columns: 40, rows: 10},
  {columns: 60, rows: 15},
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
  {columns: 200, rows: 60},
];
const USUAL = SIZES.slice(2, 3);

/** Scenes kept at every size; the others at 80x24. */
const EVERYWHERE = new Set([
  'idle',
  'sync',
  'thread',
  'async',
  'process',
  'thread-done',
  'thread-failed',
  'many',
  'help',
  'menu',
  'jobs',
  'executors',
  'history',
  'paused',
]);

for (const [name, scene] of Object.entries(scenes)) {
  const sizes = EVERYWHERE.has(name) ? SIZES : USUAL;
  for (const size of sizes) {
    const frame = `${name}-${size.columns}x${size.rows}`;
    test(`frame ${frame}`, () => matchesFrame(frame, plainFrame(scene(), size)));
  }
}
