import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openEventIndex} from '../../source/recordings/event-index.js';
import {openShelf} from '../../source/recordings/shelf.js';
import {randomFrom} from '../helpers/random.js';

const HOUR_US = 3_600_000_000;

/** Moments of a run of hours, some of which are equal; those of the second half are not all whole. */
const moments = (): readonly number[] => {
  const random = randomFrom(3);
  return Array.from(
    {length: 3000},
    (_, i) => i * 4_000_000 + random.below(9) * 1_000_000 + (i > 1500 ? 0.5 : 0),
  );
};

for (const sortsLater of [true, false])
  test(`events of a run of hours are in the order of time, ${sortsLater ? 'sorted at once' : 'one by one'}`, t => {
    const keys = moments();
    assert.ok((keys.at(-1) ?? 0) > 3 * HOUR_US);
    const index = openEventIndex({sortsLater});
    for (const key of keys) index.add(key);
    index.settle();
    const arrivals = Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    const order = (): readonly number[] => arrivals.map((_, i) => index.arrivalAt(i));
    assert.deepEqual(order(), arrivals);
    assert.deepEqual(
      arrivals.map((_, i) => index.timeOf(i)),
      arrivals.map(arrival => keys[arrival]),
    );

    const shelf = openShelf();
    t.after(shelf.close);
    index.rest(shelf);
    assert.deepEqual(order(), arrivals, 'after a rest');
    const before = index.add(2 * HOUR_US);
    index.settle();
    const expected = keys.filter(key => key <= 2 * HOUR_US).length;
    assert.equal(index.arrivalAt(expected), keys.length);
    if (!sortsLater) assert.equal(before, expected);
  });
