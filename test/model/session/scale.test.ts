import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type ChangeableId, changeOption} from '../../../source/model/session/option-change.js';
import {orderOf, type Settings} from '../../../source/model/session/settings.js';
import {choices, machine, settings as plain} from '../../helpers/settings.js';

const settings: Settings = {...plain, latencyMs: null};
const sums: Settings = {...settings, choice: 'sum'};

const change = (settings: Settings, id: ChangeableId, by: number) =>
  changeOption({settings, choices, machine, strategy: 'thread'}, id, by);

/** The settings after each step, until nothing changes any more. */
const walk = (from: Settings, by: number): Settings[] => {
  const seen: Settings[] = [];
  let last = change(from, 'scale', by);
  while (last.message.kind === 'changed') {
    seen.push(last.settings);
    last = change(last.settings, 'scale', by);
  }
  return seen;
};

test('latency is taken from an eighth to 64 times, in powers of two', () => {
  assert.deepEqual(
    walk({...settings, scale: 1 / 8}, 1).map(({scale}) => scale),
    [1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32, 64],
  );
  assert.deepEqual(
    walk(settings, -1).map(one => orderOf(one, choices).latencyMs),
    [525, 263, 131],
  );
});

test('the order says what was multiplied, and by how much', () => {
  const order = orderOf({...settings, latencyMs: 300, scale: 4}, choices);
  assert.deepEqual([order.latencyMs, order.scaled], [1200, {base: 300, by: 4}]);
  assert.equal(orderOf(settings, choices).scaled, null);
});

test('sums scale their size, and never beyond what is exact', () => {
  const sizes = walk(sums, 1).map(one => orderOf(one, choices).size);
  assert.deepEqual(sizes, [16_000_000, 32_000_000, 64_000_000]);
  const {message} = change({...sums, scale: 8}, 'scale', 1);
  assert.deepEqual(message, {kind: 'limit', id: 'scale', value: 8});
});

test('a module has nothing to scale, and says so', () => {
  const own: Settings = {...settings, choice: 'module'};
  const message = {kind: 'unchangeable', id: 'scale', obstacle: 'work', strategy: 'thread'};
  assert.deepEqual(change(own, 'scale', 1), {settings: own, message});
  assert.equal(orderOf({...own, scale: 4}, choices).scaled, null);
});

test('another work starts at its own pace, and so does a size that would grow too large', () => {
  assert.equal(change({...settings, scale: 4}, 'choice', 1).settings.scale, 1);
  const large = change({...sums, scale: 8}, 'size', 1).settings;
  assert.deepEqual([large.size, large.scale], [9_000_000, 1]);
  assert.equal(change({...sums, scale: 2}, 'size', 1).settings.scale, 2);
});

test('an order leaves nothing open that the choice decides', () => {
  const {jobs, size, latencyMs} = orderOf(settings, choices);
  assert.deepEqual([jobs, size, latencyMs], [9, 50_000, 1050]);
  assert.deepEqual(orderOf({...settings, jobs: 3, size: 7, latencyMs: 0}, choices).latencyMs, 0);
});
