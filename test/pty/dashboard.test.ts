import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clearViewport} from 'ansi-escapes';
import {strategies} from '../../source/model/event/strategies.js';
import {openDashboard, QUICK, runToEnd, settled} from '../helpers/dashboard.js';
import {extinct, family} from '../helpers/family.js';
import type {Pty} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';

const options = {timeout: 60_000};

const quit = async (pty: Pty): Promise<void> => {
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
};

/** The line of the scoreboard that begins with this name. */
const scoreOf = (screen: string, name: string): string =>
  screen.split('\n').findLast(line => new RegExp(`^ ?${name} `).test(line)) ?? '';

test('the first frame shows the four strategies; q gives the terminal back', options, async t => {
  const pty = await openDashboard(t);
  assert.ok(pty.onAlternateScreen());
  assert.ok(pty.cursorHidden());
  const screen = pty.screen().join('\n');
  for (const name of ['1 +sync', '2 +thread', '3 +async', '4 +process'])
    assert.match(screen, new RegExp(name));
  await quit(pty);
  assert.ok(!pty.onAlternateScreen());
  assert.ok(!pty.cursorHidden());
  assert.equal(pty.screen().join('').trim(), '', 'nothing of a frame is left on the shell’s screen');
});

test('keys 1 to 4 run the strategies, and each leaves its score', options, async t => {
  const pty = await openDashboard(t);
  for (const {key, name} of strategies)
    assert.ok((await runToEnd(pty, key)).includes(`[${key} ${name}`), `${key} runs ${name}`);
  const screen = pty.screen().join('\n');
  for (const name of ['sync', 'thread', 'async', 'process'])
    assert.match(scoreOf(screen, name), /\d m?s /, screen);
  await quit(pty);
});

test('a digit during a run stops it, keeps the scores and starts the other', options, async t => {
  // One after another these take long enough to be seen, all at once they do not keep the test.
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '400', '-c', '2']);
  await runToEnd(pty, '3');
  pty.type('1');
  await pty.waitFor(/LIVE/);
  pty.type('4');
  await pty.waitFor(/LIVE[\s\S]*2 kitchens/);
  const screen = await runToEnd(pty, '2');
  assert.match(scoreOf(screen, 'async'), /\d m?s /);
  await quit(pty);
});

test('esc stops a run, enter runs it again', options, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '2000']);
  pty.type('1');
  await pty.waitFor(/LIVE/);
  pty.type('\x1b');
  await pty.waitFor(/STOPPED/);
  pty.type('\r');
  await pty.waitFor(/LIVE/);
  await quit(pty);
});

test('settings change by key, and the screen says from when', options, async t => {
  const pty = await openDashboard(t);
  await runToEnd(pty, '2');
  pty.type('++');
  await pty.waitFor(/6 cooks from the next run/);
  pty.type('>');
  await pty.waitFor(/10 dishes/);
  const screen = await runToEnd(pty, '\r');
  assert.match(screen, /10 of 10/);
  assert.match(scoreOf(screen, 'thread'), /6 cooks/);
  pty.type('t');
  await pty.waitFor(/6 threads/);
  await quit(pty);
});

test('help and views open and close', options, async t => {
  const pty = await openDashboard(t);
  await runToEnd(pty, '3');
  pty.type('?');
  await pty.waitFor(/Where every dish/);
  pty.type('\x1b');
  await pty.waitFor(text => !/Where every dish/.test(text));
  pty.type('vv');
  await pty.waitFor(/200 OK/);
  pty.type('v');
  await pty.waitFor(text => !/200 OK/.test(text));
  await quit(pty);
});

test('a Hangul input mode and full-width forms are understood', options, async t => {
  const pty = await openDashboard(t);
  pty.type('１');
  await pty.waitFor(/LIVE|DONE/);
  pty.type('ㅂ');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});

test('sizes change during a run and leave no debris', options, async t => {
  const pty = await openDashboard(t, [...QUICK, '-n', '20']);
  pty.type('1');
  await pty.waitFor(/LIVE/);
  const sizes = [
    [60, 15],
    [160, 50],
    [61, 40],
    [200, 12],
    [40, 10],
    [100, 30],
    [80, 24],
  ] as const;
  for (let round = 0; round < 2; round++) {
    for (const [columns, rows] of sizes) {
      pty.resize(columns, rows);
      await pty.waitFor(/kitchens/);
    }
  }
  await pty.waitFor(/DONE/);
  for (const [columns, rows] of sizes) {
    const before = pty.raw().length;
    pty.resize(columns, rows);
    // The signal of a new size may reach the program after the next keys.
    await pty.waitFor(() => pty.raw().includes(clearViewport, before));
    await settled(pty);
    const screen = pty.screen();
    pty.type('\x0c');
    await settled(pty);
    assert.deepEqual(screen, pty.screen(), `${columns}x${rows} is as if it had been painted anew`);
    assert.equal(screen.at(-1), '', 'the last row stays free');
  }
  await quit(pty);
});

test('nothing is written while nothing changes', options, async t => {
  const pty = await openDashboard(t);
  await runToEnd(pty, '3');
  await settled(pty);
  const before = pty.raw().length;
  await new Promise(resolve => setTimeout(resolve, 700));
  assert.equal(pty.raw().length, before);
  await quit(pty);
});

test('a server that was killed is replaced for the next run', {...options, ...long}, async t => {
  const pty = await openDashboard(t);
  await runToEnd(pty, '3');
  const server = (await family(pty.pid)).filter(({command}) => command.includes('market'));
  assert.equal(server.length, 1);
  process.kill(server[0]?.pid ?? 0, 'SIGKILL');
  await extinct(server);
  assert.match(await runToEnd(pty, '1'), /9 of 9/);
  await quit(pty);
});

test('a runner that was killed fails its run, and the next one goes on', {...options, ...long}, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '2000']);
  pty.type('2');
  await pty.waitFor(/LIVE/);
  const runners = (await family(pty.pid)).filter(({command}) => command.includes('runner'));
  for (const {pid} of runners) process.kill(pid, 'SIGKILL');
  await pty.waitFor(/FAILED/);
  pty.type('3');
  await pty.waitFor(/LIVE/);
  await pty.waitFor(/DONE/);
  await quit(pty);
});

test('a dashboard that is left before anything was started closes at once', options, async t => {
  const pty = await openDashboard(t);
  const relatives = await family(pty.pid);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  await extinct(relatives);
});
