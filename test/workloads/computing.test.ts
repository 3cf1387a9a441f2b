import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../source/model/event/strategies.js';
import {workloadNamed, workloadNames} from '../../source/workloads/table.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {varied} from '../helpers/variety.js';

/** What three small jobs of each workload that computes give, under whatever strategy. */
const works: Readonly<Record<string, {readonly size: number; readonly values: readonly unknown[]}>> = {
  sum: {size: 1000, values: ['332833500', '333833500', '334835501']},
  matrix: {
    size: 21,
    values: [
      {trace: 422, sum: -1213},
      {trace: -97, sum: -4181},
      {trace: -1694, sum: -5453},
    ],
  },
  compress: {
    size: 100_000,
    values: [
      {bytes: 100_000, crc32: '64833bdf'},
      {bytes: 100_000, crc32: 'afe4bdf5'},
      {bytes: 100_000, crc32: 'bd1ff2f9'},
    ],
  },
  sets: {
    size: 6,
    values: [
      {union: 10, intersection: 2, difference: 4, sum: 79},
      {union: 10, intersection: 2, difference: 4, sum: 89},
      {union: 10, intersection: 2, difference: 4, sum: 99},
    ],
  },
  // 1,024 lines are four times 0 to 255, wherever they begin.
  memory: {size: 65_536, values: Array(3).fill({bytes: 65_536, sum: 130_560})},
  cache: {size: 65_537, values: [1, 2, 3].map(job => ({bytes: 65_600, sum: 130_560 + job}))},
};

test('every workload that computes without a server is tested here', () => {
  const computing = workloadNames().filter(name => {
    const {bound, asks} = workloadNamed(name);
    return bound !== 'io' && asks === undefined;
  });
  assert.deepEqual(computing.toSorted(), Object.keys(works).toSorted());
});

for (const [workload, {size, values}] of Object.entries(works)) {
  for (const {name: strategy, sharesThread} of varied(
    strategies,
    ({name}) => name === 'async' || name === 'thread',
  )) {
    // Taking turns matters to a thread that holds several jobs.
    for (const yields of sharesThread ? [false, true] : [false]) {
      test(`${workload} under ${strategy}${yields ? ', yielding' : ''}: the same results`, async () => {
        const {state} = await run(plan({strategy, workload, title: workload, size, jobs: 3, yields}));
        assert.deepEqual(
          state.jobs.map(({result, error}) => error ?? result),
          values.map(value => ({value})),
        );
      });
    }
  }
}
