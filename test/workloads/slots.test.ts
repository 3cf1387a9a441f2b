import assert from 'node:assert/strict';
import {test} from 'node:test';
import {connectionLimit} from '../../source/workloads/download/connection-limit.js';
import {openSlots} from '../../source/workloads/download/slots.js';

test('slots are given in the order in which they were waited for; one that was given up is given to nothing', async () => {
  const slots = openSlots(1);
  assert.equal(slots.take(), true);
  assert.equal(slots.take(), false);
  const given: number[] = [];
  const controllers = [1, 2, 3].map(() => new AbortController());
  const waits = controllers.map(({signal}, index) => slots.wait(signal).then(() => given.push(index + 1)));
  controllers[1]?.abort(new Error('overdue'));
  await assert.rejects(waits[1] ?? Promise.resolve(), /overdue/);
  slots.release();
  slots.release();
  await Promise.all([waits[0], waits[2]]);
  assert.deepEqual(given, [1, 3]);
  slots.release();
  assert.equal(slots.take(), true);
});

test('connections are as many as are wanted, as descriptors are free for, and not more than may wait to be accepted', () => {
  assert.equal(connectionLimit(9, 20_000), 9);
  assert.equal(connectionLimit(2000, 1000), 984);
  assert.equal(connectionLimit(100_000, 1_000_000), 4000);
  assert.equal(connectionLimit(100_000, null), 4000);
  assert.equal(connectionLimit(5, 3), 1);
});
