import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  coveredTimes,
  type Interval,
  maxOverlap,
  outside,
  withoutOverlap,
} from '../../../source/model/timeline/intervals.js';

/** Intervals given as start and end. */
const intervals = (...pairs: readonly (readonly [number, number])[]): readonly Interval[] =>
  pairs.map(([from, to]) => ({from, to}));

test('covered time is counted for each period between two moments', () => {
  assert.deepEqual([...coveredTimes(intervals([5, 15], [18, 40]), [0, 10, 20, 30])], [5, 7, 10]);
  assert.deepEqual([...coveredTimes([], [0, 10])], [0]);
  assert.deepEqual([...coveredTimes(intervals([0, 5]), [7])], []);
});

test('overlapping intervals are shortened to begin where earlier ones end', () => {
  assert.deepEqual(
    withoutOverlap(intervals([10, 30], [0, 20], [5, 15], [30, 30])),
    intervals([0, 20], [20, 30], [30, 30]),
  );
});

test('the parts outside of other intervals remain', () => {
  assert.deepEqual(
    outside(intervals([0, 10], [20, 40]), intervals([4, 6], [8, 22], [25, 30])),
    intervals([0, 4], [6, 8], [22, 25], [30, 40]),
  );
  assert.deepEqual(outside(intervals([0, 10]), []), intervals([0, 10]));
});

test('the largest overlap at one moment is found, and touching ends do not overlap', () => {
  assert.equal(maxOverlap([]), 0);
  assert.equal(maxOverlap(intervals([0, 10], [10, 20], [20, 30])), 1);
  assert.equal(maxOverlap(intervals([0, 10], [9, 20], [5, 6])), 2);
  assert.equal(maxOverlap(intervals([0, 100], [10, 20], [15, 30], [20, 40])), 3);
});
