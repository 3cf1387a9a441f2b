import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openRecordFile} from '../../../source/commands/run/record-file.js';
import {folderFor} from '../../cli/kitchens.js';

const silent = (): void => {};

test('a file that was made for nothing is removed', t => {
  const file = join(folderFor(t), 'new');
  const recording = openRecordFile(file, false, silent);
  assert.ok(existsSync(file));
  recording.close();
  assert.equal(existsSync(file), false);
});

test('a file that is to be replaced stays until there is something to record', t => {
  const file = join(folderFor(t), 'old');
  writeFileSync(file, 'precious');
  openRecordFile(file, true, silent).close();
  assert.equal(readFileSync(file, 'utf8'), 'precious');
});
