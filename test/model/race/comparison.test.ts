import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Comparison, decisionOf, readComparison} from '../../../source/model/race/comparison.js';

test('a comparison is read as it is meant', () => {
  const right = {strategy: 'sync', workers: null};
  assert.deepEqual(readComparison('thread >= 1.5x sync'), {
    left: {strategy: 'thread', workers: null},
    least: true,
    factor: 1.5,
    right,
  });
  assert.deepEqual(readComparison(' Process:8<=2 × sync'), {
    left: {strategy: 'process', workers: 8},
    least: false,
    factor: 2,
    right,
  });
  assert.ok('factor' in readComparison('thread:8 >= 2x thread:2'));
});

test('what is no comparison is said', () => {
  for (const [text, kind, name] of [
    ['', 'form', ''],
    ['thred >= 1.5x sync', 'form', 'thred'],
    ['thread > 1.5x sync', 'form', ''],
    ['thread >= x sync', 'form', ''],
    ['thread >= 0x sync', 'form', ''],
    ['thread >= 1.5 sync', 'form', ''],
    ['thread:0 >= 1x sync', 'form', ''],
    ['thread:1001 >= 1x sync', 'form', ''],
    ['thread >= 1.5x sync and more', 'form', ''],
    ['thread >= 1x thread', 'same', undefined],
    ['thread:2 >= 1x thread:2', 'same', undefined],
    ['thread >= 1x sync:4', 'workers', undefined],
  ] as const) {
    const read = readComparison(text);
    assert.ok('kind' in read, text);
    assert.equal(read.kind, kind, text);
    if (read.kind === 'form') assert.equal(read.name, name, text);
  }
});

test('an interval decides where it lies on one side alone', () => {
  const least: Comparison = {
    left: {strategy: 'thread', workers: null},
    least: true,
    factor: 1.5,
    right: {strategy: 'sync', workers: null},
  };
  const most = {...least, least: false};
  const at = (low: number, high: number) => ({value: (low + high) / 2, low, high});
  assert.equal(decisionOf(least, at(1.5, 2)), 'holds');
  assert.equal(decisionOf(least, at(1.4, 2)), 'undecided');
  assert.equal(decisionOf(least, at(1, 1.49)), 'fails');
  assert.equal(decisionOf(least, null), 'undecided');
  assert.equal(decisionOf(most, at(1, 1.5)), 'holds');
  assert.equal(decisionOf(most, at(1, 1.6)), 'undecided');
  assert.equal(decisionOf(most, at(1.6, 2)), 'fails');
});
