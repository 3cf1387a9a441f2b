import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {openPreferences} from '../../../source/commands/dashboard/preferences.js';
import {configFolder} from '../../../source/commands/shared/folders.js';
import {plainAppearance} from '../../../source/model/options/appearance.js';
import {folderFor} from '../../cli/kitchens.js';

const fileFor = (t: TestContext): string => join(folderFor(t), 'deep', 'config.json');
const start = {...plainAppearance, view: 'lanes'};
const open = (file: string | null) => openPreferences(file, ['en', 'ko']);
const silent = (reason: string): void => assert.fail(reason);

test('what changes is known to the next launch, and nothing else', async t => {
  const file = fileFor(t);
  const first = open(file);
  assert.deepEqual(first.saved, {});
  const save = first.saveChanges({...start, language: 'ko'}, silent);
  save({...start, language: 'ko'});
  save({...start, language: 'ko', terms: 'standard'});
  save({...start, language: 'ko', terms: 'standard', view: 'jobs'});
  await first.close();
  assert.deepEqual(open(file).saved, {terms: 'standard', view: 'jobs'});
  assert.deepEqual(readdirSync(dirname(file)), ['config.json'], 'no temporary file is left');
});

test('launches beside each other keep all of their changes, even of one moment', async t => {
  const file = fileFor(t);
  const launches = [open(file), open(file), open(file)];
  const changes = [{theme: 'light'}, {language: 'ko'}, {terms: 'standard'}] as const;
  launches.forEach((preferences, i) => {
    preferences.saveChanges(start, silent)({...start, ...changes[i]});
  });
  await Promise.all(launches.map(preferences => preferences.close()));
  assert.deepEqual(open(file).saved, {theme: 'light', language: 'ko', terms: 'standard'});
});

test('where no folder can be made, nothing waits for one', {skip: process.platform !== 'linux'}, async () => {
  const failures: string[] = [];
  const preferences = open('/proc/kitchens/deep/config.json');
  preferences.saveChanges(start, reason => failures.push(reason))({...start, terms: 'standard'});
  await preferences.close();
  assert.match(failures.join(), /^ENOENT: .*'\/proc\/kitchens'$/);
});

test('the folder that is made is for its user alone', {skip: process.platform === 'win32'}, async t => {
  const file = fileFor(t);
  const preferences = open(file);
  preferences.saveChanges(start, silent)({...start, theme: 'light'});
  await preferences.close();
  assert.equal(statSync(dirname(file)).mode & 0o777, 0o700);
});

test('a file left by a launch that died while it wrote is replaced', async t => {
  const file = fileFor(t);
  mkdirSync(dirname(file));
  writeFileSync(`${file}.new`, '{"the');
  const preferences = open(file);
  preferences.saveChanges(start, silent)({...start, theme: 'light'});
  await preferences.close();
  assert.deepEqual(open(file).saved, {theme: 'light'});
  assert.deepEqual(readdirSync(dirname(file)), ['config.json']);
});

test('the settings of a later version stay in the file', async t => {
  const file = fileFor(t);
  mkdirSync(dirname(file));
  writeFileSync(file, '{"volume": 11}');
  const preferences = open(file);
  assert.deepEqual(preferences.saved, {});
  preferences.saveChanges(start, silent)({...start, theme: 'contrast'});
  await preferences.close();
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {volume: 11, theme: 'contrast'});
});

test('a damaged file is recognised, and written anew', async t => {
  const file = fileFor(t);
  mkdirSync(dirname(file));
  for (const content of [
    '',
    '{"theme": "da',
    '[]',
    'null',
    '7',
    '{"theme": "plaid"}',
    '{"terms": {}}',
    '{"view": "oven"}',
  ]) {
    writeFileSync(file, content);
    const preferences = open(file);
    assert.equal(preferences.saved, null, content);
    preferences.saveChanges(start, silent)({...start, theme: 'light'});
    await preferences.close();
    assert.deepEqual(open(file).saved, {theme: 'light'}, content);
  }
});

test('a failure to write is reported once, and breaks nothing', async t => {
  const file = fileFor(t);
  // A file stands where the folder would have to be: not even root can write there.
  writeFileSync(dirname(file), '');
  const reasons: string[] = [];
  const preferences = open(file);
  const save = preferences.saveChanges(start, reason => reasons.push(reason));
  save({...start, theme: 'light'});
  save({...start, theme: 'contrast'});
  await preferences.close();
  assert.equal(reasons.length, 1);
});

test('a folder that may not be written fails in the same way', {
  skip: process.getuid?.() === 0,
}, async t => {
  const file = join(folderFor(t), 'config.json');
  chmodSync(dirname(file), 0o500);
  const reasons: string[] = [];
  const preferences = open(file);
  preferences.saveChanges(start, reason => reasons.push(reason))({...start, theme: 'light'});
  await preferences.close();
  assert.match(reasons.join(), /EACCES/);
});

test('without a file nothing is saved, and nothing fails', async () => {
  const preferences = open(null);
  assert.deepEqual(preferences.saved, {});
  preferences.saveChanges(start, silent)({...start, theme: 'light'});
  await preferences.close();
});

test('each system has its own folder', () => {
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
