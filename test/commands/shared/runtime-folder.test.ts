import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {
  FolderNotPrivate,
  makeRuntimeFolder,
  privateFolders,
  runtimeFolders,
} from '../../../source/commands/shared/runtime-folder.js';
import {temporaryFolder} from '../../helpers/temporary.js';

test('the runtime folder comes first, one of the temporary folder after it', t => {
  const temporary = temporaryFolder(t);
  const fallback = join(temporary, 'kitchens-7');
  assert.deepEqual(runtimeFolders({XDG_RUNTIME_DIR: '/run/user/7'}, 7), ['/run/user/7/kitchens', fallback]);
  for (const XDG_RUNTIME_DIR of [undefined, '', 'run'])
    assert.deepEqual(runtimeFolders({...(XDG_RUNTIME_DIR !== undefined && {XDG_RUNTIME_DIR})}, 7), [
      fallback,
    ]);
});

test('a folder is made for its user alone, and made so again', t => {
  const folder = join(temporaryFolder(t), 'own');
  for (let i = 0; i < 2; i++) {
    assert.equal(makeRuntimeFolder([folder]), folder);
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.deepEqual(privateFolders([folder, `${folder}-missing`]), [folder]);
    chmodSync(folder, 0o755);
    assert.throws(() => privateFolders([folder]), FolderNotPrivate);
  }
});

test('where the first folder cannot be made the next one is', t => {
  const folder = join(temporaryFolder(t), 'own');
  assert.equal(makeRuntimeFolder([join(folder, 'below', 'nothing'), folder]), folder);
  assert.throws(() => makeRuntimeFolder([join(folder, 'below', 'nothing')]), {code: 'ENOENT'});
});

test('a link or a file in its place is refused', t => {
  const temporary = temporaryFolder(t);
  mkdirSync(join(temporary, 'elsewhere'), {mode: 0o700});
  symlinkSync(join(temporary, 'elsewhere'), join(temporary, 'link'));
  writeFileSync(join(temporary, 'file'), '');
  for (const name of ['link', 'file']) {
    assert.throws(() => makeRuntimeFolder([join(temporary, name)]), FolderNotPrivate);
    assert.throws(() => privateFolders([join(temporary, name)]), FolderNotPrivate);
  }
});

test('a folder of another user is refused', {
  skip: process.getuid?.() === 0 ? false : 'needs root',
}, async t => {
  const {chownSync} = await import('node:fs');
  const folder = join(temporaryFolder(t), 'theirs');
  mkdirSync(folder, {mode: 0o700});
  chownSync(folder, 65_534, 65_534);
  assert.throws(() => makeRuntimeFolder([folder]), FolderNotPrivate);
  assert.throws(() => privateFolders([folder]), FolderNotPrivate);
});
