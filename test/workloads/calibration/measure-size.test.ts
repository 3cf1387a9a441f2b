import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {test} from 'node:test';
import {measureSize} from '../../../source/workloads/calibration/measure-size.js';
import {roundNumber} from '../../../source/workloads/calibration/sizes.js';
import {extinct} from '../../helpers/family.js';
import {plan} from '../../helpers/plans.js';
import {probesOf} from './probes.js';

const sums = plan({strategy: 'sync', arithmetic: 'bigint'});

test('a size is found by executing jobs in another process, which then has ended', async () => {
  const [{size, ms}, probes] = await Promise.all([measureSize(sums), probesOf(process.pid)]);
  // The speed of a machine is not known, but no sum of so few terms takes this long.
  assert.ok(size > 10_000 && size <= 67_000_000, `${size}`);
  assert.ok(size === roundNumber(size) || size === 67_000_000, `${size}`);
  assert.ok(ms > 0);
  await extinct(probes);
});

test('the size limit of a workload ends the search', async () => {
  const {size} = await measureSize({...sums, arithmetic: 'fast'});
  assert.ok(size > 10_000 && size <= 67_000_000, `${size}`);
});

test('a failed job ends the search with its failure', async () => {
  const broken = plan({strategy: 'sync', workload: 'module', module: 'file:///nowhere/to/be/found.mjs'});
  await assert.rejects(measureSize(broken), /^Error: .*found\.mjs.*$/);
});

test('a search ends at its time limit, and when it is aborted', async () => {
  await assert.rejects(measureSize(sums, {timeoutMs: 1}), /no-size-found \(limitMs: 1\)/);
  const reason = new Error('enough');
  const stop = new AbortController();
  const probing = measureSize(sums, {signal: stop.signal});
  stop.abort(reason);
  await assert.rejects(probing, reason);
  await assert.rejects(measureSize(sums, {signal: stop.signal}), reason);
});

test('the process does not outlive its parent', {timeout: 20_000}, async t => {
  const script = `import {measureSize} from '${new URL('../../../source/workloads/calibration/measure-size.js', import.meta.url)}';
    for (;;) await measureSize(${JSON.stringify(sums)});`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {stdio: 'ignore'});
  t.after(() => parent.kill('SIGKILL'));
  const probes = await probesOf(parent.pid ?? 0);
  parent.kill('SIGKILL');
  await extinct(probes);
});
