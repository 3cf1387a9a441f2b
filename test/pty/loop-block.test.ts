import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bytesOf} from '../helpers/bytes.js';
import {DONE, LIVE, openDashboard} from '../helpers/dashboard.js';
import {extinct, family} from '../helpers/family.js';
import {long, varied} from '../helpers/variety.js';

const options = {timeout: 60_000};
const SLOW = ['--no-config', '--lang', 'en', '--latency', '1500'];

test('b during an async run keeps the cook busy, and the damage stands above the board', options, async t => {
  const pty = await openDashboard(t, SLOW);
  pty.type('b');
  await pty.waitFor(/b blocks the event loop of a run under async/);
  pty.type('3');
  // The key works from the first dish in the oven on.
  await pty.waitFor(/LIVE[\s\S]*in the oven|LIVE[\s\S]*b block/);
  await pty.waitFor(/b block/);
  pty.type('b');
  await pty.waitFor(/kept busy by you/);
  pty.type('b');
  const screen = await pty.waitFor(
    /DONE[\s\S]*You kept the one cook busy for 2\.\d+ s: 9 finished dishes burned/,
  );
  assert.match(screen, /≈ async: its event loop was blocked, so its time does not count; press 3/);
  assert.match(screen, /async +▇.* ≈ \d/);
  // The list of jobs names what each lost.
  pty.type('vv');
  await pty.waitFor(/dish 9 +served.*burned \d+ ms/);
  pty.type('q');
  await pty.exit;
});

test('under the other strategies b says why it does nothing', {...options, ...long}, async t => {
  const pty = await openDashboard(t, SLOW);
  pty.type('2');
  await pty.waitFor(LIVE);
  await pty.waitFor(/at the oven/);
  pty.type('b');
  await pty.waitFor(/Under thread each cook has one dish/);
  assert.doesNotMatch(await pty.waitFor(DONE), /kept the one cook busy/);
  pty.type('q');
  await pty.exit;
});

const ENDS = [
  ['esc', '\x1b', /STOPPED/],
  ['another strategy', '2', /LIVE[\s\S]*4 cooks/],
] as const;

for (const [what, keys, ended] of varied(ENDS, ([what]) => what === 'esc'))
  test(`${what} ends a run while its loop is blocked, also where the view is frozen`, options, async t => {
    const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '8000']);
    pty.type('3');
    await pty.waitFor(/b block/);
    pty.type(' ');
    await pty.waitFor(/PAUSED/);
    pty.type('bbbb');
    await pty.waitFor(/The one cook computes/);
    pty.type(bytesOf('end'));
    await pty.waitFor(/kept busy by you/);
    pty.type(keys);
    await pty.waitFor(ended);
    const processes = await family(pty.pid);
    pty.type('q');
    assert.deepEqual(await pty.exit, {code: 0, signal: 0});
    await extinct(processes);
  });

test('q leaves while the loop is blocked, and nothing is left running', {...options, ...long}, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '8000']);
  pty.type('3');
  await pty.waitFor(/b block/);
  pty.type('bbbbb');
  await pty.waitFor(/kept busy by you/);
  const processes = await family(pty.pid);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  await extinct(processes);
});
