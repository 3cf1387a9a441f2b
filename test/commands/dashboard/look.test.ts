import assert from 'node:assert/strict';
import {test} from 'node:test';
import {WriteStream} from 'node:tty';
import {looksOn} from '../../../source/commands/dashboard/look.js';
import {plainAppearance} from '../../../source/model/session/appearance.js';
import {textOf} from '../../../source/text/languages.js';

const stdout = Object.create(WriteStream.prototype, {}) as WriteStream;
const KOREAN = {...plainAppearance, language: 'ko'} as const;
const UTF8 = {TERM: 'xterm-256color', LANG: 'ko_KR.UTF-8'};

const looks = (env: NodeJS.ProcessEnv, options = {}) =>
  looksOn({ascii: false, color: false, big: false, ...options}, stdout, env);

test('a terminal that cannot write Hangul gets English instead of question marks', () => {
  const textFor = (env: NodeJS.ProcessEnv, ascii = false) => looks(env, {ascii}).of(KOREAN).text;
  const korean = textOf('ko', 'kitchen');
  const english = textOf('en', 'kitchen');
  assert.equal(textFor(UTF8), korean);
  assert.equal(textFor({...UTF8, TERM: 'linux'}), english);
  assert.equal(textFor({...UTF8, LANG: 'ko_KR.eucKR'}), english);
  assert.equal(textFor(UTF8, true), english);
});

test('where glyphs are wide they go, and the words stay', () => {
  const all = looks(UTF8);
  assert.deepEqual([all.of(KOREAN).ascii, all.of(KOREAN).wide], [false, true]);
  all.narrow();
  assert.deepEqual([all.of(KOREAN).ascii, all.of(KOREAN).wide], [true, true]);
  assert.equal(all.of(KOREAN).text, textOf('ko', 'kitchen'));
  assert.equal(looks(UTF8, {ascii: true}).of(KOREAN).wide, false);
});

test('language, words and theme change what is seen, and the same appearance is the same look', () => {
  const all = looksOn({ascii: false, color: true, big: false}, stdout, {...UTF8, COLORTERM: 'truecolor'});
  const dark = all.of(KOREAN);
  assert.equal(all.of({...KOREAN}), dark);
  assert.notDeepEqual(all.of({...KOREAN, theme: 'light'}).theme, dark.theme);
  assert.equal(all.of({...KOREAN, language: 'en', terms: 'standard'}).text, textOf('en', 'standard'));
});
