import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cli} from '../helpers/dashboard.js';
import {ptyOf} from '../helpers/pty.js';

/** The longest that the runs of a round take on a slow machine, ms. */
const RUNS_MS = 60_000;

test('a race runs round after round, ends when asked to, and keeps what it measured', async t => {
  const pty = ptyOf(t, {
    args: [cli, 'download', '--no-config', '-n', '2', '--latency', '5'],
    columns: 100,
    rows: 30,
  });
  await pty.waitFor(/READY/);
  pty.type('a');
  await pty.waitFor(/Race · download.*READY/);
  pty.type('1');
  await pty.waitFor(/Warm-up: (sync|thread|async|process)/);
  await pty.waitFor(/Round 1: .* left/, RUNS_MS);
  await pty.waitFor(/Round 2: .* left/, RUNS_MS);
  pty.type(' ');
  await pty.waitFor(/STOPPED/);
  const frame = pty.screen().join('\n');
  assert.match(frame, /is ahead so far|is fastest|A tie|cannot be told apart/);
  for (const name of ['sync', 'thread ×4', 'async ×2', 'process ×4'])
    assert.match(frame, new RegExp(`^ +${name} .*\\d (ms|s) `, 'm'));
  pty.type('\u001b');
  await pty.waitFor(/READY/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
