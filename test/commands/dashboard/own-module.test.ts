import assert from 'node:assert/strict';
import {copyFile, mkdtemp, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {followModule} from '../../../source/commands/dashboard/own-module.js';
import {probeModule} from '../../../source/workloads/module/probe.js';
import {englishOf} from '../../helpers/failures.js';
import {fixture} from '../../helpers/plans.js';

test('a module that is edited is looked at anew: its inputs, and its errors with file and line', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'kitchens-'));
  t.after(() => rm(folder, {recursive: true}));
  const file = join(folder, 'edited.mjs');
  const write = (inputs: string) =>
    writeFile(file, `export const inputs = ${inputs};\nexport default n => n;\n`);
  const saidOf = (now: () => Promise<unknown>): Promise<string> =>
    now().then(
      () => assert.fail('it was taken'),
      error => englishOf(error),
    );

  await write('[1, 2]');
  const first = await probeModule(file);
  const now = followModule(first, {seconds: 5, onWait: () => {}});
  assert.equal(await now(), first);
  await write('[1, 2, 3]');
  assert.equal((await now()).inputs, 3);
  await write('[1, 2,, }');
  assert.match(await saidOf(now), /edited\.mjs:1:\d+/);
  await write('nothing');
  assert.match(await saidOf(now), /ReferenceError.*edited\.mjs:1:23/);
  await write('[4]');
  assert.equal((await now()).inputs, 1);
});

test('inputs that were given stay in the place of those of a module that is edited', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'kitchens-'));
  t.after(() => rm(folder, {recursive: true}));
  const file = join(folder, 'edited.mjs');
  await writeFile(file, 'export default n => n;\n');
  const first = {...(await probeModule(file)), given: ['a', 'b'], inputs: 2};
  const now = followModule(first, {seconds: 5, onWait: () => {}});
  await writeFile(file, 'export const inputs = [1, 2, 3];\nexport default n => n + 1;\n');
  const {given, inputs} = await now();
  assert.deepEqual([given, inputs], [['a', 'b'], 2]);
});

test('a look that takes long says so every second, and has the time that was given', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'kitchens-'));
  t.after(() => rm(folder, {recursive: true}));
  process.env.GO = join(folder, 'go');
  t.after(() => {
    delete process.env.GO;
  });
  await writeFile(process.env.GO, '');
  const file = join(folder, 'slow.mjs');
  await copyFile(fixture('modules/imports-when-there.mjs'), file);
  const said: number[] = [];
  const now = followModule(await probeModule(file), {
    seconds: 60,
    onWait: (path, seconds) => {
      assert.equal(path, file);
      said.push(seconds);
    },
  });
  await rm(process.env.GO);
  await utimes(file, 0, 0);
  t.mock.timers.enable({apis: ['setInterval']});
  const looked = now();
  while (said.length < 2) {
    t.mock.timers.tick(1000);
    await turn();
  }
  assert.deepEqual(said, [2, 3]);
  await writeFile(process.env.GO, '');
  assert.equal((await looked).inputs, 1);
});

test('a module is looked at anew when a file changes that it imports, however far', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'kitchens-'));
  t.after(() => rm(folder, {recursive: true}));
  const write = (name: string, source: string) => writeFile(join(folder, name), source);
  await write(
    'jobs.mjs',
    "import {createRequire} from 'node:module';\nexport {inputs} from './list.mjs';\n" +
      "const require = createRequire(import.meta.url);\nconst n = require('./factor');\nexport default x => n * x;\n",
  );
  await write('list.mjs', "import {last} from './in%20between.mjs?x';\nexport const inputs = [1, last];\n");
  await write('in between.mjs', 'export const last = 2;\nimport("./list.mjs");\n');
  await write('factor.js', 'module.exports = 3;\n');
  const first = await probeModule(join(folder, 'jobs.mjs'));
  const now = followModule(first, {seconds: 5, onWait: () => {}});
  assert.equal(await now(), first);
  await write('in between.mjs', 'export const last = 2;\nexport const more = 4;\n');
  const second = await now();
  assert.notEqual(second, first);
  await write('list.mjs', 'export const inputs = [1, 2, 3];\n');
  assert.equal((await now()).inputs, 3);
  await write('factor.js', 'module.exports = nothing;\n');
  assert.match(await now().then(String, englishOf), /ReferenceError.*factor\.js:1/);
});
