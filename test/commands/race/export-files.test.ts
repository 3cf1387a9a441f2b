import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {openExportFiles} from '../../../source/commands/race/export-files.js';
import {raceResultOf} from '../../../source/model/race/result.js';
import {race} from '../../../source/text/en/race.js';
import {folderFor} from '../../cli/kitchens.js';
import {entries, measured, trialOf} from '../../helpers/races.js';

const [first] = entries;
const resultAfter = (count: number) =>
  raceResultOf(
    measured(first ? Array.from({length: count}, (_, at) => trialOf(first, at + 1, at + 1, 100 + at)) : []),
  );

test('a file is replaced whole after every run', t => {
  const folder = folderFor(t);
  const path = join(folder, 'results.csv');
  writeFileSync(path, 'what stood there');
  const files = openExportFiles([path, path], true, race, () => assert.fail('it can be written'));
  assert.equal(readFileSync(path, 'utf8'), 'what stood there', 'until there is a result');
  for (const count of [1, 2]) {
    files.write(resultAfter(count));
    assert.equal(readFileSync(path, 'utf8').trimEnd().split('\r\n').length, 1 + count);
  }
  assert.deepEqual(readdirSync(folder), ['results.csv'], 'nothing is left beside it');
});

test('a file that can no longer be written is said once, and the others go on', t => {
  const folder = folderFor(t);
  const lost = join(folder, 'lost');
  mkdirSync(lost);
  const [gone, kept] = [join(lost, 'a.csv'), join(folder, 'b.csv')];
  const said: string[] = [];
  const files = openExportFiles([gone, kept], false, race, path => said.push(path));
  files.write(resultAfter(1));
  assert.ok(files.areWhole);
  rmSync(lost, {recursive: true});
  files.write(resultAfter(2));
  files.write(resultAfter(3));
  assert.deepEqual(said, [gone]);
  assert.equal(files.areWhole, false);
  assert.equal(readFileSync(kept, 'utf8').trimEnd().split('\r\n').length, 4);
});
