import assert from 'node:assert/strict';
import {test} from 'node:test';
import {targetNamed, targetNames} from '../../../source/commands/cli/target.js';
import {choicesOf} from '../../../source/commands/shared/choices.js';
import {settingsOf} from '../../../source/commands/shared/initial-settings.js';
import {needsMarket, planFor} from '../../../source/commands/shared/planning.js';
import {deliveryMs} from '../../../source/market/serial-line.js';
import {strategies} from '../../../source/model/event/strategies.js';
import {orderOf} from '../../../source/model/session/settings.js';
import {workloadNamed} from '../../../source/workloads/table.js';

const MARKET = 'http://127.0.0.1:9';
const own = {name: 'my job', inputs: 5, url: 'file:///job.mjs'};

test('every preset and workload can be chosen, the own module first', () => {
  const named = choicesOf(null).map(({name}) => name);
  assert.deepEqual(named, targetNames());
  const [module, ...others] = choicesOf(own);
  assert.deepEqual([module?.name, module?.jobs, module?.size], ['module', 5, null]);
  assert.deepEqual(others, choicesOf(null));
  assert.equal(choicesOf({...own, inputs: null})[0]?.jobs, 8);
});

test('nine downloads take between one and ten seconds under every strategy', () => {
  for (const name of ['download', 'course-io']) {
    const settings = settingsOf({}, targetNamed(name), null);
    const order = orderOf(settings, choicesOf(null));
    for (const {name: strategy} of strategies) {
      const {plan} = planFor(order, strategy, MARKET);
      const rounds = Math.ceil(plan.jobs / plan.workers);
      const ms = rounds * plan.latencyMs;
      assert.ok(ms >= 1000 && ms < 9500, `${name} ${strategy}: ${ms} ms`);
      assert.match(plan.urls[0] ?? '', /delay=1050&/);
    }
  }
});

test('sums on the dashboard are long enough to watch, and on the command line as documented', () => {
  const settings = settingsOf({}, targetNamed('course-cpu'), null);
  assert.equal(planFor(orderOf(settings, choicesOf(null)), 'sync', null).plan.size, 5_000_000);
  assert.equal(planFor(settings, 'sync', null).plan.size, 3_000_000);
});

test('eight serial lines take between one and ten seconds under every strategy', () => {
  const order = orderOf(settingsOf({}, targetNamed('serial'), null), choicesOf(null));
  for (const {name: strategy} of strategies) {
    const {plan} = planFor(order, strategy, MARKET);
    const ms = Math.ceil(plan.jobs / plan.workers) * deliveryMs(plan.size, 9600);
    assert.ok(ms >= 1000 && ms < 9500, `${strategy}: ${ms} ms`);
    assert.deepEqual(plan.urls, [`${MARKET}/serial?bytes=1056&baud=9600`]);
  }
});

test('the scale multiplies the wait of mixed work, and the size of lines and files', () => {
  const scaled = ['mixed', 'serial', 'write'].map(name => {
    const settings = {...settingsOf({latencyMs: 300}, targetNamed(name), null), scale: 2};
    const {plan} = planFor(orderOf(settings, choicesOf(null)), 'async', MARKET);
    return [plan.latencyMs, plan.size, plan.scaled?.base];
  });
  const {size: rounds} = workloadNamed('mixed');
  const {size: file} = workloadNamed('write');
  assert.deepEqual(scaled, [
    [600, rounds, 300],
    [0, 2112, 1056],
    [0, 2 * file, file],
  ]);
});

test('a size that has to suit the machine is the known one, or missing until it is found', () => {
  const sizeOf = (name: string, known?: number) =>
    choicesOf(null, [], workload => (workload.name === 'matrix' ? (known ?? null) : null)).find(
      choice => choice.name === name,
    )?.size;
  const {size, sizeLimit} = workloadNamed('matrix');
  assert.deepEqual(sizeOf('matrix', 480), {value: 480, unit: 'n', limit: sizeLimit, calibration: 'done'});
  assert.deepEqual(sizeOf('matrix'), {value: size, unit: 'n', limit: sizeLimit, calibration: 'missing'});
  assert.equal(sizeOf('sum', 480)?.calibration, undefined);
});

test('the command line counts before the dashboard’s own pace', () => {
  const chosen = settingsOf({latencyMs: 20, size: 70}, targetNamed('download'), null);
  const {plan} = planFor(orderOf(chosen, choicesOf(null)), 'sync', MARKET);
  assert.deepEqual([plan.latencyMs, plan.size, plan.scaled], [20, 70, null]);
});

test('a scaled latency is part of the plan', () => {
  const settings = {...settingsOf({}, targetNamed('download'), null), scale: 1 / 2};
  const {plan} = planFor(orderOf(settings, choicesOf(null)), 'sync', MARKET);
  assert.deepEqual([plan.latencyMs, plan.scaled], [525, {base: 1050, by: 1 / 2}]);
  assert.match(plan.urls[0] ?? '', /delay=525&/);
});

test('other servers have a latency and a size of their own', () => {
  const choice = choicesOf(null, ['https://example.org/'])[0];
  assert.deepEqual([choice?.latencyMs, choice?.size], [null, null]);
});

test('addresses of other servers are for downloads alone: other work keeps to the embedded server', () => {
  const urls = ['https://example.org/'];
  const mixed = choicesOf(null, urls).find(({name}) => name === 'mixed');
  assert.equal(mixed?.latencyMs, 300);
  for (const choice of ['serial', 'mixed']) {
    const settings = {...settingsOf({urls}, targetNamed('download'), null), choice};
    assert.ok(needsMarket(settings));
    const {plan} = planFor(settings, 'sync', MARKET);
    assert.ok(plan.embedded && plan.urls.every(url => url.startsWith(MARKET)));
  }
});
