import assert from 'node:assert/strict';
import {test} from 'node:test';
import {english} from '../helpers/failures.js';
import {modulePlan} from '../helpers/plans.js';
import {exists, gone} from '../helpers/processes.js';
import {type RecordedRun, run} from '../helpers/runs.js';
import {strategyVariants} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';

const helperOf = ({state}: RecordedRun): number => {
  const result = state.jobs[1]?.result;
  return result && 'value' in result ? Number(result.value) : assert.fail('no helper was started');
};

const linux = {skip: process.platform !== 'linux'};

for (const [name, variant] of varied(strategyVariants, ([name]) => name === 'process ×2')) {
  test(
    `${name}: a helper that a job left running is ended with its executor, which a notice says`,
    linux,
    async () => {
      const recorded = await run(modulePlan('leaves', {...variant, jobs: 4}));
      assert.equal(recorded.state.counts.finished, 4);
      await gone([helperOf(recorded)]);
      assert.match(english(recorded.state.notices[0]), /^1 process .* was ended with its executor/);
    },
  );

  test(
    `${name}: a detached helper that holds the output open is left alone, and the run ends`,
    linux,
    async t => {
      const recorded = await run(modulePlan('leaves-detached', {...variant, jobs: 4}));
      const helper = helperOf(recorded);
      t.after(() => process.kill(helper, 'SIGKILL'));
      assert.ok(exists(helper));
      assert.equal(recorded.state.counts.finished, 4);
      assert.deepEqual(recorded.state.notices, []);
    },
  );
}
