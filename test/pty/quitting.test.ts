import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {cli, openDashboard, READY} from '../helpers/dashboard.js';
import {extinct, family, familyWhere} from '../helpers/family.js';
import {type Pty, ptyOf} from '../helpers/pty.js';
import {long, varied} from '../helpers/variety.js';

const options = {timeout: 60_000};
const SLOW = ['--no-config', '--lang', 'en', '--latency', '5000', '--workers', '2'];

/** A run of a strategy that waits (downloads) or is busy (sums), with all processes that take part in it. */
const runningDashboard = async (t: TestContext, key: string, args = SLOW) => {
  const pty = await openDashboard(t, args);
  pty.type(key);
  await pty.waitFor(/LIVE/);
  return {pty, relatives: await family(pty.pid)};
};

const assertRestored = (pty: Pty): void => {
  assert.ok(!pty.onAlternateScreen(), 'the alternate screen was left');
  assert.ok(!pty.cursorHidden(), 'the cursor is shown');
};

// A dashboard that is killed is a case of leftovers.test.ts.
for (const key of varied(['1', '2', '3', '4'], key => key === '4')) {
  test(`ctrl-c during run ${key} leaves with 130 and nobody behind`, options, async t => {
    const {pty, relatives} = await runningDashboard(t, key);
    assert.ok(relatives.length >= 2, 'a runner and the server');
    pty.type('\x03');
    assert.deepEqual(await pty.exit, {code: 130, signal: 0});
    assertRestored(pty);
    await extinct(relatives);
  });
}

test('ctrl-c twice, and a key with ctrl-c in one piece, leave as well', {...options, ...long}, async t => {
  const {pty, relatives} = await runningDashboard(t, '2');
  pty.type('\x03\x03');
  assert.deepEqual(await pty.exit, {code: 130, signal: 0});
  assertRestored(pty);
  await extinct(relatives);
  const other = await openDashboard(t);
  other.type('2\x03');
  assert.deepEqual(await other.exit, {code: 130, signal: 0});
});

const ENDED = [
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const;

for (const [signal, code] of varied(ENDED, ([signal]) => signal === 'SIGTERM')) {
  test(`${signal} gives the terminal back and leaves with ${code}`, options, async t => {
    const {pty, relatives} = await runningDashboard(t, '3');
    process.kill(pty.pid, signal);
    assert.deepEqual(await pty.exit, {code, signal: 0});
    assertRestored(pty);
    await extinct(relatives);
  });
}

test('the terminal’s own settings are as before', options, async t => {
  const script = `stty -g; "${process.execPath}" "${cli}" --no-config; echo "code $?"; stty -g; sleep 60`;
  const pty = ptyOf(t, {file: '/bin/sh', args: ['-c', script], columns: 100, rows: 30});
  await pty.waitFor(READY);
  pty.type('1');
  await pty.waitFor(/LIVE/);
  pty.type('q');
  const screen = await pty.waitFor(/code 0\n.+:.+/);
  const settings = screen.split('\n').filter(line => /^[0-9a-f]+(:[0-9a-f]+)+$/.test(line));
  assert.equal(settings.length, 2, screen);
  assert.equal(settings[0], settings[1]);
});

test('ctrl-z stops all processes and gives the terminal to the shell; fg goes on', options, async t => {
  const pty = ptyOf(t, {
    file: '/bin/bash',
    args: ['--norc', '--noprofile', '-i'],
    columns: 100,
    rows: 30,
    env: {PS1: '$ '},
  });
  await pty.waitFor(/\$/);
  // As with `npm start`, another process stands between the shell and the program.
  pty.type(`sh -c '"${process.execPath}" "${cli}" ${SLOW.join(' ')}; echo gone'\r`);
  await pty.waitFor(READY);
  pty.type('2');
  await pty.waitFor(/LIVE/);
  pty.type('\x1a');
  await pty.waitFor(/Stopped/);
  assertRestored(pty);
  await familyWhere(
    pty.pid,
    relatives =>
      relatives.length > 3 &&
      // The guard of what is stopped is not, nor the server, which has nothing to do then.
      relatives.every(
        ({state, command}) => state.startsWith('T') || /^sh -c read|market.entry/.test(command),
      ),
  );
  pty.type('fg\r');
  await pty.waitFor(/LIVE/);
  assert.ok(pty.onAlternateScreen());
  assert.ok(pty.cursorHidden());
  const relatives = await familyWhere(pty.pid, all => !all.some(({state}) => state.startsWith('T')));
  pty.type('q');
  await pty.waitFor(/gone/);
  await extinct(relatives);
});

test('ctrl-z where no shell waits does not put it to sleep for ever', options, async t => {
  const pty = await openDashboard(t);
  pty.type('\x1a');
  pty.type('?');
  await pty.waitFor(/Where every dish/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});

test('a stop from outside is survived: the screen comes back with the process', options, async t => {
  const pty = await openDashboard(t);
  process.kill(pty.pid, 'SIGSTOP');
  pty.type('?');
  process.kill(pty.pid, 'SIGCONT');
  await pty.waitFor(/Where every dish/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
