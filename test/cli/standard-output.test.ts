import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, existsSync, openSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {cli, folderFor, kitchens, start, textOnce} from './kitchens.js';

const SUMS = ['run', 'sum', '-n', '3', '--size', '50'];

/** What is said when standard output is this file, and the exit code. */
const writingTo = async (file: string, command: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const [program = '', ...args] = command;
  const output = openSync(file, 'a');
  const child = spawn(program, args, {
    env: {...process.env, LC_ALL: 'C.UTF-8', ...env},
    stdio: ['ignore', output, 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  closeSync(output);
  const [stderr, [code]] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    once(child, 'exit'),
  ]);
  return {stderr, code};
};

const FULL = '/dev/full';

for (const args of [
  [...SUMS, '--json'],
  [...SUMS, '--format', 'ndjson'],
  [...SUMS, '--format', 'plain'],
  ['run', 'course-io', '--latency', '0', '--json'],
  ['--help'],
  ['run', '--help'],
  ['--version'],
  ['market'],
]) {
  test(`what ${args.join(' ')} cannot write is an error`, {skip: !existsSync(FULL)}, async () => {
    const {stderr, code} = await writingTo(FULL, [process.execPath, cli, ...args]);
    assert.match(
      stderr,
      /^kitchens: standard output cannot be written \(ENOSPC\b.*\): make room there, .*\n$/,
    );
    assert.equal(stderr.split('\n').length, 2);
    assert.equal(code, 1);
  });
}

test('the error is said in the language of the command', {skip: !existsSync(FULL)}, async () => {
  const asked = [process.execPath, cli, '--version', '--lang', 'ko'];
  assert.match((await writingTo(FULL, asked)).stderr, /표준 출력에 쓸 수 없습니다.*ENOSPC/);
  const lived = await writingTo(FULL, [process.execPath, cli, '--version'], {LC_ALL: 'ko_KR.UTF-8'});
  assert.match(lived.stderr, /표준 출력에 쓸 수 없습니다.*ENOSPC/);
});

test('a document of which only the beginning could be written is an error', {
  skip: process.platform === 'win32',
}, async t => {
  const file = join(folderFor(t), 'summary.json');
  const limited = ['sh', '-c', 'ulimit -f 1 && exec "$0" "$@"', process.execPath, cli];
  const {stderr, code} = await writingTo(file, [...limited, ...SUMS, '-n', '30', '--json']);
  assert.throws(() => JSON.parse(readFileSync(file, 'utf8')), SyntaxError);
  assert.match(stderr, /^kitchens: standard output cannot be written \(EFBIG\b.*\): allow larger files.*\n$/);
  assert.equal(code, 1);
});

test('a document in a file is whole', async t => {
  const file = join(folderFor(t), 'summary.json');
  const {stderr, code} = await writingTo(file, [process.execPath, cli, ...SUMS, '--json']);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).jobs.finished, 3);
  assert.deepEqual({stderr, code}, {stderr: '', code: 0});
});

test('the market goes on when the reader of its address has gone', async () => {
  const {child, ended} = start(['market']);
  const url = (await textOnce(child.stdout, /\n/)).trim();
  ended.catch(() => {});
  child.stdout?.destroy();
  assert.equal((await fetch(`${url}/file/alpha?bytes=12`)).status, 200);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [143, null]);
});

test('without any trouble nothing is said', async () => {
  const {stderr, code} = await kitchens(['--version']);
  assert.deepEqual({stderr, code}, {stderr: '', code: 0});
});
