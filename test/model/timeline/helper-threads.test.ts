import assert from 'node:assert/strict';
import {test} from 'node:test';
import {helperLoad, helperTimeOf} from '../../../source/model/timeline/helper-threads.js';
import {opening, queued, runAt, sums, type TimedFact} from '../../helpers/scripted-runs.js';

const plan = sums({strategy: 'async', workers: 2, jobs: 2});

/** One sample of libuv's helper threads: how long each has run so far, ms. */
const sample = (at: number, ...ran: number[]): TimedFact => [
  at,
  {
    type: 'sample',
    threads: [],
    helpers: ran.map((ms, i) => ({
      process: 1,
      tid: 70 + i,
      kind: 'libuv',
      runUs: ms * 1000,
      readyUs: 0,
      core: i,
    })),
  },
];

const processes = (...facts: readonly TimedFact[]) =>
  runAt([...opening(plan), ...queued(plan), ...facts]).processes;

test('helpers that ran are counted and their times are added up', () => {
  const busy = processes(sample(100, 0, 0, 0), sample(200, 80, 60, 0.1));
  const {count, ranUs} = helperTimeOf(busy, 'libuv', {from: 100_000, to: 200_000});
  assert.deepEqual([count, Math.round(ranUs)], [2, 140_100]);
  assert.deepEqual(helperTimeOf(busy, 'libuv', {from: 200_000, to: 300_000}), {count: 0, ranUs: 0});
  assert.deepEqual(helperTimeOf(busy, 'other', {from: 100_000, to: 200_000}), {count: 0, ranUs: 0});
});

test('each cell shows how many helpers ran on average, and null where nothing is known', () => {
  const busy = processes(sample(100, 0, 0), sample(150, 50, 50), sample(200, 100, 50));
  const axis = {from: 100_000, to: 300_000, columns: 4};
  assert.deepEqual(helperLoad(busy, 'libuv', axis, 250_000), [2, 1, 0, null]);
});

test('time counted after a long absence from samples belongs to the end of it', () => {
  const busy = processes(sample(100, 0), sample(500, 40));
  const parts = helperLoad(busy, 'libuv', {from: 0, to: 500_000, columns: 4}, 500_000);
  assert.deepEqual(
    parts.map(part => Math.round((part ?? 0) * 100)),
    [0, 0, 0, 32],
  );
});
