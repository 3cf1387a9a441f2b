import assert from 'node:assert/strict';
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {decode} from '../../source/model/event/wire.js';
import {fixture} from '../helpers/plans.js';
import {stateOf, until} from '../helpers/processes.js';
import {openPty, type PtyOptions} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';
import {openFor} from '../market/open.js';
import {cli, folderFor, kitchens, lines} from './kitchens.js';

const RED = '\u001b[31m';

const inTerminal = (t: TestContext, args: readonly string[], options: Partial<PtyOptions> = {}) => {
  const pty = openPty({args: [cli, ...args], columns: 160, ...options});
  t.after(() => pty.kill('SIGKILL'));
  return pty;
};

const usesKitchensRun =
  /^kitchens: the dashboard needs a terminal[\s\S]*kitchens run course-io[\s\S]*kitchens --help/;

test('without a terminal the dashboard exits with 2 and says what works without one', async () => {
  for (const args of [[], ['course-cpu'], ['--jobs', '3']]) {
    const {code, stdout, stderr} = await kitchens(args);
    assert.match(stderr, usesKitchensRun);
    assert.equal(stdout, '');
    assert.equal(code, 2);
  }
});

test('on a dumb terminal it does not draw either', async t => {
  const pty = inTerminal(t, [], {env: {TERM: 'dumb'}});
  await pty.waitFor(usesKitchensRun);
  assert.equal((await pty.exit).code, 2);
});

test('a status of 400 or more is red on a terminal, unless colours are not wanted', long, async t => {
  const {url} = await openFor(t);
  const args = ['run', 'download', '-n', '1', '--url', `${url}/status?status=404`];
  const raw = async (more: readonly string[], env: Record<string, string> = {}): Promise<string> => {
    const pty = inTerminal(t, [...args, ...more], {env});
    assert.equal((await pty.exit).code, 0);
    return pty.raw();
  };
  assert.ok((await raw([])).includes(`${RED}[thread 1`));
  assert.ok(!(await raw(['--no-color'])).includes(RED));
  assert.ok(!(await raw([], {NO_COLOR: '1'})).includes(RED));
  assert.ok((await raw([], {NO_COLOR: ''})).includes(RED));
});

test('a pipe gets no colour, and ASCII alone where that is wanted', async t => {
  const {url} = await openFor(t);
  const {stdout} = await kitchens([
    'run',
    'download',
    '-n',
    '1',
    '--url',
    `${url}/status?status=404`,
    '--ascii',
  ]);
  assert.match(stdout, /^\[thread 1, session A\] Read Contents/);
  assert.doesNotMatch(stdout, /[^\n -~]/);
});

test('a long run shows how far it is on the terminal, and the line goes', async t => {
  const pty = inTerminal(t, ['run', 'download', '-n', '1', '--latency', '3500']);
  await pty.waitFor(/0 of 1 job ended, 1 running, \d s/);
  assert.equal((await pty.exit).code, 0);
  const shown = pty.screen().join('\n').trimEnd();
  assert.doesNotMatch(shown, /job ended|running/);
  assert.match(shown, /^\[thread 1[^\n]*\nDownloaded 1 site/);
});

test(
  'an import that takes long shows for how long, and goes on for as long as it was given',
  long,
  async t => {
    const go = join(folderFor(t), 'go');
    const module = fixture('modules/imports-when-there.mjs');
    for (const open of [['run'], ['--no-config', '--lang', 'en']]) {
      const pty = inTerminal(t, [...open, module, '--import-timeout', '50'], {env: {GO: go}});
      await pty.waitFor(/importing .*imports-when-there\.mjs: \d s, at most 50 \(--import-timeout\)/);
      writeFileSync(go, '');
      await pty.waitFor(open[0] === 'run' ? /Finished 1 job/ : /module · 1 dish[\s\S]*Press 1/);
      assert.doesNotMatch(pty.screen().join('\n'), /at most 50/);
      pty.kill('SIGKILL');
      rmSync(go);
    }
  },
);

test('executors that are slow to open show how many are ready', async t => {
  const go = join(folderFor(t), 'go');
  const module = fixture('modules/waits-in-executor.mjs');
  const pty = inTerminal(t, ['run', module, '-s', 'thread', '-c', '2', '-n', '2'], {env: {GO: go}});
  await pty.waitFor(/opening: 0 of 2 ready, \d s/);
  writeFileSync(go, '');
  await pty.waitFor(/Finished 2 jobs/);
});

test('ctrl-c in a terminal cancels', long, async t => {
  const pty = inTerminal(t, ['run', 'download', '-n', '1', '--latency', '60000']);
  await pty.waitFor(/0 of 1 job ended/);
  pty.type('\u0003');
  assert.equal((await pty.exit).code, 130);
  assert.match(pty.screen().join('\n'), /1 job cancelled/);
});

test('ctrl-z stops the executors too, fg continues them', {skip: !existsSync('/proc/self/stat')}, async t => {
  const file = join(folderFor(t), 'run.ndjson');
  const shell = openPty({
    file: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    columns: 120,
    env: {PS1: 'ready> '},
  });
  t.after(() => shell.kill('SIGKILL'));
  await shell.waitFor(/ready>/);
  shell.type(
    `"${process.execPath}" "${cli}" run sum -n 100000 --size 20000 -s process --record "${file}" >/dev/null\r`,
  );
  await shell.waitFor(/of 100,000 jobs ended/);
  const events = lines(readFileSync(file, 'utf8')).slice(1, 100).map(decode);
  const pids = events.flatMap(event => (event.type === 'process-started' ? [event.pid] : []));
  assert.equal(pids.length, 4);

  shell.type('\u001a');
  await shell.waitFor(/Stopped[\s\S]*ready>/);
  await until(() => pids.every(pid => stateOf(pid) === 'T'));

  shell.type('fg\r');
  await shell.waitFor(/fg[\s\S]*of 100,000 jobs ended/);
  await until(() => pids.every(pid => stateOf(pid) !== 'T'));
  shell.type('\u0003');
  await shell.waitFor(/jobs cancelled/);
});
