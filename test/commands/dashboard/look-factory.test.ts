import assert from 'node:assert/strict';
import {test} from 'node:test';
import {WriteStream} from 'node:tty';
import {openLookFactory} from '../../../source/commands/dashboard/look-factory.js';
import {plainAppearance} from '../../../source/model/options/appearance.js';
import {loadLanguages} from '../../../source/text/languages.js';
import * as view from '../../../source/view/index.js';
import {languages, textOf} from '../../helpers/texts.js';

const stdout = Object.create(WriteStream.prototype, {}) as WriteStream;
const KOREAN = {...plainAppearance, language: 'ko'} as const;
const UTF8 = {TERM: 'xterm-256color', LANG: 'ko_KR.UTF-8'};

const looks = (env: NodeJS.ProcessEnv, options = {}) =>
  openLookFactory(view, {ascii: false, color: false, big: false, ...options}, languages, stdout, env);

test('a terminal that cannot write Hangul gets English instead of question marks', () => {
  const textFor = (env: NodeJS.ProcessEnv, ascii = false) => looks(env, {ascii}).look(KOREAN).text;
  const korean = textOf('ko', 'kitchen');
  const english = textOf('en', 'kitchen');
  assert.equal(textFor(UTF8), korean);
  assert.equal(textFor({...UTF8, TERM: 'linux'}), english);
  assert.equal(textFor({...UTF8, LANG: 'ko_KR.eucKR'}), english);
  assert.equal(textFor(UTF8, true), english);
});

test('where a terminal draws glyphs wide they are replaced by ASCII, and the words stay', () => {
  const all = looks(UTF8);
  assert.deepEqual([all.look(KOREAN).ascii, all.look(KOREAN).wide], [false, true]);
  all.keepToNarrowGlyphs();
  assert.deepEqual([all.look(KOREAN).ascii, all.look(KOREAN).wide], [true, true]);
  assert.equal(all.look(KOREAN).text, textOf('ko', 'kitchen'));
  assert.equal(looks(UTF8, {ascii: true}).look(KOREAN).wide, false);
});

test('NO_COLOR takes the colours away, unless it is empty', () => {
  const themeWith = (colors: NodeJS.ProcessEnv) =>
    looks({...UTF8, ...colors}, {color: true}).look(KOREAN).theme;
  assert.notDeepEqual(themeWith({NO_COLOR: '1'}), themeWith({}));
  assert.deepEqual(themeWith({NO_COLOR: ''}), themeWith({}));
});

test('language, words and theme change what is seen, and the same appearance is the same look', () => {
  const all = openLookFactory(view, {ascii: false, color: true, big: false}, languages, stdout, {
    ...UTF8,
    COLORTERM: 'truecolor',
  });
  const dark = all.look(KOREAN);
  assert.equal(all.look({...KOREAN}), dark);
  assert.notDeepEqual(all.look({...KOREAN, theme: 'light'}).theme, dark.theme);
  assert.equal(all.look({...KOREAN, language: 'en', terms: 'standard'}).text, textOf('en', 'standard'));
});

test('a language that is not imported yet is stood for by the first one, and only until it is there', async () => {
  const some = await loadLanguages('en');
  const all = openLookFactory(view, {ascii: false, color: false, big: false}, some, stdout, UTF8);
  assert.equal(all.look(KOREAN).text, textOf('en', 'kitchen'));
  assert.equal(await all.loadLanguages(), true);
  assert.equal(all.look(KOREAN).text, textOf('ko', 'kitchen'));
  assert.equal(await all.loadLanguages(), false);
});
