import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createWriteStream, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {demonstrationHeader, headerLine} from '../../source/model/recording/header.js';
import {cli} from '../helpers/dashboard.js';
import {stuckRing} from '../helpers/demonstration-scenes.js';
import {familyWhere} from '../helpers/family.js';
import {type Pty, ptyOf} from '../helpers/pty.js';
import {recordingOf} from '../helpers/recordings.js';
import {downloads, events, wholeRun} from '../helpers/scripted-runs.js';
import {temporaryFolder} from '../helpers/temporary.js';
import {long, varied} from '../helpers/variety.js';

const options = {timeout: 60_000};
const posix = {...options, skip: process.platform === 'win32'};

const RIGHT = '\x1b[C';
const LEFT = '\x1b[D';
const END = '\x1b[F';

const deadlockText =
  headerLine(
    demonstrationHeader({
      demonstration: 'deadlock',
      began: '2026-01-01T00:00:00.000Z',
      environment: {node: 'v20', platform: 'linux', cores: 2},
      settings: {},
    }),
  ) + stuckRing.map(fact => `${JSON.stringify(fact)}\n`).join('');

const fileOf = (t: TestContext, text: string): string => {
  const file = join(temporaryFolder(t), 'recording.ndjson');
  writeFileSync(file, text);
  return file;
};

const SIZE = {columns: 100, rows: 30};

test('a recorded demonstration is walked through on its page, and left by a new one', options, async t => {
  const file = fileOf(t, deadlockText);
  const folder = temporaryFolder(t);
  const args = [cli, 'replay', file, '--no-config', '--lang', 'en'];
  const pty = ptyOf(t, {args, folder, ...SIZE});
  await pty.waitFor(/Deadlock.*REPLAY {2}PAUSED 0\.000 s/);
  pty.type(RIGHT.repeat(3));
  await pty.waitFor(/PAUSED 0\.110 s[\s\S]*Cook 1 █ knife/);
  pty.type(END);
  await pty.waitFor(/DEADLOCK 0\.24 s REPLAY {2}PAUSED 0\.240 s[\s\S]*5 stuck/);
  pty.type(LEFT);
  await pty.waitFor(screen => /PAUSED 0\.230 s/.test(screen) && !/circle is closed/.test(screen));
  pty.type(' ');
  await pty.waitFor(/PAUSED 0\.240 s[\s\S]*circle is closed/);
  pty.type('e2');
  await pty.waitFor(/Written: .*kitchens-deadlock-1\.ndjson/);
  assert.equal(readFileSync(join(folder, 'kitchens-deadlock-1.ndjson'), 'utf8'), deadlockText);
  pty.type('e');
  await pty.waitFor(/REPLAY {2}PAUSED 0\.240 s/);
  pty.type('2');
  await pty.waitFor(screen => /Deadlock.*(LIVE|DONE)/.test(screen) && !/REPLAY/.test(screen));
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
  assert.equal(readFileSync(file, 'utf8'), deadlockText);
});

test('it plays at once where a speed is asked for', {...options, ...long}, async t => {
  const file = fileOf(t, deadlockText);
  const args = [cli, 'replay', file, '--speed', '1/10', '--no-config', '--lang', 'ko'];
  const pty = ptyOf(t, {args, ...SIZE});
  await pty.waitFor(/다시 보기 {2}재생 ×1\/10/);
  await pty.waitFor(/교착 상태 0\.24초 다시 보기 {2}화면 정지 0\.240초/);
});

/** What a shell says of its terminal before and after a command line. */
const inShell = (t: TestContext, line: string): Pty =>
  ptyOf(t, {
    file: '/bin/sh',
    args: ['-c', `stty -g > "$BEFORE"; ${line}; echo "code $?"; stty -g > "$AFTER"`],
    env: shellEnv(t),
    ...SIZE,
  });

const files = new WeakMap<TestContext, {readonly BEFORE: string; readonly AFTER: string}>();
const shellEnv = (t: TestContext) => {
  const folder = temporaryFolder(t);
  const env = {BEFORE: join(folder, 'before'), AFTER: join(folder, 'after')};
  files.set(t, env);
  return env;
};

/** The terminal is as it was: its modes, its screen and its cursor. */
const isRestored = (t: TestContext, pty: Pty): void => {
  const {BEFORE, AFTER} = files.get(t) ?? assert.fail();
  assert.notEqual(readFileSync(BEFORE, 'utf8'), '');
  assert.equal(readFileSync(AFTER, 'utf8'), readFileSync(BEFORE, 'utf8'));
  assert.equal(pty.onAlternateScreen(), false);
  assert.equal(pty.cursorHidden(), false);
};

