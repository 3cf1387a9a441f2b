import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {allAtOnceVariants, strategyVariants} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';

for (const [name, variant] of varied(
  [...strategyVariants, ...allAtOnceVariants(6)],
  ([name]) => name === 'thread ×2',
)) {
  for (const yields of [false, true]) {
    test(`${name}, with a lock${yields ? ' and in turns' : ''}: every sum comes out right`, async () => {
      const {state} = await run(plan({...variant, size: 500_000, arithmetic: 'bigint', gil: true, yields}));
      const sums = state.jobs.map((_, index) => BigInt(500_000 + index));
      assert.deepEqual(
        state.jobs.map(({result}) => result),
        sums.map(n => ({value: `${((n - 1n) * n * (2n * n - 1n)) / 6n}`})),
      );
      // A thread that shares the lock with no other never waits for it.
      if (state.shape.threads === 1)
        assert.ok(state.jobs.every(({phases}) => phases.every(({phase}) => phase !== 'locked')));
    });
  }
}
