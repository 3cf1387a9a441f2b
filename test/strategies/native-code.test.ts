import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategyNamed} from '../../source/model/event/strategies.js';
import {english} from '../helpers/failures.js';
import {modulePlan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {strategyVariants} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';

for (const [name, variant] of varied(strategyVariants, ([name]) => name === 'thread ×2')) {
  test(`${name}: a job that blocks in native code is given up, and the others end`, async () => {
    const {state, of} = await run(modulePlan('native', {...variant, jobs: 4, timeoutMs: 300}));
    const [, blocked] = state.jobs;
    assert.equal(blocked?.error?.code, 'TIMEOUT');
    const {executor} = strategyNamed(variant.strategy);
    if (executor === 'thread')
      assert.match(english(blocked?.error), /native code, which cannot be ended in a thread/);
    assert.equal(state.counts.finished, 3);
    assert.deepEqual(of('output'), [], 'Node warns of nothing');
  });
}
