import assert from 'node:assert/strict';
import {test} from 'node:test';
import {beginningOf, cutShown, cutText} from '../../../source/model/printable/cut.js';
import {printable, printableBlock, printableLine} from '../../../source/model/printable/printable.js';

test('a line that was laid out keeps its indentation and columns, and loses what a terminal would execute', () => {
  assert.equal(printableLine('    a  b  '), '    a  b');
  assert.equal(printableLine('\ta\tname\t!'), '        a       name    !');
  assert.equal(printableLine('  a\u001b[31mb\u202ec\r'), '  a [31mb c');
  assert.equal(printable('    a\tb'), 'a b');
});

test('what is cut says how much is missing, and tears no character in two', () => {
  assert.deepEqual(beginningOf('abc', 3), {kept: 'abc', missing: 0});
  assert.deepEqual(beginningOf('abcde', 3), {kept: 'abc', missing: 2});
  assert.deepEqual(beginningOf('ab😀de', 3), {kept: 'ab', missing: 4});
  const cut = cutText('x'.repeat(100), 40);
  assert.match(cut, /^(x+)… \((\d+) more characters\)$/);
  assert.ok(cut.length <= 40);
  assert.equal(cutText(cut, 40), cut, 'a text that was cut is not cut again');
  assert.equal(cutText('abc', 3), 'abc');
  assert.equal(cutShown('0123456789abcdef', 10), '01234… +11');
  assert.equal(printable('0123456789\nabcdef', 10), '01234… +12');
  assert.equal(printableBlock(`${'x'.repeat(20)}\n${'y'.repeat(20)}`, 30), `${'x'.repeat(20)}\nyyyy… +16`);
});

test('blank letters, which are as wide as each terminal likes, become one space', () => {
  assert.equal(printable('a\u3164\u115fb\uffa0'), 'a b');
  assert.equal(printableLine('  \u3164한글'), '   한글');
});
