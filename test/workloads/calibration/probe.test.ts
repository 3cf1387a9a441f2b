import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {test} from 'node:test';
import {probeSize} from '../../../source/workloads/calibration/probe.js';
import {friendly} from '../../../source/workloads/calibration/sizes.js';
import {extinct} from '../../helpers/family.js';
import {plan} from '../../helpers/plans.js';
import {probesOf} from './probes.js';

const sums = plan({strategy: 'sync', arithmetic: 'bigint'});

test('a size is found by doing real jobs in another process, which then is gone', async () => {
  const [{size, ms}, probes] = await Promise.all([probeSize(sums), probesOf(process.pid)]);
  // Nobody says how fast a machine is; but no sum of so few terms has ever taken so long.
  assert.ok(size > 10_000 && size <= 67_000_000, `${size}`);
  assert.ok(size === friendly(size) || size === 67_000_000, `${size}`);
  assert.ok(ms > 0);
  await extinct(probes);
});

test('the limit of a workload ends the search', async () => {
  const {size} = await probeSize({...sums, arithmetic: 'fast'});
  assert.ok(size > 10_000 && size <= 67_000_000, `${size}`);
});

test('jobs that fail are told in one line', async () => {
  const broken = plan({strategy: 'sync', workload: 'module', module: 'file:///nowhere/to/be/found.mjs'});
  await assert.rejects(probeSize(broken), /^Error: .*found\.mjs.*$/);
});

test('no more time than it is given, and none after the word to stop', async () => {
  await assert.rejects(probeSize(sums, {timeoutMs: 1}), /no-size-found \(limitMs: 1\)/);
  const reason = new Error('enough');
  const stop = new AbortController();
  const probing = probeSize(sums, {signal: stop.signal});
  stop.abort(reason);
  await assert.rejects(probing, reason);
  await assert.rejects(probeSize(sums, {signal: stop.signal}), reason);
});

test('a probe does not outlive its parent', {timeout: 20_000}, async t => {
  const script = `import {probeSize} from '${new URL('../../../source/workloads/calibration/probe.js', import.meta.url)}';
    for (;;) await probeSize(${JSON.stringify(sums)});`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {stdio: 'ignore'});
  t.after(() => parent.kill('SIGKILL'));
  const probes = await probesOf(parent.pid ?? 0);
  parent.kill('SIGKILL');
  await extinct(probes);
});
