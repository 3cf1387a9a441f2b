import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ptyOf} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';
import {cli, kitchens, lines} from './kitchens.js';

const args = ['run', 'course-io', '-s', 'sync', '--latency', '200', '--no-config'];
const HEADLINE = /^One thread was blocked by I\/O for .+ of .+\.$/;

const onTerminal = async (t: Parameters<typeof ptyOf>[0], ...more: string[]): Promise<readonly string[]> => {
  const pty = ptyOf(t, {args: [cli, ...args, ...more], columns: 200, rows: 40});
  await pty.exit;
  const screen = pty.screen().filter(line => line !== '');
  return screen.slice(screen.findIndex(line => line.startsWith('Downloaded')) + 1);
};

test('a run on a terminal ends with what its time went into, and one thing to try', async t => {
  const said = await onTerminal(t, '--lang', 'en');
  assert.equal(said.length, 2, said.join('\n'));
  assert.match(said[0] ?? '', HEADLINE);
  assert.match(said[1] ?? '', /^Let the waiting overlap/);
});

test('the same in Korean', long, async t => {
  const said = await onTerminal(t, '--lang', 'ko');
  assert.equal(said.length, 2, said.join('\n'));
  assert.match(said[0] ?? '', /[가-힣]/);
});

test('in pipes a run says no reasons; with --verbose it says all, with their figures, beside its data', async () => {
  const plain = await kitchens([...args, '--lang', 'en']);
  assert.equal(plain.stderr, '');
  const {stdout, stderr} = await kitchens([...args, '--lang', 'en', '--verbose']);
  const said = lines(stderr);
  assert.ok(
    said.some(line => HEADLINE.test(line)),
    stderr,
  );
  assert.ok(said.length > 2, stderr);
  assert.doesNotMatch(stdout, HEADLINE);
});
