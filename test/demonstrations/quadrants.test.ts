import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startDemonstration} from '../../source/demonstrations/client.js';
import type {Way} from '../../source/model/demonstrations/quadrants/facts.js';
import {beforeQuadrants, foldQuadrants} from '../../source/model/demonstrations/quadrants/fold.js';

const skip = process.platform === 'win32' && 'no FIFOs on Windows';
const ITEMS = 10;

/** Reads all items from a real FIFO in one way. */
const run = async (way: Way) => {
  let state = beforeQuadrants;
  await startDemonstration('quadrants', {way, items: ITEMS, everyMs: 20}, facts => {
    state = foldQuadrants(state, facts);
  }).done;
  assert.equal(state.outcome, 'finished', JSON.stringify(state.error));
  assert.equal(state.arrivals.length, ITEMS);
  assert.equal(state.written.length, ITEMS);
  assert.deepEqual(Object.keys(state.results), [way]);
  return state;
};

test('blocking and synchronous: a read for each item and the end, no turn of the loop', {skip}, async () => {
  const {calls, ticks, units} = await run('blocking-sync');
  assert.deepEqual(calls, {read: ITEMS + 1, wait: 0, watch: 0, eagain: 0});
  assert.deepEqual([ticks, units], [0, 0]);
});

test('non-blocking and synchronous: reads return at once, other work is done between', {skip}, async () => {
  const {calls, ticks, units} = await run('non-blocking-sync');
  assert.ok(calls.eagain > 0 && units > 0);
  assert.equal(ticks, 0);
});

test('blocking and asynchronous: one wait for all, no turn of the loop', {skip}, async () => {
  const {calls, ticks, control, arrivals} = await run('blocking-async');
  assert.deepEqual(calls, {read: 0, wait: 1, watch: 0, eagain: 0});
  assert.equal(ticks, 0);
  assert.ok(arrivals.every(at => at >= (control[1]?.at ?? 0)));
});

test('non-blocking and asynchronous: one request to be notified, and the loop turns', {skip}, async () => {
  const {calls, ticks} = await run('non-blocking-async');
  assert.deepEqual(calls, {read: 0, wait: 0, watch: 1, eagain: 0});
  assert.ok(ticks > 0);
});
