import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {cli} from '../helpers/dashboard.js';
import {ptyOf} from '../helpers/pty.js';
import {temporaryFolder} from '../helpers/temporary.js';
import {long} from '../helpers/variety.js';

/** A round on a busy machine: four runs, each with executors to open, ms. */
const TIMEOUT_MS = 120_000;

test('a race runs round after round, ends when asked to, and keeps what it measured', long, async t => {
  const pty = ptyOf(t, {
    args: [cli, 'download', '--no-config', '-n', '2', '-c', '2', '--latency', '5'],
    columns: 100,
    rows: 30,
  });
  await pty.waitFor(/READY/);
  pty.type('a');
  await pty.waitFor(/Race · download.*READY/);
  pty.type('1');
  await pty.waitFor(/Warm-up: (sync|thread|async|process)/, TIMEOUT_MS);
  await pty.waitFor(/Round 1: .* left/, TIMEOUT_MS);
  await pty.waitFor(/Round 2: .* left/, TIMEOUT_MS);
  pty.type(' ');
  await pty.waitFor(/STOPPED/);
  const frame = pty.screen().join('\n');
  assert.match(frame, /is ahead so far|is fastest|A tie|cannot be told apart/);
  for (const name of ['sync', 'thread ×2', 'async ×2', 'process ×2'])
    assert.match(frame, new RegExp(`^ +${name} .*\\d (ms|s) `, 'm'));
  pty.type('\u001b');
  await pty.waitFor(/READY/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});

test('a bet on a race with its seconds is revealed beside what was measured, and goes with the result', async t => {
  const cwd = temporaryFolder(t);
  const pty = ptyOf(t, {
    args: [cli, 'download', '--no-config', '-n', '2', '-c', '2', '--latency', '5'],
    columns: 100,
    rows: 30,
    folder: cwd,
  });
  await pty.waitFor(/READY/);
  pty.type('a');
  await pty.waitFor(/Race · download.*READY/);
  pty.type('p');
  await pty.waitFor(/Hands up/);
  pty.type('3');
  await pty.waitFor(/1 hand/);
  pty.type('\r');
  await pty.waitFor(/Talk to your neighbour/);
  pty.type('\r');
  await pty.waitFor(/Vote again/);
  pty.type('33\r');
  await pty.waitFor(/no guess yet/);
  assert.match(pty.screen().join('\n'), /esc no guess.*1-9 seconds/);
  pty.type('1.25');
  await pty.waitFor(/▸ 1\.25 s/);
  pty.type('u');
  await pty.waitFor(/▸ 1\.2 s/);
  pty.type('\r');
  await pty.waitFor(/Round 2: .* left/, TIMEOUT_MS);
  pty.type(' ');
  await pty.waitFor(/STOPPED/);
  pty.type('e');
  await pty.waitFor(/the result and the bet, as JSON/);
  pty.type('2');
  await pty.waitFor(/Written:/);
  const [file] = readdirSync(cwd);
  const {format, prediction} = JSON.parse(readFileSync(join(cwd, file ?? ''), 'utf8'));
  assert.equal(format, 'kitchens-race');
  const asked = {lesson: 'race', step: 1};
  assert.deepEqual(prediction, {...asked, before: [0, 0, 1, 0, 0], after: [0, 0, 2, 0, 0], guessMs: 1200});
  pty.type('el\r');
  await pty.waitFor(/What did you see/);
  pty.type('\r');
  await pty.waitFor(/The guess was 1\.20 s/);
  for (const name of ['sync', 'thread', 'async', 'process'])
    assert.match(pty.screen().join('\n'), new RegExp(`^ +${name} .*●.*\\d m?s`, 'm'));
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
