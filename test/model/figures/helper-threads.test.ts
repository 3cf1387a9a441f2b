import assert from 'node:assert/strict';
import {test} from 'node:test';
import {helperLoad, helperTimeOf} from '../../../source/model/figures/helper-threads.js';
import {opening, queued, runAt, sums, type TimedFact} from '../../helpers/scripted-runs.js';

const plan = sums({strategy: 'async', workers: 2, jobs: 2});

/** One look at libuv's helper threads: how long each has run so far, ms. */
const look = (at: number, ...ran: number[]): TimedFact => [
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

const processes = (...told: readonly TimedFact[]) =>
  runAt([...opening(plan), ...queued(plan), ...told]).processes;

test('helpers that ran are counted and their time added up', () => {
  const there = processes(look(100, 0, 0, 0), look(200, 80, 60, 0.1));
  const {count, ranUs} = helperTimeOf(there, 'libuv', {from: 100_000, to: 200_000});
  assert.deepEqual([count, Math.round(ranUs)], [2, 140_100]);
  assert.deepEqual(helperTimeOf(there, 'libuv', {from: 200_000, to: 300_000}), {count: 0, ranUs: 0});
  assert.deepEqual(helperTimeOf(there, 'other', {from: 100_000, to: 200_000}), {count: 0, ranUs: 0});
});

test('a timeline tells how many ran at once, and nothing of what is not known', () => {
  const there = processes(look(100, 0, 0), look(150, 50, 50), look(200, 100, 50));
  const axis = {from: 100_000, to: 300_000, columns: 4};
  assert.deepEqual(helperLoad(there, 'libuv', axis, 250_000), [2, 1, 0, null]);
});

test('what is told after a long silence was done at its end', () => {
  const there = processes(look(100, 0), look(500, 40));
  const parts = helperLoad(there, 'libuv', {from: 0, to: 500_000, columns: 4}, 500_000);
  assert.deepEqual(
    parts.map(part => Math.round((part ?? 0) * 100)),
    [0, 0, 0, 32],
  );
});
