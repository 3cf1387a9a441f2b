import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {strategies} from '../../source/model/event/strategies.js';
import {english} from '../helpers/failures.js';
import {fixture, plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';

const module = pathToFileURL(fixture('modules/no-default.mjs')).href;

for (const {name: strategy} of strategies) {
  test(`${strategy}: the reason why executors cannot open their workload is reported`, async () => {
    const {state} = await run(plan({strategy, workload: 'module', module, workers: 2, jobs: 3}));
    assert.equal(state.outcome, 'failed');
    assert.equal(state.counts.finished, 0);
    const sentences = [...state.notices, state.error].map(english);
    assert.ok(
      sentences.some(sentence => sentence.startsWith('it has no default export')),
      `${sentences}`,
    );
  });
}
