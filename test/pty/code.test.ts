import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DONE, LIVE, openDashboard, QUICK, runToEnd} from '../helpers/dashboard.js';
import {long} from '../helpers/variety.js';

const options = {timeout: 60_000};
const PYTHON = /ThreadPoolExecutor\(4\)/;
const TYPESCRIPT = /maxThreads: 4/;

test('c shows the program of a run, tab its other language, and c hides it', options, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '1500']);
  pty.type('c');
  await pty.waitFor(/The program will stand beside the next run/);
  pty.type('2');
  // Lines light up while jobs are in them: four wait, the others are queued.
  await pty.waitFor(/│ +░4 +answer = own\.session\.get\(url\)/);
  await pty.waitFor(/│ +▪5 +for result in pool\.map/);
  pty.type('\t');
  const live = await pty.waitFor(TYPESCRIPT);
  assert.match(live, LIVE);
  assert.doesNotMatch(live, PYTHON);
  assert.match(live, /│ +░4 +const \{body\} = await request/);
  const done = await pty.waitFor(DONE);
  assert.match(done, /│ +✔9 +console\.log\(await Promise\.all\(jobs\)\)/);
  assert.match(done, /tab Python/);
  pty.type('\t');
  await pty.waitFor(PYTHON);
  pty.type('c');
  await pty.waitFor(text => !PYTHON.test(text) && !TYPESCRIPT.test(text));
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});

test('beside the program v still goes through the views, and tab where there is none', {
  ...options,
  ...long,
}, async t => {
  const pty = await openDashboard(t, QUICK, {columns: 120, rows: 40});
  await runToEnd(pty, '4');
  pty.type('c');
  await pty.waitFor(/House stoves[\s\S]*Pool\(4, open_session\)/);
  pty.type('v');
  await pty.waitFor(text => /╵0/.test(text) && /Pool\(4, open_session\)/.test(text));
  pty.type('v');
  await pty.waitFor(text => /200 OK/.test(text) && !/Pool\(4/.test(text));
  pty.type('\t');
  await pty.waitFor(/taken off/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});

test('the program of a frozen moment stands still while the run goes on', {...options, ...long}, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '900'], {columns: 120});
  pty.type('c2');
  await pty.waitFor(/│ +░4 +answer/);
  pty.type('\t');
  await pty.waitFor(/░4 +const \{body\}/);
  pty.type(' ');
  const frozen = await pty.waitFor(/PAUSED/);
  assert.match(frozen, /░4 +const \{body\}/);
  assert.doesNotMatch(frozen, /✔9/);
  await pty.waitFor(DONE);
  assert.match(pty.screen().join('\n'), /░4 +const \{body\}/);
  pty.type('\x1b');
  await pty.waitFor(/✔9 +console/);
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
