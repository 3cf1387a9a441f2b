import assert from 'node:assert/strict';
import {test} from 'node:test';
import {beginningOf, cutText} from '../../../source/model/printable/cut.js';
import {printable, printableLine} from '../../../source/model/printable/printable.js';

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
  assert.equal(cutText('abcde', 3), 'abc… (2 more characters)');
  assert.equal(cutText('abc', 3), 'abc');
});
