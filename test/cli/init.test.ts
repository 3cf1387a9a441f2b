import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {cli, folderFor, kitchens} from './kitchens.js';

test('init writes a module that runs as it is, in the language of the user', async t => {
  const folder = folderFor(t);
  for (const [language, comment] of [
    ['en', 'Await whatever waits'],
    ['ko', '모두 await하세요'],
  ] as const) {
    const file = join(folder, `${language}.mjs`);
    const {code, stdout, stderr} = await kitchens(['init', file, '--lang', language]);
    assert.deepEqual([code, stdout], [0, `${file}\n`]);
    assert.match(stderr, /kitchens race \S*\.mjs/);
    assert.ok(readFileSync(file, 'utf8').includes(comment));
    const ran = await kitchens(['run', file, '-n', '2', '-s', 'process', '--json']);
    assert.equal(ran.code, 0, ran.stderr);
    assert.deepEqual(
      JSON.parse(ran.stdout).results.map(({value}: {value: {input: number}}) => value.input),
      [100, 150],
    );
  }
});

test('init is called my-job.mjs in the working folder where no name is given', t => {
  const folder = folderFor(t);
  const stdout = execFileSync(process.execPath, [cli, 'init'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  assert.equal(String(stdout), './my-job.mjs\n');
  assert.match(readFileSync(join(folder, 'my-job.mjs'), 'utf8'), /^\/\/ /);
});

test('init replaces nothing, and writes no file whose name is none of a module', async t => {
  const folder = folderFor(t);
  const precious = join(folder, 'precious.mjs');
  writeFileSync(precious, 'precious');
  const kept = await kitchens(['init', precious]);
  assert.equal(kept.code, 2);
  assert.match(kept.stderr, /the file exists and stays as it is: give another name/);
  assert.equal(readFileSync(precious, 'utf8'), 'precious');
  mkdirSync(join(folder, 'folder.mjs'));
  assert.equal((await kitchens(['init', join(folder, 'folder.mjs')])).code, 2);
  const wrong = await kitchens(['init', join(folder, 'job.txt')]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /ends with \.mjs/);
  const lost = await kitchens(['init', join(folder, 'none', 'job.mjs')]);
  assert.equal(lost.code, 2);
  assert.match(lost.stderr, /there is no such folder/);
});
