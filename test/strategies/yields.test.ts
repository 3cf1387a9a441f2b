import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {fixture, plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';

const sums = plan({strategy: 'async', workers: 3, jobs: 3, size: 3_000_000, arithmetic: 'bigint'});

test('computing jobs that never yield run one after another, and the event loop does not turn', async () => {
  const {of, events} = await run(sums);
  const order = events.flatMap(event =>
    event.type === 'job-started' || event.type === 'job-finished' ? [`${event.type} ${event.job}`] : [],
  );
  assert.deepEqual(
    order,
    [1, 2, 3].flatMap(job => [`job-started ${job}`, `job-finished ${job}`]),
  );
  assert.ok(of('job-finished').every(({loopTicks}) => loopTicks === 0));
});

for (const gil of [false, true]) {
  test(`computing jobs that yield run in turns${gil ? ', with a shared lock too' : ''}`, async () => {
    const {of} = await run({...sums, yields: true, gil});
    const firstEnd = Math.min(...of('job-finished').map(({at}) => at));
    assert.ok(of('job-started').every(({at}) => at < firstEnd));
    assert.ok(of('job-finished').every(({loopTicks}) => loopTicks > 0));
    for (const job of [1, 2, 3])
      assert.ok(of('job-progress').some(event => event.job === job && event.at < firstEnd));
  });
}

test('among thousands of jobs in flight the first end before the last are started', async () => {
  const module = pathToFileURL(fixture('modules/one-turn.mjs')).href;
  const {events, of} = await run(
    plan({strategy: 'async', workload: 'module', module, workers: 2500, jobs: 2500}),
  );
  assert.equal(of('job-finished').length, 2500);
  const order = events.flatMap(event =>
    event.type === 'job-started' || event.type === 'job-finished' ? [`${event.type} ${event.job}`] : [],
  );
  assert.ok(order.indexOf('job-finished 1') < order.indexOf('job-started 2500'));
});
