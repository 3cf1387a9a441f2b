import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openMarket} from '../../source/market/server.js';
import {plan} from '../helpers/plans.js';
import {run} from '../helpers/runs.js';
import {strategyVariants} from '../helpers/strategy-variants.js';
import {varied} from '../helpers/variety.js';

const onLinux = {skip: process.platform !== 'linux' && 'only Linux reports the figures of single threads'};

/** A thread may be taken off its core after it has read its figures and before it stamps them, µs. */
const SKEW_US = 20_000;

for (const [name, variant] of varied(strategyVariants, ([name]) =>
  ['thread ×2', 'async ×2'].includes(name),
)) {
  test(`${name}: a thread never ran or was ready for longer than time passed`, onLinux, async () => {
    const {state} = await run(plan({...variant, jobs: 6, size: 300_000, arithmetic: 'bigint'}));
    for (const {samples} of state.threads) {
      const first = samples[0];
      assert.ok(first);
      samples.slice(1).forEach((point, index) => {
        assert.ok(point.runUs >= (samples[index]?.runUs ?? 0));
        assert.ok(point.readyUs >= (samples[index]?.readyUs ?? 0));
        const counted = point.runUs - first.runUs + point.readyUs - first.readyUs;
        assert.ok(counted <= point.at - first.at + SKEW_US, `${counted} µs in ${point.at - first.at}`);
      });
    }
  });

  test(`${name}: while a job computed its thread ran, and its core is known`, onLinux, async () => {
    const {of} = await run(plan({...variant, jobs: 6, size: 300_000, arithmetic: 'bigint'}));
    for (const {kernel, job, process, thread} of of('job-finished')) {
      const started = of('job-started').find(event => event.job === job);
      const ready = of('thread-ready').find(event => event.process === process && event.thread === thread);
      const before = started?.kernel ?? ready?.kernel;
      assert.ok(kernel && before);
      assert.ok(kernel.runUs > before.runUs);
      assert.ok(Number.isInteger(kernel.core) && kernel.core >= 0);
      // A thread that was never made to wait has given up its core not once.
      assert.ok((kernel.gaveUp ?? -1) >= 0 && (kernel.takenOff ?? -1) >= 0);
    }
  });

  test(`${name}: the end of a job says how busy its event loop was and how late it turned`, async () => {
    const {of} = await run(plan({...variant, jobs: 3, size: 300_000, arithmetic: 'bigint'}));
    for (const {loop} of of('job-finished')) {
      assert.ok(loop);
      assert.ok(loop.utilisation >= 0 && loop.utilisation <= 1);
      assert.ok(Number.isSafeInteger(loop.latestUs));
      // Node reports this since 22.15.
      assert.equal(loop.cpuUs !== undefined, 'threadCpuUsage' in process);
      assert.ok((loop.cpuUs ?? 1) > 0);
    }
  });
}

test('a loop that a job keeps from turning is as late as the job is long', async () => {
  const {of} = await run(plan({strategy: 'sync', jobs: 1, size: 10_000_000, arithmetic: 'bigint'}));
  const [started] = of('job-started');
  const progress = of('job-progress').at(-1);
  const [finished] = of('job-finished');
  assert.ok(started && progress && finished?.loop);
  // When the job began, the next turn was due within 5 ms; a ms is for rounding.
  assert.ok(finished.loop.latestUs >= progress.at - started.at - 6000);
});

test('the helper thread of a blocked thread does not report its own figures as those of that thread', async t => {
  const market = await openMarket();
  t.after(() => market.close());
  const {of} = await run(
    plan({strategy: 'sync', workload: 'download', jobs: 2, urls: [`${market.url}/file`]}),
  );
  assert.ok(of('job-phase').length > 0);
  assert.ok(of('job-phase').every(({kernel}) => kernel === undefined));
});
