import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  combined,
  intervalList,
  listOutside,
  listWithoutOverlap,
  merged,
  type TaggedInterval,
  withTag,
} from '../../../source/model/timeline/interval-list.js';
import {outside, withoutOverlap} from '../../../source/model/timeline/intervals.js';
import {randomFrom} from '../../helpers/random.js';

type Random = ReturnType<typeof randomFrom>;

/** Intervals of which some are equal, some empty, some without an end. */
const randomIntervals = (random: Random, most: number): TaggedInterval[] =>
  Array.from({length: random.below(most)}, () => {
    const from = random.below(50) / 2;
    const to = random.below(20) === 0 ? Number.POSITIVE_INFINITY : from + random.below(12);
    return {from, to, tag: random.below(3)};
  });

const byBeginning = (a: TaggedInterval, b: TaggedInterval): number => a.from - b.from;

test('lists of intervals give what arrays of them give', () => {
  const random = randomFrom(11);
  for (let i = 0; i < 3000; i++) {
    const [some, others] = [randomIntervals(random, 12), randomIntervals(random, 12)];
    const list = intervalList(some);
    assert.equal(list.length, some.length);
    assert.deepEqual([...list], some);
    assert.deepEqual([...list.inOrder()], some.toSorted(byBeginning));
    const [free, taken] = [withoutOverlap(some), withoutOverlap(others)];
    assert.deepEqual([...listWithoutOverlap(list)], free);
    assert.deepEqual([...listOutside(free, taken)], outside(free, taken));
    assert.deepEqual([...combined(list, intervalList(others))], [...some, ...others]);
    assert.deepEqual([...merged(free, taken)], [...free, ...taken].toSorted(byBeginning));
    assert.deepEqual(
      [...withTag(list, 1)],
      some.filter(({tag}) => tag === 1),
    );
  }
});

test('a list of more intervals than a piece of it holds keeps them all, in order and out of it', () => {
  const many = Array.from({length: 10_000}, (_, i) => ({from: (i * 7919) % 10_007, to: 20_000, tag: i}));
  const list = intervalList(many);
  assert.deepEqual([...list], many);
  assert.deepEqual([...list.inOrder()], many.toSorted(byBeginning));
  // It can be walked through again.
  assert.deepEqual([...list.inOrder()], many.toSorted(byBeginning));
});
