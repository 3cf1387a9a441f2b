import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {openMemory} from '../../../source/commands/dashboard/preferences.js';
import {configFolder} from '../../../source/commands/shared/folders.js';
import {plainAppearance} from '../../../source/model/session/appearance.js';
import {folderFor} from '../../cli/kitchens.js';

const fileFor = (t: TestContext): string => join(folderFor(t), 'deep', 'config.json');
const start = plainAppearance;
const silent = (reason: string): void => assert.fail(reason);

test('what changes is remembered by the next launch, and nothing else', async t => {
  const file = fileFor(t);
  const first = openMemory(file);
  assert.deepEqual(first.remembered, {});
  const keep = first.keepFrom({...start, language: 'ko'}, silent);
  keep({...start, language: 'ko'});
  keep({...start, language: 'ko', terms: 'standard'});
  await first.close();
  assert.deepEqual(openMemory(file).remembered, {terms: 'standard'});
  assert.deepEqual(readdirSync(dirname(file)), ['config.json'], 'no temporary file is left');
});

test('launches beside each other keep all of their changes, even of one moment', async t => {
  const file = fileFor(t);
  const memories = [openMemory(file), openMemory(file), openMemory(file)];
  const changes = [{theme: 'light'}, {language: 'ko'}, {terms: 'standard'}] as const;
  memories.forEach((memory, i) => {
    memory.keepFrom(start, silent)({...start, ...changes[i]});
  });
  await Promise.all(memories.map(memory => memory.close()));
  assert.deepEqual(openMemory(file).remembered, {theme: 'light', language: 'ko', terms: 'standard'});
});

test('where no folder can be made, nothing waits for one', {skip: process.platform !== 'linux'}, async () => {
  const failures: string[] = [];
  const memory = openMemory('/proc/kitchens/deep/config.json');
  memory.keepFrom(start, reason => failures.push(reason))({...start, terms: 'standard'});
  await memory.close();
  assert.match(failures.join(), /^ENOENT: .*'\/proc\/kitchens'$/);
});

test('a launch that died while it wrote is in nobody’s way', async t => {
  const file = fileFor(t);
  mkdirSync(dirname(file));
  writeFileSync(`${file}.new`, '{"the');
  const memory = openMemory(file);
  memory.keepFrom(start, silent)({...start, theme: 'light'});
  await memory.close();
  assert.deepEqual(openMemory(file).remembered, {theme: 'light'});
  assert.deepEqual(readdirSync(dirname(file)), ['config.json']);
});

test('what a later version keeps there stays', async t => {
  const file = fileFor(t);
  mkdirSync(dirname(file));
  writeFileSync(file, '{"volume": 11}');
  const memory = openMemory(file);
  assert.deepEqual(memory.remembered, {});
  memory.keepFrom(start, silent)({...start, theme: 'contrast'});
  await memory.close();
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {volume: 11, theme: 'contrast'});
});

test('a damaged file is known for one, and written anew', async t => {
  const file = fileFor(t);
  mkdirSync(dirname(file));
  for (const content of ['', '{"theme": "da', '[]', 'null', '7', '{"theme": "plaid"}', '{"terms": {}}']) {
    writeFileSync(file, content);
    const memory = openMemory(file);
    assert.equal(memory.remembered, null, content);
    memory.keepFrom(start, silent)({...start, theme: 'light'});
    await memory.close();
    assert.deepEqual(openMemory(file).remembered, {theme: 'light'}, content);
  }
});

test('what cannot be written is said once, and breaks nothing', async t => {
  const file = fileFor(t);
  // A file stands where the folder would have to be: not even root can write there.
  writeFileSync(dirname(file), '');
  const reasons: string[] = [];
  const memory = openMemory(file);
  const keep = memory.keepFrom(start, reason => reasons.push(reason));
  keep({...start, theme: 'light'});
  keep({...start, theme: 'contrast'});
  await memory.close();
  assert.equal(reasons.length, 1);
});

test('a folder without the right to write is no obstacle either', {
  skip: process.getuid?.() === 0,
}, async t => {
  const file = join(folderFor(t), 'config.json');
  chmodSync(dirname(file), 0o500);
  const reasons: string[] = [];
  const memory = openMemory(file);
  memory.keepFrom(start, reason => reasons.push(reason))({...start, theme: 'light'});
  await memory.close();
  assert.match(reasons.join(), /EACCES/);
});

test('without a file nothing is remembered, and nobody complains', async () => {
  const memory = openMemory(null);
  assert.deepEqual(memory.remembered, {});
  memory.keepFrom(start, silent)({...start, theme: 'light'});
  await memory.close();
});

test('each system has its own place', () => {
  const home = (): string => '/home/ada';
  const folder = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => configFolder(env, platform, home);
  assert.equal(folder({}, 'linux'), '/home/ada/.config/kitchens');
  assert.equal(folder({XDG_CONFIG_HOME: '/etc/ada'}, 'linux'), '/etc/ada/kitchens');
  assert.equal(folder({XDG_CONFIG_HOME: 'relative'}, 'freebsd'), '/home/ada/.config/kitchens');
  assert.equal(folder({}, 'darwin'), '/home/ada/Library/Preferences/kitchens');
  assert.equal(folder({APPDATA: '/roaming'}, 'win32'), '/roaming/kitchens');
  const homeless = (): string => {
    throw new Error('no such user');
  };
  assert.equal(configFolder({}, 'linux', homeless), null);
});
