import assert from 'node:assert/strict';
import {test} from 'node:test';
import xterm from '@xterm/headless';
import {decode} from '../../source/view/input.js';
import {probeWidth} from '../../source/view/probe.js';
import type {Terminal} from '../../source/view/terminal.js';
import {widen} from '../helpers/ambiguous.js';

/** An emulator that says so many columns for such glyphs, and what the probe made of its answer. */
const probed = async (columnsOfAmbiguous: 1 | 2) => {
  const emulator = new xterm.Terminal({cols: 60, rows: 15, allowProposedApi: true});
  if (columnsOfAmbiguous === 2) widen(emulator);
  let answer = '';
  emulator.onData(data => {
    answer += data;
  });
  const terminal: Terminal = {
    size: () => ({columns: 60, rows: 15}),
    enter() {},
    leave() {},
    write: text => emulator.write(text),
    written: () => 0,
  };
  let wide = 0;
  const probe = probeWidth(terminal, () => wide++);
  await new Promise<void>(resolve => emulator.write('', resolve));
  const {keys} = decode(answer);
  const heard = keys.map(probe.hear);
  const line = emulator.buffer.active.getLine(14)?.translateToString(true);
  return {keys, heard, wide, probe, line, times: () => wide};
};

test('a terminal that draws one column for each is left its glyphs', async () => {
  const {keys, heard, wide} = await probed(1);
  assert.deepEqual(keys, ['cursor 15;5']);
  assert.deepEqual(heard, [true]);
  assert.equal(wide, 0);
});

test('a terminal that draws two columns is found out', async () => {
  const {keys, heard, wide} = await probed(2);
  assert.deepEqual(keys, ['cursor 15;9']);
  assert.deepEqual(heard, [true]);
  assert.equal(wide, 1);
});

test('nothing of the question stays on the screen', async () => {
  for (const columns of [1, 2] as const) assert.equal((await probed(columns)).line, '');
});

test('keys are not taken for an answer, nor is anything after it', async () => {
  const {probe, times} = await probed(2);
  for (const key of ['q', 'up', 'cursor 1;8', 'cursor 15;60', '', 'cursor'])
    assert.equal(probe.hear(key), false, key);
  assert.equal(times(), 1);
});
