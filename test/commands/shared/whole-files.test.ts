import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {obstacleAt, obstacleIn, openWholeFile} from '../../../source/commands/shared/whole-files.js';
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

test('an obstacle has no path, which may be a name of our own', () => {
  const failed = (code: string, message: string) =>
    Object.assign(new Error(`${code}: ${message}, open '/talk.html.7.tmp'`), {code, syscall: 'open'});
  assert.deepEqual(obstacleIn(failed('EACCES', 'permission denied')), {
    obstacle: 'EACCES',
    reason: 'EACCES: permission denied',
  });
  assert.deepEqual(obstacleIn(failed('EIO', 'i/o error')), {obstacle: null, reason: 'EIO: i/o error'});
  assert.deepEqual(obstacleIn(new Error('no, open')), {obstacle: null, reason: 'no, open'});
});
