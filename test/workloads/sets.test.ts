import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describeFailure} from '../../source/model/failure/failure.js';
import {difference, intersection, union} from '../../source/workloads/sets/operations.js';
import {totalsByFormula} from '../../source/workloads/sets/progressions.js';
import type {SetTotals} from '../../source/workloads/sets/set-totals.js';
import {checkTotals, combined, open} from '../../source/workloads/sets/sets.js';
import {fractionsOf, ofSteps} from '../helpers/steps.js';
import {contextOf, taskOf} from './context.js';

test('the operations are those of Python', () => {
  const [a, b] = [new Set([1, 2, 3, 4]), new Set([5, 4, 3])];
  assert.deepEqual([...union(a, b)].sort(), [1, 2, 3, 4, 5]);
  assert.deepEqual([...intersection(a, b)].sort(), [3, 4]);
  assert.deepEqual([...difference(a, b)].sort(), [1, 2]);
  assert.deepEqual(
    [[...a], [...b]],
    [
      [1, 2, 3, 4],
      [5, 4, 3],
    ],
    'neither was changed',
  );
});

/** By sorted lists, without a set. */
const plainly = (n: number, first: number) => {
  const a = Array.from({length: n}, (_, place) => first + 2 * place);
  const b = Array.from({length: n}, (_, place) => first + 3 * place);
  const both = a.filter(number => (number - first) % 6 === 0);
  const totals = (numbers: number[]): SetTotals => ({
    count: numbers.length,
    sum: numbers.reduce((sum, number) => sum + number, 0),
  });
  const all = [...a, ...b]
    .sort((x, y) => x - y)
    .filter((number, place, sorted) => number !== sorted[place - 1]);
  return {
    union: totals(all),
    intersection: totals(both),
    difference: totals(a.filter(number => (number - first) % 6 !== 0)),
  };
};

test('sets of any size are combined correctly, also around the ends of ranges', () => {
  for (const n of [1, 2, 3, 4, 5, 6, 7, 100, 4095, 4096, 4097, 6143, 6144, 6145, 20_000])
    for (const first of [1, 8]) {
      const expected = plainly(n, first);
      assert.deepEqual(ofSteps(combined(n, first)), expected, `n = ${n}`);
      assert.deepEqual(totalsByFormula(n, first), expected, `n = ${n}`);
    }
});

test('totals that differ from the formula are a failure, not a result', () => {
  const right = totalsByFormula(100, 1);
  checkTotals(right, 100, 1);
  for (const operation of ['union', 'intersection', 'difference'] as const)
    for (const part of ['count', 'sum'] as const) {
      const wrong = {...right, [operation]: {...right[operation], [part]: right[operation][part] + 1}};
      assert.throws(
        () => checkTotals(wrong, 100, 1),
        thrown => describeFailure(thrown).code === 'WRONG_RESULT',
      );
    }
});

test('the largest size is still exact', () => {
  const {union, intersection} = totalsByFormula(50_000_000, 100_000);
  assert.ok(Number.isSafeInteger(union.sum + intersection.sum));
});

test('a job gives three sizes and a sum, which differs from job to job', async () => {
  const {context} = contextOf({workload: 'sets', strategy: 'sync', size: 6});
  const workload = await open(context);
  // 1 3 5 7 9 11 and 1 4 7 10 13 16.
  assert.deepEqual(workload.perform(taskOf(1)), {
    value: {union: 10, intersection: 2, difference: 4, sum: 79},
  });
  assert.deepEqual(workload.perform(taskOf(2)), {
    value: {union: 10, intersection: 2, difference: 4, sum: 89},
  });
  await workload.close();
});

test('combining reports its progress', () => {
  const fractions = fractionsOf(combined(50_000, 1));
  assert.ok(fractions.length > 5);
  assert.deepEqual(
    fractions,
    fractions.toSorted((a, b) => a - b),
  );
  assert.equal(fractions.at(-1), 1);
});
