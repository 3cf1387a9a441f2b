import assert from 'node:assert/strict';
import {test} from 'node:test';
import {menuRows} from '../../source/model/session/menu.js';
import {openPage, stackOf} from '../../source/model/session/page-stack.js';
import {audience} from '../helpers/audience.js';
import {plainLines} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';

const LARGE = [
  {columns: 100, rows: 30},
  {columns: 120, rows: 40},
  {columns: 160, rows: 50},
  {columns: 200, rows: 60},
  {columns: 250, rows: 70},
];
const SMALL = [
  {columns: 40, rows: 10},
  {columns: 50, rows: 12},
  {columns: 60, rows: 14},
];

const scene = (name: string) => {
  const shot = sceneNamed(name);
  return shot;
};

/** The most empty lines one below the other. */
const largestHole = (lines: readonly string[]): number => {
  let most = 0;
  let now = 0;
  for (const line of lines) {
    now = line.trim() === '' ? now + 1 : 0;
    most = Math.max(most, now);
  }
  return most;
};

for (const size of LARGE) {
  test(`${size.columns}x${size.rows} is used: no hole stands between the parts`, () => {
    for (const name of [
      'sync',
      'thread',
      'async',
      'process',
      'sums',
      'thread-done',
      'async-done',
      'history',
    ]) {
      const lines = plainLines(scene(name), size);
      const hole = largestHole(lines);
      assert.ok(hole <= Math.max(3, size.rows / 7), `${name}: ${hole} empty lines\n${lines.join('\n')}`);
      assert.equal(lines.length, size.rows - 1);
    }
  });
}

for (const size of SMALL) {
  test(`${size.columns}x${size.rows} still tells the strategy, the time, what is done, and how to get help`, () => {
    for (const [name, strategy] of [
      ['sync', 'sync'],
      ['thread', 'thread'],
      ['async', 'async'],
      ['process', 'process'],
    ] as const) {
      const frame = plainLines(scene(name), size).join('\n');
      assert.match(frame, new RegExp(`\\[\\d ${strategy}`), frame);
      assert.match(frame, /LIVE \d\.\d s/);
      assert.match(frame, /\d of 9 served/);
      assert.match(frame, /(Cook|Kitchen) \d/);
      assert.match(frame, /\? help/);
    }
  });
}

test('a still frame at 80x24 shows the executors, what each did, and why it took that long', () => {
  const expected: Readonly<Record<string, readonly RegExp[]>> = {
    'sync-done': [/\[1 sync\]/, /1 kitchen · 1 cook/, /stood at the oven for 2\.\d+ s of 2\.83 s/],
    'thread-done': [/\[2 thread ×4\]/, /1 kitchen · 4 cooks/, /4 cooks side by side: .* in 0\.93 s/],
    'async-done': [/\[3 async ×9\]/, /1 kitchen · 1 cook/, /9 dishes in the oven at once: .* in 0\.33 s/],
    'process-done': [/\[4 process ×4\]/, /4 kitchens · 4 cooks/, /4 kitchens side by side: .* in 0\.93 s/],
    thread: [
      /\[2 thread ×4\]/,
      /4 cooks side by side: 2\.38 s of baking in 0\.60 s/,
      /Cook 1 .*░ at the oven/,
      /Cook 4 .*░ at the oven/,
    ],
    starved: [/6 cooks shared 4 stoves: each was ready without one 31 % of the time/, /Cook 1 .*█▞█/],
    locked: [/One knife: one cook at a time cooked; each waited for it 75 % of the time/, /╳ no knife/],
    async: [/\[3 async ×9\]/, /1 kitchen, 1 cook/, /Cook 1 .*─ free/, /dish 9 .*∙ in the oven/],
  };
  for (const [name, words] of Object.entries(expected)) {
    const frame = plainLines(scene(name), {columns: 80, rows: 24}).join('\n');
    for (const word of words) assert.match(frame, word);
  }
});

test('the marked row of the menu is in sight on every terminal, with what it will show where there is room', () => {
  const {length} = menuRows(audience(null));
  for (const [i, {columns, rows}] of [...SMALL, ...LARGE, {columns: 80, rows: 24}].entries()) {
    // The first and the last row on each terminal, those between on some of them.
    const marked = Array.from({length}, (_, row) => row);
    for (const row of marked.filter(row => row === 0 || row === length - 1 || row % 3 === i % 3)) {
      const session = audience(null, [], {pages: openPage(stackOf('lanes'), 'menu'), menu: {row}});
      const lines = plainLines({session, nowMs: 0}, {columns, rows});
      assert.equal(lines.filter(line => line.startsWith(' ▸ ')).length, 1, `${columns}x${rows} row ${row}`);
    }
  }
});
