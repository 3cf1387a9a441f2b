import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {temporaryFolder} from '../helpers/temporary.js';
import {kitchens} from './kitchens.js';

test('a module whose name has characters that are never printed is run, recorded and replayed', {
  skip: process.platform === 'win32',
}, async t => {
  const folder = temporaryFolder(t);
  const module = join(folder, 'one\u200dtwo\u001b[31m.mjs');
  const recording = join(folder, 'run.jsonl');
  writeFileSync(module, 'export const inputs = [1, 2];\nexport default n => n;\n');
  const ran = await kitchens(['run', module, '-s', 'thread', '--record', recording]);
  assert.equal(ran.stderr, '');
  assert.match(ran.stdout, /^Finished 2 jobs/m);
  const replayed = await kitchens(['replay', recording]);
  assert.equal(replayed.code, 0, replayed.stderr);
  assert.doesNotMatch(ran.stdout + replayed.stdout, /(?!\n)[\p{Cc}\p{Cf}]/u);
});
