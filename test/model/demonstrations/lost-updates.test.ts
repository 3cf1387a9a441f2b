import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LostUpdatesSettings} from '../../../source/model/demonstrations/lost-updates/facts.js';
import {beforeLostUpdates, foldLostUpdates} from '../../../source/model/demonstrations/lost-updates/fold.js';
import {firstLoss} from '../../../source/model/demonstrations/lost-updates/loss.js';

const add = (adder: number, value: number, read: number, write: number) => ({adder, value, read, write});

test('two additions that read one value before either was written are a loss', () => {
  const loss = firstLoss([add(1, 40, 0, 1), add(1, 41, 2, 5), add(2, 41, 3, 4), add(2, 42, 6, 7)]);
  assert.deepEqual(
    loss?.steps.map(({adder, does, value}) => `${adder} ${does} ${value}`),
    ['1 reads 41', '2 reads 41', '2 writes 42', '1 writes 42'],
  );
});

test('a value that comes back because another write was late is no proof by itself', () => {
  // The second reads 41 only after the first had its ticket to write: the order of read and write is not known.
  assert.equal(firstLoss([add(1, 41, 0, 1), add(2, 41, 2, 3)]), null);
  assert.equal(firstLoss([add(1, 41, 0, 3), add(1, 41, 1, 2)]), null);
});

test('an addition that is overwritten by a value read before it is a loss, whatever the values', () => {
  const loss = firstLoss([add(1, 7, 0, 9), add(2, 40, 1, 2), add(2, 41, 3, 10)]);
  assert.deepEqual(
    loss?.steps.map(({adder, does, value}) => `${adder} ${does} ${value}`),
    ['1 reads 7', '2 reads 40', '2 writes 41', '1 writes 8'],
  );
  // That the second has written before the first does is known only when it reads again.
  assert.equal(firstLoss([add(1, 7, 0, 9), add(2, 40, 1, 2)]), null);
});

test('the latest count of each protection is kept', () => {
  const settings: LostUpdatesSettings = {place: 'threads', protection: 'none', adders: 2, adds: 10};
  const counted = (protection: LostUpdatesSettings['protection'], actual: number) => [
    {type: 'started', at: 0, settings: {...settings, protection}} as const,
    {type: 'counted', at: 5, actual} as const,
  ];
  const state = foldLostUpdates(beforeLostUpdates, [
    ...counted('none', 13),
    ...counted('lock', 20),
    ...counted('none', 12),
  ]);
  assert.deepEqual(
    state.counts.map(({settings: {protection}, expected, actual}) => [protection, expected, actual]),
    [
      ['lock', 20, 20],
      ['none', 20, 12],
    ],
  );
});
