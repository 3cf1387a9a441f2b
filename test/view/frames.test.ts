import {test} from 'node:test';
import {matchesFrame, plainFrame} from '../helpers/frames.js';
import {scenes} from '../helpers/scenes.js';

const SIZES = [
  {columns: 60, rows: 15},
  {columns: 80, rows: 24},
  {columns: 100, rows: 30},
  {columns: 160, rows: 50},
];

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
  'jobs',
]);

for (const [name, scene] of Object.entries(scenes)) {
  const sizes = EVERYWHERE.has(name) ? SIZES : SIZES.slice(1, 2);
  for (const size of sizes) {
    const frame = `${name}-${size.columns}x${size.rows}`;
    test(`frame ${frame}`, () => matchesFrame(frame, plainFrame(scene(), size)));
  }
}
