import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {
  fitted,
  shortened,
  shortenedAroundPlace,
  widest,
  widthOf,
  wrapped,
} from '../../source/view/layout/width.js';
import {glyphsFor, ownCharacters} from '../../source/view/theme/glyphs.js';

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

test('widths are those of string-width, also when they are asked for again', () => {
  for (const text of [...TEXTS, ...TEXTS])
    assert.equal(widthOf(text), stringWidth(text), JSON.stringify(text));
  assert.equal(widest(TEXTS), Math.max(...TEXTS.map(text => stringWidth(text))));
  assert.equal(widest([]), 0);
});

test('however many texts are measured, widths stay right', () => {
  for (let i = 0; i < 10_000; i++) assert.equal(widthOf(`글${i}`), 2 + String(i).length);
});

test('what the program itself paints is one column wide, and so is its ASCII form', () => {
  for (const character of ownCharacters) assert.equal(stringWidth(character), 1, character);
  for (const glyph of Object.values(glyphsFor(true))) assert.match(glyph, /^[\x20-\x7e]$/);
  for (const glyph of Object.values(glyphsFor(false))) assert.equal([...glyph].length, 1);
});

test('a text is brought to exactly its columns, and no wide character or cluster is split', () => {
  assert.equal(fitted('부엌 1', 4), '부… ');
  assert.equal(fitted('e\u0301te', 2), 'e\u0301…');
  assert.equal(fitted('👩‍🍳 cook', 2), '… ');
  for (const text of TEXTS) {
    for (let width = 0; width < 15; width++) {
      assert.equal(stringWidth(fitted(text, width)), width, `${text} in ${width}`);
      assert.equal(stringWidth(fitted(text, width, 'right')), width, `${text} in ${width}`);
    }
  }
});

test('an ellipsis stands for what is cut', () => {
  assert.equal(fitted('kitchens', 8), 'kitchens');
  assert.equal(fitted('kitchens', 5), 'kitc…');
  assert.equal(fitted('부엌과 요리사', 6), '부엌… ');
  assert.equal(fitted('x', 0), '');
  assert.equal(fitted('ab', 4, 'right'), '  ab');
});

test('text wraps between words, and a word that is too long within itself', () => {
  assert.deepEqual(wrapped('one two three', 7), ['one two', 'three']);
  assert.deepEqual(wrapped('one', 10), ['one']);
  assert.deepEqual(wrapped('ready 42 % of the time', 8), ['ready', '42 % of', 'the time']);
  assert.deepEqual(wrapped('abcdefgh ij', 3), ['abc', 'def', 'gh', 'ij']);
  assert.deepEqual(wrapped('부엌과 요리사', 4), ['부엌', '과', '요리', '사']);
  for (const text of TEXTS) for (const line of wrapped(text, 4)) assert.ok(stringWidth(line) <= 4, text);
});

test('of an error that is cut the file and line stay: the folder goes first, then the words before', () => {
  const said =
    '✖ 요리 2 실패: RangeError: could not save 2 (/home/ada/my-course/jobs.mjs:5:24) (2 failed in all)';
  assert.equal(shortenedAroundPlace(said, 200), said);
  for (let width = 12; width < widthOf(said); width++) {
    const short = shortenedAroundPlace(said, width);
    assert.ok(widthOf(short) <= width, short);
    if (width >= 14) assert.match(short, /jobs\.mjs:5:24/, String(width));
  }
  assert.equal(
    shortenedAroundPlace(said, 66),
    '✖ 요리 2 실패: RangeError: could not save 2 (…/jobs.mjs:5:24) (2 …',
  );
  assert.equal(shortenedAroundPlace(said, 40), '✖ 요리 2 실패: RangeError…jobs.mjs:5:24)');
  assert.equal(shortenedAroundPlace('no place in it', 6), shortened('no place in it', 6));
});

test('what terminals draw in one column or in two counts as two', () => {
  for (const [text, width] of [
    ['ก\u0e33', 2],
    ['ກ\u0eb3', 2],
    ['क\u093e', 2],
    ['क\u094dष', 2],
    ['கொ', 2],
    ['का 10', 5],
  ] as const)
    assert.equal(widthOf(text), width, text);
  const text = 'ก\u0e33ก\u0e33ก\u0e33';
  assert.equal(shortened(text, 5), 'ก\u0e33ก\u0e33…');
  assert.deepEqual(wrapped(text, 4), ['ก\u0e33ก\u0e33', 'ก\u0e33']);
});
