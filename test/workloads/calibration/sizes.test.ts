import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  AIM_MS,
  firstSize,
  foundSize,
  nextSize,
  roundNumber,
  type Sized,
} from '../../../source/workloads/calibration/sizes.js';

/** What a machine does on which a job of size `unit` takes 1 ms. */
const machine = (unit: number, sized: Sized, noise: (ms: number) => number = ms => ms) => {
  const msOf = (size: number): number => noise((size / unit) ** (sized.growth ?? 1));
  const tried: {size: number; ms: number}[] = [];
  for (let size: number | null = firstSize(sized); size !== null; ) {
    const timed = {size, ms: msOf(size)};
    tried.push(timed);
    size = nextSize(timed, sized);
  }
  const found = foundSize(tried.at(-1) ?? {size: 1, ms: 1}, sized);
  return {tried, found, takes: (found.size / unit) ** (sized.growth ?? 1)};
};

test('a job takes about the right time on slow and fast machines, however its time grows', () => {
  for (const growth of [1, 1.5, 2, 3]) {
    for (const unit of [1, 7, 90, 5_000, 1e6]) {
      const sized = {size: unit * 300, sizeLimit: 1e12, growth};
      for (const factor of [1 / 50, 1 / 3, 1, 3, 50]) {
        const {found, takes, tried} = machine(unit * factor, sized);
        const details = JSON.stringify({growth, unit, factor, found});
        if (found.size > 3) assert.ok(takes > 200 && takes < 1000, details);
        assert.ok(Math.abs(found.ms - takes) < 1e-6 * takes, details);
        assert.ok(tried.length <= 12, details);
      }
    }
  }
});

test('no job of the search takes much longer than the right one', () => {
  const sized = {size: 1000, sizeLimit: 1e9, growth: 3};
  const {tried} = machine(300, sized, ms => ms * 1.3 + 0.2);
  assert.ok(tried.length > 1);
  for (const {ms} of tried) assert.ok(ms < 2 * AIM_MS, `${ms}`);
});

test('a first job that takes much longer than its size suggests does not mislead the search', () => {
  // The code is not compiled yet, and there is a cost that does not grow.
  let jobs = 0;
  const {takes} = machine(5000, {size: 1e6, sizeLimit: 1e12}, ms => ms * (jobs++ === 0 ? 10 : 1) + 3);
  assert.ok(takes > 200 && takes < 1000, `${takes}`);
});

test('no size exceeds the limit or is below 1, and the search ends there', () => {
  const capped = machine(1e6, {size: 1000, sizeLimit: 70_000});
  assert.equal(capped.found.size, 70_000);
  assert.equal(capped.tried.at(-1)?.size, 70_000);
  const slow = machine(1e-4, {size: 10, sizeLimit: 100});
  assert.deepEqual([slow.found.size, slow.tried.length], [1, 1]);
});

test('found sizes are round numbers', () => {
  const said = [0.3, 1, 2.2, 7, 9.4, 111, 137, 480, 555, 700, 904, 3_456_789];
  assert.deepEqual(said.map(roundNumber), [1, 1, 2, 8, 10, 120, 150, 500, 600, 800, 1000, 3_000_000]);
});
