import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {writeNumbered} from '../../../source/commands/shared/numbered-files.js';
import {temporaryFolder} from '../../helpers/temporary.js';

test('files have the first number that none of them has', async t => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'run-1.csv'), 'mine');
  mkdirSync(join(folder, 'run-2.executors.csv'));
  const parts = [
    {ending: '.csv', text: ['a', 'b']},
    {ending: '.executors.csv', text: ['한글']},
  ];
  const first = await writeNumbered(folder, 'run', parts);
  assert.deepEqual(first, [
    {path: join(folder, 'run-3.csv'), bytes: 2},
    {path: join(folder, 'run-3.executors.csv'), bytes: 6},
  ]);
  assert.deepEqual(
    (await writeNumbered(folder, 'run', parts)).map(({path}) => path),
    ['run-4.csv', 'run-4.executors.csv'].map(name => join(folder, name)),
  );
  assert.equal(readFileSync(join(folder, 'run-1.csv'), 'utf8'), 'mine');
});

test('where one file breaks off, none stays', async t => {
  const folder = temporaryFolder(t);
  async function* breaking(): AsyncGenerator<string> {
    yield 'half';
    throw new Error('no more');
  }
  const parts = [
    {ending: '.svg', text: ['whole']},
    {ending: '.cast', text: breaking()},
  ];
  await assert.rejects(writeNumbered(folder, 'run', parts), /no more/);
  assert.deepEqual(readdirSync(folder), []);
});

test('what is given up meanwhile leaves nothing', async t => {
  const folder = temporaryFolder(t);
  const stopping = new AbortController();
  async function* endless(): AsyncGenerator<string> {
    for (;;) {
      yield 'more';
      stopping.abort();
    }
  }
  await assert.rejects(
    writeNumbered(folder, 'run', [{ending: '.cast', text: endless()}], stopping.signal),
    /abort/i,
  );
  assert.deepEqual(readdirSync(folder), []);
});

test('a folder that does not take files says so', async t => {
  const folder = join(temporaryFolder(t), 'none');
  await assert.rejects(writeNumbered(folder, 'run', [{ending: '.svg', text: ['']}]), /ENOENT/);
});
