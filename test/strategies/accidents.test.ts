import assert from 'node:assert/strict';
import {test} from 'node:test';
import {english} from '../helpers/failures.js';
import {modulePlan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {allAtOnceVariants, strategyVariants} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';

const variants = [...strategyVariants, ...allAtOnceVariants(4)];

for (const [name, variant] of varied(variants, ([name]) => ['async ×2', 'process ×2'].includes(name))) {
  for (const [module, line, how] of [
    ['floating-rejection', '5:22', 'in a promise that nothing awaits'],
    ['thrown-in-timer', '7:13', 'thrown by a timer or a callback that nothing awaits'],
  ] as const) {
    test(`${name}: ${module} fails its own job alone, with class, message, file and line`, async () => {
      const {state} = await run(modulePlan(module, {...variant, jobs: 4}));
      const states = state.jobs.map(job => job.state);
      assert.deepEqual(states, ['finished', 'failed', 'finished', 'finished']);
      const error = state.jobs[1]?.error;
      const sentence = english(error);
      assert.ok(sentence.startsWith('RangeError: too late 2 (/'), sentence);
      assert.ok(sentence.endsWith(`${module}.mjs:${line}), ${how}`), sentence);
      assert.deepEqual(state.outputs, []);
      assert.ok(state.processes.every(({exitCode}) => exitCode === null || exitCode === 0));
    });
  }

  // A fresh process ends with its job, and its timers with it.
  const ended = {skip: variant.fresh === true};
  test(`${name}: what is thrown after the end of its job is said, with its number`, ended, async () => {
    const {state} = await run(modulePlan('thrown-after-end', {...variant, jobs: 4}));
    assert.equal(state.counts.finished, 4);
    const said = state.notices.map(english).find(sentence => sentence.includes('gone'));
    assert.match(
      said ?? '',
      /^after the end of job 2: TypeError: gone \(\/.*thrown-after-end\.mjs:\d+:\d+\), thrown by/,
    );
  });

  test(`${name}: jobs that leave work behind are counted`, async () => {
    const {state} = await run(modulePlan('forgets-await', {...variant, jobs: 4}));
    assert.equal(state.counts.finished, 4);
    assert.match(english(state.notices[0]), /^3 jobs ended while timers or requests of their own/);
    assert.equal(state.notices.length, 1);
  });

  test(`${name}: what fetch leaves for the next turn of the loop is no missing await`, async () => {
    const {state} = await run(modulePlan('fetches-itself', {...variant, jobs: 4}));
    assert.equal(state.counts.finished, 4);
    assert.deepEqual(state.notices.map(english), []);
  });

  test(`${name}: generators are results whose code has not run`, async () => {
    const {state} = await run(modulePlan('generates', {...variant, jobs: 3}));
    assert.equal(state.counts.finished, 3);
    assert.match(english(state.notices[0]), /^2 jobs returned a generator/);
  });
}
