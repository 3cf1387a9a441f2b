import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {cli} from '../helpers/dashboard.js';
import {type Pty, type PtyOptions, ptyOf} from '../helpers/pty.js';
import {temporaryFolder} from '../helpers/temporary.js';
import {long} from '../helpers/variety.js';

const options = {timeout: 60_000};

/** Starts commands that meet in folders of their own. */
const together = (t: TestContext) => {
  const folder = temporaryFolder(t);
  const env = {XDG_RUNTIME_DIR: folder, TMPDIR: folder};
  return (args: readonly string[], others: Omit<PtyOptions, 'args'> = {}): Pty =>
    ptyOf(t, {
      args: others.file ? args : [cli, ...args],
      columns: 100,
      rows: 30,
      ...others,
      env: {...env, ...others.env},
    });
};

test(
  'notes follow the lesson of the other terminal, through its restart, and give the terminal back',
  options,
  async t => {
    const open = together(t);
    const notes = open(['notes', '--lang', 'en'], {columns: 80, rows: 24});
    await notes.waitFor(/No dashboard is running: start kitchens/);
    assert.ok(notes.onAlternateScreen());
    const dashboard = open(['lesson', 'kitchens', '--no-config', '--lang', 'ko']);
    await notes.waitFor(
      /step 1 of 4: One cook\n[\s\S]*Say\n.*Point at the cook[\s\S]*Trade-off[\s\S]*Example[\s\S]*Next key\n +1 to 3/,
    );
    dashboard.type('1');
    await notes.waitFor(/enter when all are counted/);
    dashboard.type('\t');
    await notes.waitFor(/step 2 of 4: Four cooks in one kitchen/);
    dashboard.type('\x1b');
    await notes.waitFor(/No lesson is open/);
    dashboard.type('q');
    await notes.waitFor(/No dashboard is running/);
    open(['lesson', 'locks', '--no-config', '--lang', 'en']);
    await notes.waitFor(/Chapter 10 · Mutex and deadlock · step 1 of 5/);
    notes.resize(60, 10);
    await notes.waitFor(/^ Chapter 10[\s\S]*Say: Run it twice[\s\S]*Next key: 1 to 3[\s\S]*q quits/);
    notes.type('ㅂ');
    assert.deepEqual(await notes.exit, {code: 0, signal: 0});
    assert.ok(!notes.onAlternateScreen());
    assert.ok(!notes.cursorHidden());
  },
);

test('notes speak the language of the dashboard, and name the one that they follow', {
  ...options,
  ...long,
}, async t => {
  const open = together(t);
  open(['lesson', 'kitchens', '--no-config', '--lang', 'en']);
  const notes = open(['notes']);
  await notes.waitFor(/Say[\s\S]*follows the dashboard with process id \d+/);
  const second = open(['lesson', 'kitchens', '--no-config', '--lang', 'ko']);
  await notes.waitFor(
    new RegExp(`말할 것[\\s\\S]*대시보드 2개 중 가장 나중에 시작한 것\\(프로세스 ID ${second.pid}\\)`),
  );
  second.type('i');
  await notes.waitFor(/Point at the cook/);
  notes.type('\x03');
  assert.deepEqual(await notes.exit, {code: 130, signal: 0});
});

test('in a pipe the notes of each step are lines', options, async t => {
  const open = together(t);
  const dashboard = open(['lesson', 'kitchens', '--no-config', '--lang', 'en']);
  const notes = open(['-c', `"${process.execPath}" "${cli}" notes --lang ko | cat`], {file: '/bin/sh'});
  await notes.waitFor(/4장 · 부엌과 요리사 · 4단계 중 1번째: 요리사 한 명\n말할 것: 오븐 앞에 선/);
  dashboard.type('1');
  await notes.waitFor(/다음 키: .*다 셌으면 enter/);
  notes.type('\x03');
  await notes.exit;
});

test('for a screen reader lines are only added, and q quits', {...options, ...long}, async t => {
  const open = together(t);
  const notes = open(['notes', '--screen-reader', '--lang', 'en'], {env: {TERM: 'dumb'}});
  await notes.waitFor(/No dashboard is running/);
  const dashboard = open(['lesson', 'kitchens', '--no-config', '--lang', 'en']);
  await notes.waitFor(/step 1 of 4: One cook\nSay: Point at the cook[\s\S]*\nNext key: 1 to 3 count/);
  dashboard.type('1');
  await notes.waitFor(/Next key: .*enter when all are counted/);
  notes.type('q');
  assert.deepEqual(await notes.exit, {code: 0, signal: 0});
  assert.ok(!notes.raw().includes('\x1b'));
});
