import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageOf} from '../../../source/commands/shared/language.js';

const KO = 'ko_KR.UTF-8';
const EN = 'en_US.UTF-8';

test('each variable of the locale gives the language, in the order of gettext', () => {
  for (const name of ['LANG', 'LC_MESSAGES', 'LC_ALL']) assert.equal(languageOf(null, {[name]: KO}), 'ko');
  assert.equal(languageOf(null, {LC_ALL: EN, LC_MESSAGES: KO, LANG: KO}), 'en');
  assert.equal(languageOf(null, {LC_ALL: '', LC_MESSAGES: KO, LANG: EN}), 'ko');
  assert.equal(languageOf(null, {LC_CTYPE: KO, LANG: EN}), 'en');
});

test('LANGUAGE comes first and is a list, but counts for nothing in the C locale', () => {
  assert.equal(languageOf(null, {LANGUAGE: 'ko', LANG: EN}), 'ko');
  assert.equal(languageOf(null, {LANGUAGE: 'tlh:ko_KR:en', LANG: EN}), 'ko');
  assert.equal(languageOf(null, {LANGUAGE: 'en:ko', LANG: KO}), 'en');
  assert.equal(languageOf(null, {LANGUAGE: '', LANG: KO}), 'ko');
  for (const LANG of ['C', 'POSIX', 'C.UTF-8']) assert.equal(languageOf(null, {LANGUAGE: 'ko', LANG}), 'en');
});

test('forms of a locale are understood, and others are not mistaken for it', () => {
  for (const LANG of ['ko', 'ko_KR', 'ko-KR', 'KO_kr.utf8', 'ko_KR.UTF-8@test'])
    assert.equal(languageOf(null, {LANG}), 'ko');
  for (const LANG of ['kok_IN.UTF-8', 'kon', 'tlh', 'constructor', '_', '.UTF-8'])
    assert.equal(languageOf(null, {LANG}), 'en');
});

test('the command line counts before the environment', () => {
  assert.equal(languageOf('en', {LC_ALL: KO, LANGUAGE: 'ko'}), 'en');
  assert.equal(languageOf('ko', {LC_ALL: 'C'}), 'ko');
});
