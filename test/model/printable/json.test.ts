import assert from 'node:assert/strict';
import {test} from 'node:test';
import {printableJson, toJson} from '../../../source/model/printable/json.js';

test('integers beyond 2^53 are strings, smaller ones numbers', () => {
  assert.equal(
    toJson({a: 8999995500000500000n, b: -9007199254740992n, c: 5n}),
    '{"a":"8999995500000500000","b":"-9007199254740992","c":5}',
  );
});

test('no character that a terminal executes or hides is left, and the value is the same', () => {
  const value = {text: 'a\u001b[31m\u0007b\u009b2J\u202edesrever\u2028\u{e0041}\u007f 한글 😀'};
  const json = toJson(value);
  assert.doesNotMatch(json, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  assert.ok(json.includes('한글 😀'));
  assert.deepEqual(JSON.parse(json), value);
  assert.deepEqual(JSON.parse(printableJson(JSON.stringify(value))), value);
});

test('undefined is null', () => {
  assert.equal(toJson(undefined), 'null');
});
