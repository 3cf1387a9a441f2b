import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {followModule} from '../../../source/commands/dashboard/own-module.js';
import {probeModule} from '../../../source/workloads/module/probe.js';
import {englishOf} from '../../helpers/failures.js';

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
  const now = followModule(first);
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
