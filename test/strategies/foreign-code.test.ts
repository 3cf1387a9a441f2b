import assert from 'node:assert/strict';
import {test} from 'node:test';
import {english} from '../helpers/failures.js';
import {modulePlan} from '../helpers/plans.js';
import {type RecordedRun, run} from '../helpers/runs.js';
import {allAtOnceVariants, strategyVariants} from '../helpers/strategy-variants.js';

const valuesOf = ({state}: RecordedRun): unknown[] =>
  state.jobs.map(({result, error}) => (result && 'value' in result ? result.value : english(error)));

for (const [name, variant] of [...strategyVariants, ...allAtOnceVariants(4)]) {
  test(`${name}: what a module posts to its parent is ignored`, async () => {
    const recorded = await run(modulePlan('posts-to-parent', {...variant, jobs: 4}));
    assert.deepEqual(valuesOf(recorded), [1, 4, 9, 16]);
  });

  test(`${name}: globals that a module replaces are not those that we rely on`, async () => {
    const recorded = await run(modulePlan('replaces-globals', {...variant, jobs: 4}));
    assert.deepEqual(valuesOf(recorded), [10, 'the second one fails', 30, 40]);
  });
}
