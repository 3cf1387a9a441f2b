import assert from 'node:assert/strict';
import {test} from 'node:test';
import {describeFailure} from '../../source/model/failure/failure.js';
import {open as openCache} from '../../source/workloads/cache/cache.js';
import {checkFreeMemory} from '../../source/workloads/free-memory/check.js';
import {addLines, filledLines, lineCount, sumByFormula} from '../../source/workloads/memory/cache-lines.js';
import {open as openMemory} from '../../source/workloads/memory/memory.js';
import {checkedSum, openLineReader, sumLines} from '../../source/workloads/memory/read-lines.js';
import {englishOf} from '../helpers/failures.js';
import {fractionsOf, ofSteps} from '../helpers/steps.js';
import {contextOf, planOf, taskOf} from './context.js';

/** 1,024 lines, all of them filled. */
const LINES = filledLines(65_536);

const plainly = (first: number, count: number): number => {
  let sum = 0;
  for (let line = first; line < first + count; line += 1) sum += line % 256;
  return sum;
};

test('an array is filled at every place, so that all of its memory is mapped', () => {
  assert.equal(lineCount(LINES), 1024);
  LINES.forEach((number, place) => {
    assert.equal(number, Math.floor(place / 8) % 256);
  });
});

test('the sums of lines one by one, by four and by the formula are equal', () => {
  for (const first of [0, 1, 5, 255, 256, 700])
    for (const count of [0, 1, 2, 3, 4, 5, 7, 8, 255, 256, 257, 300])
      assert.equal(addLines(LINES, first, first + count), plainly(first, count), `${count} from ${first}`);
  for (const [first, count] of [
    [0, 1],
    [1, 100_000],
    [1023, 5_000],
    [100_000, 1_000_000],
  ] as const)
    assert.equal(sumByFormula(first, count), plainly(first, count));
});

test('an array is read from any line on, and again from its start', () => {
  for (const first of [0, 1, 1000, 1023, 1024, 5000])
    for (const count of [1, 23, 24, 1024, 1025, 300_000, 600_001])
      assert.equal(ofSteps(sumLines(LINES, first, count)), plainly(first, count), `${count} from ${first}`);
});

test('reading reports its progress, in steps that stay short where executors share the memory', () => {
  const fractions = fractionsOf(sumLines(LINES, 0, 2 ** 20));
  assert.deepEqual(fractions, [0.25, 0.5, 0.75, 1]);
});

for (const [name, open] of Object.entries({memory: openMemory, cache: openCache})) {
  test(`${name}: reads the lines of so many bytes and gives their sum`, async () => {
    for (const size of [1, 64, 65, 1_000_000]) {
      const workload = await open(contextOf({workload: name, strategy: 'sync', size}).context);
      const lines = Math.ceil(size / 64);
      assert.deepEqual(workload.perform(taskOf(3)), {value: {bytes: 64 * lines, sum: plainly(3, lines)}});
      await workload.close();
    }
  });
}

test('a sum that differs from the formula is a failure, not a result', () => {
  assert.equal(checkedSum(plainly(3, 100), 3, 100), plainly(3, 100));
  assert.throws(
    () => checkedSum(plainly(3, 100) + 1, 3, 100),
    thrown => describeFailure(thrown).code === 'WRONG_RESULT',
  );
});

test('without enough memory for its array an executor opens, and its jobs fail with the reason', async () => {
  const {context} = contextOf({workload: 'memory', strategy: 'thread', workers: 1000});
  const workload = await openLineReader(context, 2 ** 40);
  assert.throws(
    () => workload.perform(taskOf(1)),
    thrown => describeFailure(thrown).code === 'NO_ROOM',
  );
});

test('all executors together may use half of the free memory; jobs in flight count where each needs its own', () => {
  const allowed = (
    strategy: 'sync' | 'thread' | 'async' | 'process',
    per: 'executor' | 'job',
    free: number,
  ) => {
    try {
      checkFreeMemory(planOf({strategy, workers: 4}), 1e6, {per, choose: 'workers', free});
      return true;
    } catch (thrown) {
      assert.match(
        englishOf(thrown),
        /× 1 MB of memory are more than half of what is free .*: choose fewer workers/,
      );
      return false;
    }
  };
  assert.deepEqual([allowed('sync', 'job', 2e6), allowed('sync', 'job', 1.9e6)], [true, false]);
  for (const strategy of ['thread', 'process'] as const) {
    assert.deepEqual(
      [allowed(strategy, 'executor', 8e6), allowed(strategy, 'executor', 7.9e6)],
      [true, false],
    );
  }
  assert.deepEqual([allowed('async', 'executor', 2e6), allowed('async', 'executor', 1.9e6)], [true, false]);
  assert.deepEqual([allowed('async', 'job', 8e6), allowed('async', 'job', 7.9e6)], [true, false]);
});
