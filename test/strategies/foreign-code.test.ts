import assert from 'node:assert/strict';
import {test} from 'node:test';
import {english} from '../helpers/failures.js';
import {modulePlan} from '../helpers/plans.js';
import {type RecordedRun, run} from '../helpers/runs.js';
import {allAtOnceVariants, strategyVariants} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';

const valuesOf = ({state}: RecordedRun): unknown[] =>
  state.jobs.map(({result, error}) => (result && 'value' in result ? result.value : english(error)));

for (const [name, variant] of varied([...strategyVariants, ...allAtOnceVariants(4)], ([name]) =>
  ['async ×2', 'process ×2'].includes(name),
)) {
  test(`${name}: what a module posts to its parent is ignored`, async () => {
    const recorded = await run(modulePlan('posts-to-parent', {...variant, jobs: 4}));
    assert.deepEqual(valuesOf(recorded), [1, 4, 9, 16]);
  });

  test(`${name}: what a module writes to the first descriptors that it has not opened reaches no channel of ours`, async () => {
    const recorded = await run(modulePlan('writes-to-descriptors', {...variant, jobs: 4}));
    assert.deepEqual(valuesOf(recorded), [1, 2, 3, 4]);
    assert.deepEqual(recorded.state.notices, []);
  });

  test(`${name}: globals that a module replaces are not those that we rely on`, async () => {
    const recorded = await run(modulePlan('replaces-globals', {...variant, jobs: 4}));
    assert.deepEqual(valuesOf(recorded), [10, 'the second one fails', 30, 40]);
  });

  test(`${name}: inputs that differ each time are evaluated once and handed out`, async () => {
    const recorded = await run(modulePlan('shuffled', {...variant, jobs: 12}));
    assert.equal(valuesOf(recorded).sort().join(''), 'abcdefghijkl');
  });
}

for (const strategy of ['thread', 'process'] as const)
  test(`${strategy}: instances that differ each time are refused, as a copy would lose their class`, async () => {
    const {state} = await run(modulePlan('shuffled-instances', {strategy, workers: 2, jobs: 2}));
    const sentences = [state.error, ...state.notices].map(english);
    assert.ok(
      sentences.some(sentence => sentence.startsWith('its inputs differ each time')),
      `${sentences}`,
    );
  });
