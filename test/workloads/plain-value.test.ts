import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plainResult} from '../../source/workloads/module/plain-value.js';

test('what JSON cannot hold is written inexactly, with the whole value as text beside it', () => {
  const rows: readonly (readonly [returned: unknown, value: unknown, text: string])[] = [
    [Number.NaN, 'NaN', 'NaN'],
    [-0, 0, '-0'],
    [[1, -Infinity], [1, '-Infinity'], '[ 1, -Infinity ]'],
    [12n, '12', '12n'],
    [new Date(0), '1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), 'Invalid Date', 'Invalid Date'],
    [new Map([['a', {deep: [1n]}]]), [['a', {deep: ['1']}]], "Map(1) { 'a' => { deep: [ 1n ] } }"],
    [new Set([1, undefined]), [1, null], 'Set(2) { 1, undefined }'],
    [new Float64Array([1, Number.NaN]), [1, 'NaN'], 'Float64Array(2) [ 1, NaN ]'],
    [{a: undefined, b: {c: [-0]}}, {a: null, b: {c: [0]}}, '{ a: undefined, b: { c: [ -0 ] } }'],
  ];
  for (const [returned, value, text] of rows)
    assert.deepEqual(plainResult(returned), {value, type: 'inexact', text});
  const items = Array.from({length: 100}, (_, i) => i);
  const whole = plainResult(new Set(items));
  assert.ok('text' in whole && whole.text.endsWith(', 98, 99 }'), 'nothing is left out of it');
});

test('what JSON can hold is as it was', () => {
  for (const value of [null, true, 0, 1.5, 'NaN', [1, {a: 'b'}], {}])
    assert.deepEqual(plainResult(value), {value});
});

test('what holds too much is a preview that says so', () => {
  const {value, type} = plainResult(new Map(Array.from({length: 20_000}, (_, i) => [i, i])));
  assert.equal(type, 'preview');
  assert.match(String(value), /^Map\(20000\).*a preview: the whole value is too large/);
});
