import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {startDemonstration} from '../../source/demonstrations/client.js';
import type {QuadrantsFact} from '../../source/model/demonstrations/quadrants/facts.js';
import {
  beforeQuadrants,
  type Calls,
  foldQuadrants,
  type Reading,
} from '../../source/model/demonstrations/quadrants/fold.js';
import {summaryOf} from '../../source/model/demonstrations/quadrants/summary.js';
import {type Way, ways} from '../../source/model/demonstrations/quadrants/ways.js';
import {temporaryFolder} from '../helpers/temporary.js';

const ITEMS = 10;
const NONE: Calls = {
  held: 0,
  eagain: 0,
  answered: 0,
  submitted: 0,
  completed: 0,
  waits: 0,
  watched: 0,
  notified: 0,
};

/** Reads all items in one way, and its facts. */
const run = async (way: Way): Promise<{reading: Reading; facts: readonly QuadrantsFact[]}> => {
  let state = beforeQuadrants;
  const facts: QuadrantsFact[] = [];
  const settings = {ways: [way], items: ITEMS, everyMs: 20};
  await startDemonstration('quadrants', settings, batch => {
    facts.push(...batch);
    state = foldQuadrants(state, batch);
  }).done;
  assert.equal(state.outcome, 'finished', JSON.stringify(state.error));
  const reading = state.readings[way];
  assert.ok(reading?.endedAt);
  assert.equal(reading.arrivals.length, ITEMS);
  assert.equal(reading.written.length, ITEMS);
  // No item is in the hands of the thread before it could be read.
  for (const [i, at] of reading.arrivals.entries()) assert.ok(at >= (reading.written[i] ?? at + 1));
  const items = facts.flatMap(fact => (fact.type === 'arrived' ? [fact.item] : []));
  assert.deepEqual(
    items.toSorted((a, b) => a - b),
    Array.from({length: ITEMS}, (_, i) => i + 1),
  );
  return {reading, facts};
};

/** What each way has to come to, whatever the items come over. */
const outcomes: Readonly<Record<Way, (reading: Reading) => void>> = {
  'blocking-sync'({calls, turns, units, changes}) {
    assert.deepEqual(calls, {...NONE, held: ITEMS + 1});
    assert.deepEqual([turns, units], [0, 0]);
    assert.ok(changes.every(({does}) => does !== 'sleeps'));
  },
  'non-blocking-sync'({calls, turns, units, changes}) {
    assert.deepEqual(calls, {...NONE, eagain: calls.eagain, answered: ITEMS + 1});
    assert.ok(calls.eagain > 0);
    assert.deepEqual([turns, units], [0, calls.eagain]);
    // It had control all the time.
    assert.deepEqual(
      changes.map(({does}) => does),
      ['runs'],
    );
  },
  'blocking-async'(reading) {
    const {calls, turns, units, changes, arrivals, written} = reading;
    assert.deepEqual(calls, {...NONE, submitted: ITEMS, completed: ITEMS, waits: 1});
    assert.deepEqual([turns, units], [0, 0]);
    assert.deepEqual(
      changes.map(({does}) => does),
      ['runs', 'held', 'runs'],
    );
    // All at once, when the wait is over: not before the last of them could be read.
    const last = Math.max(...written);
    assert.ok(arrivals.every(at => at >= last));
    assert.ok((changes[1]?.at ?? last) < last);
  },
  'non-blocking-async'(reading) {
    const {calls, turns, units, changes} = reading;
    assert.deepEqual([calls.held, calls.eagain, calls.waits, calls.submitted], [0, 0, 0, 0]);
    assert.ok(calls.watched > 0 && calls.notified > 0 && calls.notified <= ITEMS);
    // Its event loop turned for a timer too, which did other work.
    assert.ok(units > 0 && turns >= units);
    assert.ok(changes.every(({does}) => does !== 'held'));
    assert.ok(summaryOf(reading).sleptMs > 0);
  },
};

/** Nothing of the name of a command is found by what is started from here. */
const withoutCommands = (t: TestContext): void => {
  const {PATH} = process.env;
  process.env.PATH = temporaryFolder(t);
  t.after(() => {
    process.env.PATH = PATH;
  });
};

for (const way of ways) {
  test(`${way}: which calls are made, and whether the event loop turns`, async () => {
    const {reading, facts} = await run(way);
    outcomes[way](reading);
    if (process.platform !== 'win32') assert.equal(reading.medium, 'fifo');
    // Where an operation is complete, a helper says so, not the thread that waits for all.
    const completed = facts.filter(({type}) => type === 'completed').length;
    assert.equal(completed, way === 'blocking-async' ? ITEMS : 0);
  });

  test(`${way}: the same over HTTP, where there is no FIFO`, async t => {
    withoutCommands(t);
    const {reading} = await run(way);
    assert.equal(reading.medium, 'http');
    assert.deepEqual([reading.fd, reading.calls.watched], [null, way === 'non-blocking-async' ? ITEMS : 0]);
    outcomes[way]({...reading, calls: {...reading.calls, completed: reading.calls.submitted}});
  });

  test(`${way}: it can be stopped in the middle, whatever its threads wait for`, async () => {
    let state = beforeQuadrants;
    const settings = {ways: [way], items: 255, everyMs: 50};
    const handle = startDemonstration('quadrants', settings, facts => {
      state = foldQuadrants(state, facts);
      if ((state.readings[way]?.written.length ?? 0) > 1) handle.stop();
    });
    await handle.done;
    assert.equal(state.outcome, 'stopped');
    assert.equal(state.readings[way]?.endedAt, null);
  });
}

test('all ways follow each other, and the thread that only waits takes less of a core than the one that asks', async () => {
  let state = beforeQuadrants;
  await startDemonstration('quadrants', {ways, items: ITEMS, everyMs: 20}, facts => {
    state = foldQuadrants(state, facts);
  }).done;
  assert.deepEqual(Object.keys(state.readings), ways);
  const began = ways.map(way => state.readings[way]?.beganAt ?? 0);
  assert.deepEqual(
    began,
    began.toSorted((a, b) => a - b),
  );
  if (process.platform !== 'linux') return;
  const [held, asks] = ways.map(way => state.readings[way]?.onCoreUs ?? Number.NaN);
  assert.ok((asks ?? 0) > (held ?? 0), `${asks} and ${held} µs on a core`);
});
