import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {ptyOf} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';
import {cli, folderFor, kitchens} from './kitchens.js';

/** A module that returns its input, and has inputs of its own. */
const echoIn = (folder: string): string => {
  const file = join(folder, 'echo.mjs');
  writeFileSync(file, "export const inputs = ['own'];\nexport default input => ({got: input});\n");
  return file;
};

/** What the jobs of a module were given. */
const given = async (args: readonly string[]): Promise<unknown[]> => {
  const {code, stdout, stderr} = await kitchens(['run', ...args, '--json']);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout).results.map(({value}: {value: {got: unknown}}) => value.got);
};

test(
  'inputs of a file take the place of the own ones under every strategy, and there are as many jobs',
  long,
  async t => {
    const folder = folderFor(t);
    const module = echoIn(folder);
    const file = join(folder, 'inputs.json');
    writeFileSync(file, '[1, [2, 3], null, {"a": "b"}]');
    for (const {name} of strategies)
      assert.deepEqual(
        await given([module, '-s', name, '--inputs', file]),
        [1, [2, 3], null, {a: 'b'}],
        name,
      );
  },
);

test('a file may hold a value on each line, and more jobs than inputs take them in rotation', async t => {
  const folder = folderFor(t);
  const module = echoIn(folder);
  const file = join(folder, 'inputs.ndjson');
  writeFileSync(file, '\uFEFF{"a": 1}\r\n\r\n"x"\r\n');
  assert.deepEqual(await given([module, '--inputs', file, '-n', '3']), [{a: 1}, 'x', {a: 1}]);
});

test('--input gives a job its input each time that it is given', async t => {
  const module = echoIn(folderFor(t));
  assert.deepEqual(await given([module, '--input', '5', '--input', '{"b": [1]}']), [5, {b: [1]}]);
});

test('inputs that cannot be used are refused before anything starts', async t => {
  const folder = folderFor(t);
  const module = echoIn(folder);
  const [broken, empty, large] = ['broken', 'empty', 'large'].map(name => join(folder, name));
  assert.ok(broken && empty && large);
  writeFileSync(broken, '1\n{bad\n');
  writeFileSync(empty, '[]');
  writeFileSync(large, JSON.stringify(['x'.repeat(1_000_001)]));
  const refusals: readonly (readonly [readonly string[], RegExp])[] = [
    [['--inputs', broken], /line 2: no JSON stands there/],
    [['--inputs', empty], /it holds no input/],
    [['--inputs', large], /larger than 1 MB/],
    [['--inputs', join(folder, 'none')], /no such file/],
    [['--input', '{bad'], /--input takes a value in JSON/],
    [['--input', '1', '--inputs', empty], /inputs come from one place/],
  ];
  for (const [args, reason] of refusals) {
    const {code, stdout, stderr} = await kitchens(['run', module, ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, reason);
  }
  const elsewhere = await kitchens(['run', 'sum', '--input', '5']);
  assert.equal(elsewhere.code, 2);
  assert.match(elsewhere.stderr, /--input goes with a module alone/);
});

const loadsTypeScript = 'typescript' in process.features && Boolean(process.features.typescript);

test('a module of TypeScript runs where this Node loads it, and is refused clearly elsewhere', async t => {
  const folder = folderFor(t);
  const file = join(folder, 'typed.ts');
  writeFileSync(file, 'export default (n: number): number => n * 2;\n');
  const {code, stdout, stderr} = await kitchens(['run', file, '-n', '2', '-s', 'process', '--json']);
  if (loadsTypeScript) {
    assert.equal(code, 0, stderr);
    assert.deepEqual(
      JSON.parse(stdout).results.map(({value}: {value: number}) => value),
      [2, 4],
    );
  } else {
    assert.equal(code, 2);
    assert.match(
      stderr,
      new RegExp(`Node ${process.versions.node} loads no TypeScript: Node 22\\.18, 23\\.6`),
    );
  }
});

test('the dashboard takes inputs for a module, and refuses them for other work', long, async t => {
  const module = echoIn(folderFor(t));
  const args = [cli, module, '--input', '"first"', '--input', '{"a": 2}', '--no-config', '--lang', 'en'];
  const pty = ptyOf(t, {args, columns: 120, rows: 30});
  await pty.waitFor(/READY/);
  pty.type('1');
  await pty.waitFor(/DONE/);
  pty.type('vv');
  const screen = await pty.waitFor(/first.*got/);
  assert.match(screen, /2 of 2|2\/2/);
  const {code, stderr} = await kitchens(['sum', '--input', '1', '--lang', 'en']);
  assert.equal(code, 2);
  assert.match(stderr, /^kitchens: --input /);
});
