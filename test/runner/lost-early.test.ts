import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {strategyVariants} from '../helpers/strategy-variants.js';

for (const [name, variant] of strategyVariants) {
  // Jobs that last, however late this process hears that their run began.
  const eight = plan({...variant, jobs: 8, size: 2 ** 26});

  test(`${name}: jobs of a run that is cancelled while it opens are cancelled`, async () => {
    const {state} = await run(eight, ({type}, handle) => type === 'run-started' && handle.cancel());
    assert.equal(state.counts.cancelled, 8);
  });

  test(`${name}: jobs of a runner that is killed in its first moments fail`, async () => {
    const {state} = await run(eight, ({type}, {pid}) => {
      if (type === 'run-started' && pid !== undefined) process.kill(pid, 'SIGKILL');
    });
    assert.equal(state.counts.failed, 8);
  });
}
