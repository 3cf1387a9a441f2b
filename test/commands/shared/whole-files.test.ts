import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {obstacleAt, openWholeFile} from '../../../source/commands/shared/whole-files.js';
import {folderFor} from '../../cli/kitchens.js';

test('a file has its new content at once, or none of it', t => {
  const folder = folderFor(t);
  const path = join(folder, 'a.txt');
  writeFileSync(path, 'before');
  const kept = openWholeFile(path);
  kept.write('after, '.repeat(20_000));
  kept.write('the end');
  kept.close();
  assert.equal(readFileSync(path, 'utf8'), 'before');
  kept.keep();
  kept.drop();
  assert.match(readFileSync(path, 'utf8'), /^after, .*the end$/);
  const dropped = openWholeFile(path);
  dropped.write('half of '.repeat(20_000));
  dropped.drop();
  assert.match(readFileSync(path, 'utf8'), /the end$/);
  assert.deepEqual(readdirSync(folder), ['a.txt'], 'nothing is left beside it');
});

test('what keeps a file from being written is known before', t => {
  const folder = folderFor(t);
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'there'), '');
  const obstacle = (name: string, force = false) => obstacleAt(join(folder, name), force)?.obstacle ?? null;
  assert.equal(obstacle('new'), null);
  assert.equal(obstacle('there'), 'EEXIST');
  assert.equal(obstacle('there', true), null);
  assert.equal(obstacle('inner', true), 'EISDIR');
  assert.equal(obstacle('none/new'), 'ENOENT');
});
