import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {folderFor} from '../cli/kitchens.js';
import {LIVE, openDashboard} from '../helpers/dashboard.js';
import {extinct, family} from '../helpers/family.js';
import type {Pty} from '../helpers/pty.js';
import {long, varied} from '../helpers/variety.js';

const options = {timeout: 60_000};
const SLOW = ['--no-config', '--lang', 'en', '--latency', '5000'];

/** What a dashboard meets when it gets SIGPWR: code that is run in its process. */
const accidents = {
  'an uncaught exception': 'throw new Error("out of eggs")',
  'an unhandled rejection': 'Promise.reject(new Error("out of eggs"))',
  'a frame that cannot be painted': 'String.prototype.repeat = () => {throw new Error("out of eggs")}',
};

const sabotaged = (accident: string, folder: string): Record<string, string> => {
  const code = `if (process.argv[1]?.endsWith('cli.js')) process.on('SIGPWR', () => {${accident}})`;
  return {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`, TMPDIR: folder};
};

const crashed = async (t: TestContext, accident: string, args: readonly string[]): Promise<[Pty, string]> => {
  const folder = folderFor(t);
  const pty = await openDashboard(t, args, {env: sabotaged(accident, folder), columns: 200});
  pty.type('2');
  await pty.waitFor(LIVE);
  const relatives = await family(pty.pid);
  process.kill(pty.pid, 'SIGPWR');
  assert.deepEqual(await pty.exit, {code: 1, signal: 0});
  await extinct(relatives);
  return [pty, folder];
};

for (const [what, accident] of varied(
  Object.entries(accidents),
  ([what]) => what === 'an unhandled rejection',
)) {
  test(
    `${what}: the terminal is given back, and one paragraph says where it is written down`,
    options,
    async t => {
      const [pty, folder] = await crashed(t, accident, SLOW);
      assert.ok(!pty.onAlternateScreen());
      assert.ok(!pty.cursorHidden());
      const lines = pty.screen().filter(line => line !== '');
      assert.match(lines.join(''), /^kitchens: the screen broke down: out of eggs\. .* is in \/.*\.log$/);
      const [file = ''] = readdirSync(folder);
      assert.ok(lines.join('').endsWith(join(folder, file)));
      const log = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
      const facts = log.map(line => JSON.parse(line));
      assert.match(facts.at(-1).stack, /out of eggs\n +at /);
      assert.equal(facts.at(-1).state.strategy, 'thread');
      assert.ok(facts.some(({what, action}) => what === 'action' && action.strategy === 'thread'));
    },
  );
}

test('a log that was asked for tells keys, effects, sizes, bytes, runs and the crash', {
  ...options,
  ...long,
}, async t => {
  const asked = join(folderFor(t), 'debug.log');
  const [pty, folder] = await crashed(t, accidents['an uncaught exception'], [...SLOW, '--debug', asked]);
  assert.match(pty.screen().join(''), /debug\.log$/);
  assert.deepEqual(readdirSync(folder), [], 'no other log');
  const facts = readFileSync(asked, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  const kinds = new Set(facts.map(({what}) => what));
  assert.deepEqual([...kinds].sort(), ['action', 'crash', 'effect', 'events', 'size']);
  assert.ok(facts.findLast(({what}) => what === 'size').written > 1000);
});

test('the end of a run stands in the log with its plan', {...options, ...long}, async t => {
  const asked = join(folderFor(t), 'debug.log');
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '5', '--debug', asked]);
  pty.type('3');
  await pty.waitFor(/DONE/);
  pty.type('q');
  await pty.exit;
  const facts = readFileSync(asked, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  const end = facts.findLast(({outcome}) => outcome !== undefined);
  assert.deepEqual([end.outcome, end.plan.strategy, end.counts.finished], ['finished', 'async', 9]);
});
