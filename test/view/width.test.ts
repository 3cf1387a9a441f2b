import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {glyphsFor, ownCharacters} from '../../source/view/glyphs.js';
import {cut, fit, shorten, widthOf, wrap} from '../../source/view/width.js';

const TEXTS = [
  '',
  'plain',
  'a█b',
  '부엌 1',
  '한글 mixed 글',
  'e\u0301te',
  '👩‍🍳 cook',
  '\u200b',
  '░░∙∙',
  'Ａｂ',
];

test('widths are those of string-width, with and without colour', () => {
  for (const text of TEXTS) {
    assert.equal(widthOf(text), stringWidth(text), JSON.stringify(text));
    assert.equal(
      widthOf(`\x1b[1m\x1b[38;5;214m${text}\x1b[39m\x1b[22m`),
      stringWidth(text),
      JSON.stringify(text),
    );
  }
});

test('what the program itself paints is one column wide, and so is its ASCII form', () => {
  for (const character of ownCharacters) assert.equal(stringWidth(character), 1, character);
  for (const glyph of Object.values(glyphsFor(true))) assert.match(glyph, /^[\x20-\x7e]$/);
  for (const glyph of Object.values(glyphsFor(false))) assert.equal([...glyph].length, 1);
});

test('a cut never splits a wide character or a cluster, and never exceeds its width', () => {
  assert.equal(cut('부엌 1', 3), '부');
  assert.equal(cut('e\u0301te', 1), 'e\u0301');
  assert.equal(cut('👩‍🍳 cook', 1), '');
  for (const text of TEXTS) {
    for (let width = 0; width < 15; width++) {
      assert.ok(stringWidth(cut(text, width)) <= width);
      assert.ok(stringWidth(shorten(text, width)) <= width);
      assert.equal(stringWidth(fit(text, width)), width, `${text} in ${width}`);
      assert.equal(stringWidth(fit(text, width, 'right')), width);
    }
  }
});

test('what is lost is told by an ellipsis', () => {
  assert.equal(shorten('kitchens', 8), 'kitchens');
  assert.equal(shorten('kitchens', 5), 'kitc…');
  assert.equal(shorten('부엌과 요리사', 6), '부엌…');
  assert.equal(shorten('x', 0), '');
  assert.equal(fit('ab', 4, 'right'), '  ab');
});

test('text wraps between words, and a word that is too long within itself', () => {
  assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
  assert.deepEqual(wrap('one', 10), ['one']);
  assert.deepEqual(wrap('abcdefgh ij', 3), ['abc', 'def', 'gh', 'ij']);
  assert.deepEqual(wrap('부엌과 요리사', 4), ['부엌', '과', '요리', '사']);
  for (const text of TEXTS) for (const line of wrap(text, 4)) assert.ok(stringWidth(line) <= 4, text);
});