const piped = (file: string): string =>
  `cat '${file}' | '${process.execPath}' '${cli}' replay - --no-config --lang en`;

const runText = recordingOf(events(wholeRun(downloads({strategy: 'async'}))));

test('a recording from a pipe is shown, and its keys come from the terminal', posix, async t => {
  const pty = inShell(t, piped(fileOf(t, runText)));
  await pty.waitFor(/REPLAY {2}PAUSED[\s\S]*The run begins: nine dishes/);
  pty.type(END);
  await pty.waitFor(/serves dish \d after/);
  pty.type('?');
  await pty.waitFor(/^ Keys of this help$/m);
  pty.type('q');
  await pty.waitFor(/code 0/);
  await pty.exit;
  isRestored(t, pty);
});

for (const signal of varied(
  ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGUSR1'] as const,
  name => name === 'SIGHUP',
))
  test(`after ${signal} its terminal is not left raw`, posix, async t => {
    const pty = inShell(t, piped(fileOf(t, deadlockText)));
    await pty.waitFor(/REPLAY {2}PAUSED/);
    const family = await familyWhere(pty.pid, all => all.some(({command}) => command.includes('replay -')));
    const main = family.find(({command}) => command.startsWith(process.execPath) && command.includes(cli));
    process.kill(main?.pid ?? assert.fail(), signal);
    await pty.waitFor(/code \d+/);
    await pty.exit;
    isRestored(t, pty);
  });

test('on a terminal that draws nothing it is printed, from a file and from a pipe', posix, async t => {
  const file = fileOf(t, deadlockText);
  for (const line of [piped(file), `'${process.execPath}' '${cli}' replay '${file}'`]) {
    const pty = ptyOf(t, {file: '/bin/sh', args: ['-c', line], env: {TERM: 'dumb'}, ...SIZE});
    await pty.waitFor(/a circle is closed/);
    await pty.exit;
  }
});

test('without a terminal of its own it is printed', posix, async t => {
  const file = fileOf(t, deadlockText);
  // A session of its own has no controlling terminal, though its output is one.
  const pty = ptyOf(t, {file: '/bin/sh', args: ['-c', `setsid -w sh -c "${piped(file)}"`], ...SIZE});
  await pty.waitFor(/a circle is closed/);
  await pty.exit;
  assert.ok(!pty.raw().includes('\x1b[?1049h'));
});

/** A pipe into which the test writes, and a command line that replays what it brings. */
const slowPipe = (t: TestContext, options: string) => {
  const path = join(temporaryFolder(t), 'pipe');
  execFileSync('mkfifo', [path]);
  const line = `'${process.execPath}' '${cli}' replay - ${options} --no-config < '${path}'`;
  const pty = inShell(t, line);
  const writer = createWriteStream(path);
  t.after(() => writer.destroy());
  return {pty, writer};
};

const [firstLines, rest] = (() => {
  const lines = runText.split('\n');
  return [`${lines.slice(0, 12).join('\n')}\n`, lines.slice(12).join('\n')];
})();

test(
  'while a pipe brings nothing more, a line says what has come, and goes before the dashboard',
  posix,
  async t => {
    const {pty, writer} = slowPipe(t, '--lang en');
    writer.write(firstLines);
    await pty.waitFor(/^waiting for standard input \(ctrl-c leaves\): 12 lines so far, \d/m);
    writer.end(rest);
    await pty.waitFor(/REPLAY {2}PAUSED[\s\S]*The run begins: nine dishes/);
    pty.type('q');
    const after = await pty.waitFor(/code 0/);
    assert.doesNotMatch(after, /waiting for/);
    await pty.exit;
    isRestored(t, pty);
  },
);

test('that line is neither in what is printed nor left when ctrl-c ends it', {...posix, ...long}, async t => {
  const out = join(temporaryFolder(t), 'out');
  const printed = slowPipe(t, `--lang ko --json > '${out}'`);
  printed.writer.write(firstLines);
  await printed.pty.waitFor(/^표준 입력 기다리는 중\(그만두려면 ctrl-c\): 지금까지 12줄, \d/m);
  printed.writer.end(rest);
  const done = await printed.pty.waitFor(/code 0/);
  assert.doesNotMatch(done, /표준 입력/);
  assert.equal(JSON.parse(readFileSync(out, 'utf8')).outcome, 'finished');
  const left = slowPipe(t, '--lang en');
  await left.pty.waitFor(/^waiting for standard input \(ctrl-c leaves\): 0 lines so far, 0 B/m);
  left.pty.type('\x03');
  await left.pty.exit;
  assert.doesNotMatch(left.pty.screen().join('\n'), /waiting for/);
});
