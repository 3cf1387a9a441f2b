import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {probeGlyphs} from '../../source/view/terminal/glyph-probe.js';
import {widen} from '../helpers/ambiguous.js';
import {openEmulator} from '../helpers/terminals.js';
import {openKeys} from '../helpers/typed-keys.js';

/** An emulator that gives so many columns to such glyphs, and what the probe made of its answer. */
const probed = async (columnsOfAmbiguous: 1 | 2) => {
  const {emulator, terminal, lines} = openEmulator({columns: 60, rows: 15});
  if (columnsOfAmbiguous === 2) widen(emulator);
  const {keys, type, unmount} = openKeys();
  emulator.onData(type);
  let wide = 0;
  let pictures = 0;
  const probe = probeGlyphs(terminal, {isWide: () => wide++, hasPictures: () => pictures++});
  const line = (await lines())[14];
  await turn();
  await turn();
  unmount();
  return {keys, answered: keys.map(probe.answer), wide, pictures, probe, line, times: () => wide};
};

test('a terminal that draws one column for each keeps its glyphs', async () => {
  const {keys, answered, wide} = await probed(1);
  assert.deepEqual(keys, ['cursor 15;5', 'cursor 15;4']);
  assert.deepEqual(answered, [true, true]);
  assert.equal(wide, 0);
});

test('a terminal that draws two columns for each is recognised', async () => {
  const {keys, answered, wide} = await probed(2);
  assert.deepEqual(keys, ['cursor 15;9', 'cursor 15;4']);
  assert.deepEqual(answered, [true, true]);
  assert.equal(wide, 1);
});

test('pictures are drawn only where each takes two columns', () => {
  for (const [columns, expected] of [
    [3, 0],
    [6, 1],
    [12, 0],
  ] as const) {
    const {terminal} = openEmulator({columns: 60, rows: 15});
    let pictures = 0;
    const probe = probeGlyphs(terminal, {isWide: () => {}, hasPictures: () => pictures++});
    assert.ok(probe.answer('cursor 15;5'));
    assert.ok(probe.answer(`cursor 15;${1 + columns}`));
    assert.equal(pictures, expected, `${columns} columns`);
  }
});

test('the question leaves nothing on the screen', async () => {
  for (const columns of [1, 2] as const) assert.equal((await probed(columns)).line, '');
});

test('neither keys nor later reports are taken for the answer', async () => {
  const {probe, times} = await probed(2);
  for (const key of ['q', 'up', 'cursor 1;8', 'cursor 15;60', '', 'cursor'])
    assert.equal(probe.answer(key), false, key);
  assert.equal(times(), 1);
});
