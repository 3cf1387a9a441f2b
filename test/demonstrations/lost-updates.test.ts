import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startDemonstration} from '../../source/demonstrations/client.js';
import type {LostUpdatesSettings, Place} from '../../source/model/demonstrations/lost-updates/facts.js';
import {beforeLostUpdates, foldLostUpdates} from '../../source/model/demonstrations/lost-updates/fold.js';

const run = async (settings: LostUpdatesSettings) => {
  let state = beforeLostUpdates;
  await startDemonstration('lost-updates', settings, facts => {
    state = foldLostUpdates(state, facts);
  }).done;
  assert.equal(state.outcome, 'finished');
  return state;
};

// So many that the threads are on cores at once, or are taken off one in the middle of an addition.
const SOME: Record<Place, number> = {threads: 1_000_000, tasks: 5_000};

for (const place of ['threads', 'tasks'] as const) {
  const size = {place, adders: 3, adds: SOME[place]};

  test(`${place}: without protection additions are lost, and one loss is proved step by step`, async () => {
    const {count, loss} = await run({...size, protection: 'none'});
    assert.ok(count && count.actual < count.expected, `${count?.actual} of ${count?.expected}`);
    assert.ok(loss);
    const {steps} = loss;
    // Two adders: each writes one more than it read, and both have read before either of them writes.
    assert.deepEqual(steps.map(({does}) => does).sort(), ['reads', 'reads', 'writes', 'writes']);
    const adders = [...new Set(steps.map(({adder}) => adder))];
    assert.equal(adders.length, 2);
    for (const one of adders) {
      const [read, write] = steps.filter(({adder}) => adder === one);
      assert.ok(read?.does === 'reads' && write?.value === read.value + 1);
    }
    assert.deepEqual(
      steps.slice(2).map(({does}) => does),
      ['writes', 'writes'],
    );
    assert.ok(steps.every(({ticket}, i) => i === 0 || ticket > (steps[i - 1]?.ticket ?? 0)));
  });

  for (const protection of ['lock', 'atomic'] as const) {
    test(`${place}: with ${protection} none is lost`, async () => {
      const {count, loss} = await run({...size, protection});
      assert.equal(count?.expected, 3 * SOME[place]);
      assert.equal(count?.actual, count?.expected);
      assert.equal(loss, null);
    });
  }
}

test('adders can be stopped', async () => {
  let state = beforeLostUpdates;
  const settings = {place: 'threads', protection: 'none', adders: 2, adds: 2_000_000_000} as const;
  const handle = startDemonstration('lost-updates', settings, facts => {
    state = foldLostUpdates(state, facts);
    if (state.counter > 0) handle.stop();
  });
  await handle.done;
  assert.equal(state.outcome, 'stopped');
  assert.equal(state.count, null);
});
