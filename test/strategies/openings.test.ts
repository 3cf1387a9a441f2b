import assert from 'node:assert/strict';
import {join} from 'node:path';
import {suite, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Plan} from '../../source/model/event/plan.js';
import {strategyNamed} from '../../source/model/event/strategies.js';
import {folderFor} from '../cli/kitchens.js';
import {english} from '../helpers/failures.js';
import {fixture, plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {strategyVariants} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';

const planOf = (module: string, changes: Partial<Plan> & Pick<Plan, 'strategy'>): Plan =>
  plan({
    workload: 'module',
    title: module,
    module: pathToFileURL(fixture(`modules/${module}.mjs`)).href,
    ...changes,
  });

// They wait more than they compute.
suite('opening executors', {concurrency: 4}, () => {
  for (const [name, variant] of varied(strategyVariants, ([name]) => name === 'thread ×2')) {
    test(`${name}: a module that no executor can import fails its run after a few starts, with the place`, async () => {
      const {state, of} = await run(planOf('import-throws-late', {...variant, jobs: 12}));
      assert.equal(state.outcome, 'failed');
      assert.equal(state.counts.finished, 0);
      const starts = Math.max(of('process-started').length, of('thread-started').length);
      assert.ok(starts <= 6, `${starts} starts`);
      for (const error of variant.fresh ? state.jobs.map(job => job.error) : [state.error])
        assert.match(
          english(error),
          /^importing it failed: Error: only here \(.*import-throws-late\.mjs:4:\d+\)$/,
        );
    });

    for (const module of variant.fresh
      ? ['import-loops']
      : varied(['import-hangs', 'import-loops'], name => name === 'import-loops')) {
      test(`${name}: ${module}: opening an executor has a limit`, async () => {
        const {state} = await run(planOf(module, {...variant, jobs: 2, timeoutMs: 300}));
        assert.equal(state.outcome, 'failed');
        assert.equal(state.counts.finished, 0);
        const [error] = variant.fresh ? state.jobs.map(job => job.error) : [state.error];
        assert.equal(error?.code, 'TIMEOUT');
        assert.match(english(error), /was not ready after 2 s/);
      });
    }

    if (strategyNamed(variant.strategy).workersField !== null && variant.strategy !== 'async')
      test(`${name}: jobs go to the executor that did open, and a notice says why others did not`, async t => {
        const waiting = planOf('import-waits', {...variant, fresh: false, jobs: 4, timeoutMs: 4000});
        const module = `${waiting.module}?${join(folderFor(t), 'taken')}`;
        const {state} = await run({...waiting, module});
        assert.equal(state.counts.finished, 4);
        assert.equal(state.notices.length, 1);
        assert.match(english(state.notices[0]), /was not ready after 4 s/);
      });
  }
});
