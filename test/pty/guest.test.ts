import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';
import {folderFor} from '../cli/kitchens.js';
import {bytesOf} from '../helpers/bytes.js';
import {cli, openDashboard, settled} from '../helpers/dashboard.js';
import {type Pty, ptyOf} from '../helpers/pty.js';
import {long} from '../helpers/variety.js';

const options = {timeout: 60_000};
const KOREAN = {LANG: 'ko_KR.UTF-8'};

const quit = async (pty: Pty): Promise<void> => {
  pty.type('q');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
};

/** A launch that keeps what it remembers in this folder. */
const launched = async (
  t: TestContext,
  folder: string,
  ready: RegExp,
  args: readonly string[] = [],
): Promise<Pty> => {
  const pty = ptyOf(t, {args: [cli, ...args], columns: 100, rows: 30, env: {XDG_CONFIG_HOME: folder}});
  await pty.waitFor(ready);
  return pty;
};

test(
  'language, words and colours are remembered by the next launch, also if it is left at once',
  options,
  async t => {
    const folder = folderFor(t);
    const first = await launched(t, folder, /READY/);
    first.type('tiq');
    assert.deepEqual(await first.exit, {code: 0, signal: 0});
    assert.deepEqual(JSON.parse(readFileSync(join(folder, 'kitchens', 'config.json'), 'utf8')), {
      language: 'ko',
      terms: 'standard',
    });
    await quit(await launched(t, folder, /준비됨.*프로세스/s));
    await quit(await launched(t, folder, /READY.*the same dishes/s, ['--no-config']));
    await quit(await launched(t, folder, /READY.*the same jobs/s, ['--lang', 'en']));
  },
);

test('two launches beside each other both work, and both are remembered', {...options, ...long}, async t => {
  const folder = folderFor(t);
  const args = ['--latency', '20'];
  const [one, other] = [await launched(t, folder, /READY/, args), await launched(t, folder, /READY/, args)];
  one.type('t3');
  other.type('i2');
  await one.waitFor(/DONE/);
  await other.waitFor(/완료 \d/);
  await quit(one);
  await quit(other);
  await quit(await launched(t, folder, /준비됨.*프로세스/s));
});

test(
  'a damaged memory is left aside with a word, and a folder that cannot be written breaks nothing',
  options,
  async t => {
    const folder = folderFor(t);
    mkdirSync(join(folder, 'kitchens'));
    writeFileSync(join(folder, 'kitchens', 'config.json'), '{"language": "k');
    const damaged = await launched(t, folder, /READY/);
    await damaged.waitFor(/what was remembered cannot be read/);
    await quit(damaged);
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    const pty = await launched(t, blocked, /READY/);
    pty.type('t');
    await pty.waitFor(/will not be remembered: E/);
    await quit(pty);
  },
);

test('a log that cannot be written is refused before anything starts', options, async t => {
  const pty = ptyOf(t, {args: [cli, '--no-config', '--debug', '/nowhere/at/all.log']});
  assert.deepEqual(await pty.exit, {code: 2, signal: 0});
  assert.match(pty.screen().join(''), /^kitchens: --debug "\/nowhere\/at\/all\.log": ENOENT/);
});

test('where glyphs would be two columns wide ASCII ones are drawn, and Hangul stays', options, async t => {
  const pty = ptyOf(t, {args: [cli, '--no-config', '--latency', '20'], env: KOREAN, ambiguous: 2});
  await pty.waitFor(text => /준비됨/.test(text) && !/[█░╭]/.test(text));
  pty.type('2');
  const done = await pty.waitFor(/완료 \d/);
  assert.match(done, /요리사 4/);
  assert.match(done, /# 조리 중/);
  assert.doesNotMatch(done, /[█░▇●╭·×…]|\?\?/);
  await quit(pty);
});

test('where they are one column wide they stay, and nothing of the question is seen', {
  ...options,
  ...long,
}, async t => {
  const pty = ptyOf(t, {args: [cli, '--no-config'], env: KOREAN});
  await pty.waitFor(/준비됨/);
  pty.type('?');
  await pty.waitFor(/그 전략을 실행함/);
  pty.type('\x1b');
  assert.match(await pty.waitFor(/1, 2, 3|1부터|░/), /[█░]/);
  assert.equal(pty.screen().at(-1), '');
  await quit(pty);
});

test('a whole demonstration with digits, arrows, enter, esc, space and tab alone', {
  ...options,
  ...long,
}, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '150']);
  const press = (...keys: string[]): void => pty.type(keys.map(bytesOf).join(''));
  press('1');
  await pty.waitFor(/LIVE/);
  press('space');
  await pty.waitFor(/PAUSED/);
  press('space');
  await pty.waitFor(/DONE/);
  press('2');
  await pty.waitFor(text => /thread/.test(text) && /DONE/.test(text) && /4 cooks/.test(text));
  press('right', 'right');
  await pty.waitFor(/6 cooks from the next run/);
  press('enter');
  await pty.waitFor(text => /DONE/.test(text) && /6 cooks/.test(text) && !/next run/.test(text));
  press('tab', 'tab');
  await pty.waitFor(/200 OK/);
  press('tab', 'tab', 'tab');
  await pty.waitFor(/▸ work/);
  press('down', 'right');
  await pty.waitFor(/10 dishes/);
  press('up', 'space');
  await pty.waitFor(/sum/);
  press('esc');
  await pty.waitFor(text => !/▸ work/.test(text));
  await settled(pty);
  await quit(pty);
});

test('Hangul input mode reaches every letter key', {...options, ...long}, async t => {
  const pty = await openDashboard(t, ['--no-config', '--lang', 'en', '--latency', '60']);
  const steps: readonly (readonly [string, RegExp])[] = [
    ['ㅈ', /▸ work/],
    ['ㅓ', /▸ dishes/],
    ['ㅏ', /▸ work/],
    // j and k as a syllable that was committed as one.
    ['ㅈ', /Press 1, 2, 3 or 4/],
    ['ㅅ', /the same jobs/],
    ['ㅑ', /준비됨/],
    ['ㅑ', /READY/],
    ['３', /DONE/],
    ['ㅍㅍ', /200 OK/],
  ];
  for (const [typed, seen] of steps) {
    pty.type(typed);
    await pty.waitFor(seen);
  }
  pty.type('ㅂ');
  assert.deepEqual(await pty.exit, {code: 0, signal: 0});
});
