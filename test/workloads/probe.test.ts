import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {notes} from '../../source/text/en/notes.js';
import {probeModule} from '../../source/workloads/module/probe.js';
import {ModuleError} from '../../source/workloads/module/probe-failures.js';
import {fixture} from '../helpers/plans.js';
import {exists, gone} from '../helpers/processes.js';

const probe = (name: string, options?: {timeoutMs: number}) =>
  probeModule(fixture(`modules/${name}`), options);

/** What is said to a person about a module that cannot be run. */
const refused = async (outcome: Promise<unknown>): Promise<string> => {
  const error = await outcome.catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ModuleError, String(error));
  return notes.module(error.problem);
};

test("a probe returns the module's name, or its file's, and the number of its inputs", async () => {
  const url = (name: string): string => pathToFileURL(fixture(`modules/${name}`)).href;
  assert.deepEqual(await probe('named.mjs'), {name: 'Letters', inputs: 3, url: url('named.mjs')});
  assert.deepEqual(await probe('sleep.mjs'), {name: 'sleep', inputs: null, url: url('sleep.mjs')});
  assert.deepEqual(await probe('commonjs.cjs'), {name: 'commonjs', inputs: 2, url: url('commonjs.cjs')});
});

test('output and messages of a module during its import stay in the probe', async () => {
  const {stdout, stderr} = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    `import {probeModule} from '${new URL('../../source/workloads/module/probe.js', import.meta.url)}';
     const {name} = await probeModule('${fixture('modules/import-prints.mjs')}');
     console.log(JSON.stringify(name));`,
  ]);
  // The name is data as the module has it; what is painted of it is cleaned there.
  assert.deepEqual([stdout, stderr], [`${JSON.stringify('\x1b[31mRed\u202e')}\n`, '']);
  assert.equal((await probe('import-talks.mjs')).name, 'import-talks');
});

/** File and what its one line must say. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  'bad-syntax.mjs': /a syntax error in .*bad-syntax\.mjs:2:14: Invalid regular expression/,
  'imports-bad-syntax.mjs': /^[^:]*imports-bad-syntax\.mjs: a syntax error in .*\/bad-syntax\.mjs:2:14: /,
  'no-default.mjs': /no default export: export default async function \(input,/,
  'default-number.mjs': /its default export is no function: export default/,
  'empty-inputs.mjs': /its inputs are no list, or an empty one: export const inputs/,
  'inputs-number.mjs': /its inputs are no list/,
  'import-throws.mjs': /TypeError: Cannot read .*import-throws\.mjs:3:32\)$/,
  'import-missing.mjs': /Cannot find package 'no-such-package-for-kitchens'.*install the package/,
  'import-exits.mjs': /ended the process with exit code 4: a module should only define/,
  'import-never-settles.mjs': /importing it never ends: look for a top-level await/,
};

for (const [name, sentence] of Object.entries(FAULTS)) {
  test(`${name} is refused with one line that says what is wrong`, async () => {
    const line = await refused(probe(name));
    assert.match(line, sentence);
    assert.doesNotMatch(line, /\n|\s+at /);
  });
}

for (const name of ['import-hangs.mjs', 'import-loops.mjs']) {
  test(`${name} is refused when its time limit has passed`, async () => {
    const line = await refused(probe(name, {timeoutMs: 300}));
    assert.match(line, /took longer than 0\.3 s: look for a top-level await.*--import-timeout/);
  });
}

test('a path without a module is refused', async () => {
  assert.equal(
    await refused(probeModule('no/such/file.mjs')),
    'no/such/file.mjs: there is no such file: give the path of a .js, .mjs or .cjs module',
  );
  assert.match(await refused(probeModule(tmpdir())), /it is no file/);
});

test('a syntax error is found at any place in any kind of file', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'probe '));
  t.after(() => rm(folder, {recursive: true}));
  const files: Readonly<Record<string, readonly [source: string, sentence: RegExp]>> = {
    'a.mjs': ['export default 1;\n\n  const = 2;\n', /a\.mjs:3:9: Unexpected token '='/],
    'b.cjs': ['module.exports = () => {\n', /b\.cjs:\d+: Unexpected end of input/],
    'c.mjs': [
      "import {nothing} from 'node:fs';\n",
      /c\.mjs:1:9: .*does not provide an export named 'nothing'/,
    ],
    'd.mjs': ["\nJSON.parse('{');\n", /SyntaxError: .*JSON.*d\.mjs:2:6\)$/],
    'e.txt': ['hello', /Unknown file extension "\.txt".*: a module is a \.js, \.mjs or \.cjs file/],
  };
  for (const [name, [source, sentence]] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(path, source);
    assert.match(await refused(probeModule(path)), sentence);
  }
});

test('a busy probe does not outlive its parent', {timeout: 10_000}, async t => {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'));
  t.after(() => rm(folder, {recursive: true}));
  const busy = join(folder, 'busy.mjs');
  const pidFile = join(folder, 'pid');
  await writeFile(
    busy,
    `import {writeFileSync, renameSync} from 'node:fs';
     writeFileSync('${pidFile}.new', String(process.pid));
     renameSync('${pidFile}.new', '${pidFile}');
     for (;;);`,
  );
  const parent = spawn(process.execPath, ['--input-type=module', '-e', scriptFor(busy)], {stdio: 'ignore'});
  const pid = Number(await readWhenThere(pidFile));
  t.after(() => exists(pid) && process.kill(pid, 'SIGKILL'));
  parent.kill('SIGKILL');
  await gone([pid]);
});

const scriptFor = (path: string): string =>
  `import {probeModule} from '${new URL('../../source/workloads/module/probe.js', import.meta.url)}';
   await probeModule('${path}', {timeoutMs: 600_000});`;

const readWhenThere = async (path: string): Promise<string> => {
  while (!existsSync(path)) await sleep(5);
  return readFile(path, 'utf8');
};
