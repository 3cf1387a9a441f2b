import {test} from 'node:test';
import {matchesFrame, plainFrame, type Shot} from '../helpers/frames.js';
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
  'cores',
  'cores-one',
  'starved',
  'yielding',
]);

for (const [name, scene] of Object.entries(scenes)) {
  const sizes = EVERYWHERE.has(name) ? SIZES : USUAL;
  for (const size of sizes) {
    const frame = `${name}-${size.columns}x${size.rows}`;
    test(`frame ${frame}`, () => matchesFrame(frame, plainFrame(scene(), size)));
  }
}

/** The same scenes in other words, other characters, and for a hall. */
const VARIETIES: Readonly<Record<string, (shot: Shot) => Shot>> = {
  standard: shot => ({...shot, session: {...shot.session, terms: 'standard'}}),
  ascii: shot => ({...shot, ascii: true}),
  big: shot => ({...shot, big: true}),
};

for (const [variety, vary] of Object.entries(VARIETIES)) {
  for (const name of ['idle', 'thread', 'async-done', 'menu', 'cores', 'starved']) {
    const scene = scenes[name];
    if (!scene) throw new Error(`there is no scene ${name}`);
    for (const size of SIZES) {
      const frame = `${variety}-${name}-${size.columns}x${size.rows}`;
      test(`frame ${frame}`, () => matchesFrame(frame, plainFrame(vary(scene()), size)));
    }
  }
}
