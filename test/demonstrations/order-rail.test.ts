import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startDemonstration} from '../../source/demonstrations/client.js';
import type {OrderRailFact, OrderRailSettings} from '../../source/model/demonstrations/order-rail/facts.js';
import {
  beforeOrderRail,
  foldOrderRail,
  type OrderRailState,
} from '../../source/model/demonstrations/order-rail/fold.js';

const QUICK: OrderRailSettings = {
  cooks: 10,
  ovens: 2,
  places: 3,
  whenFull: 'wait',
  guests: 100,
  everyMs: 0,
  ovenMs: 2,
  seed: 1,
};

/** Executes a run to its end; `look` sees the state after every fact. */
const run = async (settings: Partial<OrderRailSettings>, look: (state: OrderRailState) => void) => {
  let state = beforeOrderRail;
  let facts = 0;
  await startDemonstration('order-rail', {...QUICK, ...settings}, batch => {
    for (const fact of batch) {
      state = foldOrderRail(state, [fact as OrderRailFact]);
      facts += 1;
      look(state);
    }
  }).done;
  assert.equal(state.outcome, 'finished');
  assert.ok(facts > 0);
  return state;
};

/** What holds after every fact. */
const holds = ({rail, inOven, settings}: OrderRailState): void => {
  assert.ok(rail.length <= (settings?.places ?? 0), 'a rail with no more orders than places');
  assert.ok(inOven >= 0 && inOven <= (settings?.ovens ?? 0), 'no more cooks at ovens than there are');
};

test('two ovens for ten cooks; a full rail makes the waiter wait, and every guest is served', async () => {
  const state = await run({}, holds);
  assert.equal(state.served, 100);
  assert.equal(state.turnedAway, 0);
  assert.equal(state.mostOnRail, 3);
  assert.equal(state.mostInOven, 2);
  // Guests come faster than two ovens serve: the rail is full, so the waiter is held back.
  assert.ok(state.waiterWaits > 0 && state.waiterWaitedUs > 0);
  assert.ok(state.cooks.reduce((sum, {waitedUs}) => sum + waitedUs, 0) > 0);
  assert.deepEqual([state.rail, state.came.size, state.waiterSince], [[], 0, null]);
});

test('each order is taken once, however many cooks reach for it', async () => {
  const taken: number[] = [];
  await startDemonstration('order-rail', {...QUICK, ovens: 10, guests: 3000, ovenMs: 0}, batch => {
    for (const fact of batch as readonly OrderRailFact[]) if (fact.type === 'takes') taken.push(fact.order);
  }).done;
  // The rail is a queue: orders leave it as they came.
  assert.deepEqual(
    taken,
    Array.from({length: 3000}, (_, i) => i + 1),
  );
});

test('a waiter that turns guests away never waits, and each guest is served or turned away', async () => {
  const state = await run({whenFull: 'turn-away', places: 1}, holds);
  assert.ok(state.turnedAway > 0);
  assert.equal(state.served + state.turnedAway, 100);
  assert.equal(state.waiterWaits, 0);
});

test('orders are taken in the order in which they were hung', async () => {
  const taken: number[] = [];
  // One cook: among several, a later order may be reported sooner.
  await run({cooks: 1, places: 5, ovenMs: 0}, ({cooks}) => {
    const order = cooks[0]?.order ?? null;
    if (order !== null && order !== taken.at(-1)) taken.push(order);
  });
  assert.deepEqual(
    taken,
    Array.from({length: 100}, (_, i) => i + 1),
  );
});

test('where there are enough ovens and places, neither cooks nor the waiter wait for them', async () => {
  const state = await run({ovens: 10, places: 100}, holds);
  assert.equal(state.waiterWaits, 0);
  assert.equal(state.served, 100);
});
