import assert from 'node:assert/strict';
import {constants} from 'node:os';
import {type TestContext, test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {cli, openDashboard, READY, settled} from '../helpers/dashboard.js';
import {extinct, familyWhere} from '../helpers/family.js';
import {fixture} from '../helpers/plans.js';
import {type Pty, ptyOf} from '../helpers/pty.js';
import {long, varied} from '../helpers/variety.js';

const options = {timeout: 30_000};
const SLOW = ['--no-config', '--lang', 'en', '--latency', '5000', '--workers', '2'];

const lastOf = (pty: Pty, on: string, off: string): string =>
  pty.raw().lastIndexOf(on) > pty.raw().lastIndexOf(off) ? 'on' : 'off';

const assertRestored = (pty: Pty): void => {
  assert.ok(!pty.onAlternateScreen(), 'the alternate screen was left');
  assert.ok(!pty.cursorHidden(), 'the cursor is shown');
  assert.equal(lastOf(pty, '\x1b[?2004h', '\x1b[?2004l'), 'off', 'pastes are without marks');
  assert.equal(lastOf(pty, '\x1b[?7l', '\x1b[?7h'), 'off', 'lines wrap');
};

/** An interactive shell, which knows jobs. */
const openShell = async (t: TestContext): Promise<Pty> => {
  const args = ['--norc', '--noprofile', '-i'];
  const pty = ptyOf(t, {file: '/bin/bash', args, columns: 100, rows: 30, env: {PS1: '$ '}});
  await pty.waitFor(/\$/);
  return pty;
};

const command = `"${process.execPath}" "${cli}" ${SLOW.join(' ')}`;

for (const signal of varied(
  ['SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGALRM', 'SIGABRT'] as const,
  name => name === 'SIGQUIT',
))
  test(`${signal} gives the terminal back and leaves no process`, options, async t => {
    const script = `stty -g; ${command}; echo "code $?"; stty -g; sleep 60`;
    const pty = ptyOf(t, {file: '/bin/sh', args: ['-c', script], columns: 100, rows: 30});
    await pty.waitFor(READY);
    assert.equal(lastOf(pty, '\x1b[?2004h', '\x1b[?2004l'), 'on', 'pastes come between marks');
    pty.type('2');
    await pty.waitFor(/LIVE/);
    const [dashboard, ...relatives] = await familyWhere(pty.pid, all => all.length > 2);
    process.kill(dashboard?.pid ?? 0, signal);
    const screen = await pty.waitFor(/code \d+\n.+:.+/);
    assert.match(screen, new RegExp(`code ${128 + constants.signals[signal]}\n`));
    assertRestored(pty);
    const settings = screen.split('\n').filter(line => /^[0-9a-f]+(:[0-9a-f]+)+$/.test(line));
    assert.equal(settings[0], settings[1]);
    await extinct(relatives.filter(({command}) => !command.startsWith('sleep')));
  });

test('pasted text is not taken for keys', options, async t => {
  const pty = await openDashboard(t);
  pty.type('\x1b[200~q\x03 quit 1 2 3\n\x1b[201~');
  await settled(pty);
  assert.match(pty.screen().join('\n'), READY);
  pty.type('\x1b[200~q');
  pty.type('q\x1b[201~q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  assertRestored(pty);
});

test('DEV=true, which Ink knows, changes nothing on the screen', options, async t => {
  const pty = await openDashboard(t, SLOW, {env: {DEV: 'true'}});
  await settled(pty);
  assert.doesNotMatch(pty.raw(), /devtools/i);
});

for (const [name, bytes] of [
  ['kitty', '\x1b[99;5u'],
  ['modifyOtherKeys', '\x1b[27;5;99~'],
] as const)
  test(`ctrl-c in the form of ${name} leaves with 130`, options, async t => {
    const pty = await openDashboard(t);
    pty.type(bytes);
    assert.deepEqual(await pty.exit, {code: 130, signal: 0});
    assertRestored(pty);
  });

test('a terminal made small and large again within one frame is painted anew', options, async t => {
  const pty = await openDashboard(t);
  await settled(pty);
  const before = pty.screen();
  pty.resize(30, 8);
  pty.resize(100, 30);
  await pty.waitFor(text => text === before.join('\n'));
});

test('a stopped run whose dashboard is killed leaves no process', {...options, ...long}, async t => {
  const pty = await openShell(t);
  pty.type(`${command}\r`);
  await pty.waitFor(READY);
  pty.type('4');
  await pty.waitFor(/LIVE/);
  const [dashboard, ...relatives] = await familyWhere(pty.pid, all => all.length > 4);
  pty.type('\x1a');
  await pty.waitFor(/Stopped/);
  // The server executes no job, and ends with the dashboard.
  await familyWhere(pty.pid, all =>
    all
      .filter(({pid, command}) => relatives.some(one => one.pid === pid) && !command.includes('market'))
      .every(({state}) => state.startsWith('T')),
  );
  process.kill(dashboard?.pid ?? 0, 'SIGKILL');
  await extinct(relatives);
});

for (const signal of ['TERM', 'HUP'])
  test(`kill -${signal} of a stopped dashboard ends it and all of its processes`, {
    ...options,
    ...long,
  }, async t => {
    const pty = await openShell(t);
    pty.type(`${command}\r`);
    await pty.waitFor(READY);
    pty.type('4');
    await pty.waitFor(/LIVE/);
    const relatives = await familyWhere(pty.pid, all => all.length > 4);
    pty.type('\x1a');
    await pty.waitFor(/Stopped/);
    pty.type(`kill -${signal} %1\r`);
    await extinct(relatives);
    assert.ok(!pty.onAlternateScreen(), 'the alternate screen was left');
    assert.ok(!pty.cursorHidden(), 'the cursor is shown');
  });

test('jobs that write into every descriptor fail under each strategy, and the dashboard goes on', {
  ...options,
  ...long,
}, async t => {
  const module = fixture('faults/writes-to-every-descriptor.mjs');
  const pty = await openDashboard(t, [module, '--no-config', '--lang', 'en'], {columns: 140});
  for (const [index, {name}] of strategies.entries()) {
    pty.type(`${index + 1}`);
    const screen = await pty.waitFor(new RegExp(`^ *${name} .*✖ 4 failed`, 'm'));
    assert.match(screen, /a job wrote into the channel between processes/);
  }
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  assertRestored(pty);
});
