import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startDemonstration} from '../../source/demonstrations/client.js';
import {cureNames} from '../../source/model/demonstrations/deadlock/cures.js';
import type {DeadlockFact, DeadlockSettings} from '../../source/model/demonstrations/deadlock/facts.js';
import {foldDeadlock} from '../../source/model/demonstrations/deadlock/fold.js';
import {beforeDeadlock} from '../../source/model/demonstrations/deadlock/state.js';
import {verdictOf} from '../../source/model/demonstrations/deadlock/verdict.js';
import {deadlockSettings} from '../helpers/deadlock-settings.js';
import {gone} from '../helpers/processes.js';
import {often, varied} from '../helpers/variety.js';

/** Executes a run to its end. */
const run = async (settings: Partial<DeadlockSettings>) => {
  const facts: DeadlockFact[] = [];
  let state = beforeDeadlock;
  await startDemonstration('deadlock', deadlockSettings({layout: 'ring', ...settings}), batch => {
    facts.push(...batch);
    state = foldDeadlock(state, batch);
  }).done;
  assert.equal(state.outcome, 'finished', JSON.stringify(state.error));
  return {facts, state};
};

const ROUNDS = often(1000, 100);

for (const layout of ['pair', 'ring', 'partial'] as const) {
  test(`${layout}: without a cure each of ${ROUNDS} rounds is deadlocked`, async () => {
    const {state} = await run({layout, rounds: ROUNDS});
    assert.deepEqual(state.counts, {served: 0, deadlocked: ROUNDS, livelocked: 0});
  });

  for (const cure of cureNames.filter(name => name !== 'none' && name !== 'polite')) {
    test(`${layout}: with ${cure} none of ${ROUNDS} rounds is stuck, and every meal is served`, async () => {
      const {state} = await run({layout, cure, rounds: ROUNDS});
      assert.deepEqual(state.counts, {served: ROUNDS, deadlocked: 0, livelocked: 0});
      assert.deepEqual(
        state.cooks.map(({allMeals}) => allMeals),
        state.cooks.map(() => ROUNDS),
      );
      assert.equal(state.possible, null);
    });
  }
}

test('cooks that give up in step serve nothing, although none of them is blocked for long', async () => {
  const {state, facts} = await run({cure: 'polite', rounds: 20});
  assert.deepEqual(state.counts, {served: 0, deadlocked: 0, livelocked: 20});
  assert.ok(facts.every(({type}) => type !== 'serves'));
});

test('a possible deadlock is reported before it happens', async () => {
  const {facts, state} = await run({rehearsal: true, rounds: 0});
  // Each cook has worked alone: none has ever waited, and every meal was served.
  assert.equal(verdictOf(state), 'possible');
  assert.equal(state.deadlock, null);
  assert.equal(facts.filter(({type}) => type === 'serves').length, 5);
  assert.deepEqual(
    state.possible?.cycle.map(({cook, from, to}) => [cook, from, to]),
    [
      [1, 0, 1],
      [2, 1, 2],
      [3, 2, 3],
      [4, 3, 4],
      [5, 4, 0],
    ],
  );

  const both = await run({rehearsal: true, rounds: 1});
  assert.ok(both.state.possible && both.state.deadlock);
  assert.ok(both.state.possible.at < both.state.deadlock.at);
});

test('of five cooks two are stuck, and the others cook on', async () => {
  const {state, facts} = await run({layout: 'partial', meals: 5, paceMs: 10});
  assert.deepEqual(state.deadlock?.stuck, [1, 2]);
  assert.deepEqual(
    state.cooks.map(({meals}) => meals),
    [0, 0, 5, 5, 5],
  );
  assert.equal(verdictOf(state), 'partial');
  // The others served meals after the circle had closed.
  const closed = state.deadlock?.at ?? Number.POSITIVE_INFINITY;
  assert.ok(facts.some(fact => fact.type === 'serves' && fact.at > closed));
});

test('no fact contradicts another one: a lock has one holder, which gives it back', async () => {
  for (const cure of varied(cureNames, cure => cure === 'none' || cure === 'try-lock')) {
    const {facts} = await run({layout: 'ring', cure, rounds: 20, meals: 3});
    const holders = new Map<number, number>();
    let ticket = -1;
    for (const fact of facts) {
      if (fact.type === 'started' || fact.type === 'finished') continue;
      assert.equal(fact.ticket, ++ticket);
      if (fact.type === 'gets') {
        assert.equal(holders.get(fact.lock), undefined);
        holders.set(fact.lock, fact.cook);
      } else if (fact.type === 'releases') {
        assert.equal(holders.get(fact.lock), fact.cook);
        holders.delete(fact.lock);
      }
    }
    assert.equal(holders.size, 0);
  }
});

test('a deadlocked run stays as it is until it is stopped, and then nothing is left of it', async () => {
  let state = beforeDeadlock;
  let closed = (): void => {};
  const stuck = new Promise<void>(resolve => {
    closed = resolve;
  });
  const handle = startDemonstration('deadlock', deadlockSettings({layout: 'ring', clears: false}), facts => {
    state = foldDeadlock(state, facts);
    if (state.deadlock !== null) closed();
  });
  // A run that is not deadlocked ends by itself.
  await Promise.race([stuck, handle.done]);
  assert.equal(state.outcome, null);
  assert.equal(verdictOf(state), 'deadlock');
  handle.stop();
  await handle.done;
  assert.equal(state.outcome, 'stopped');
  await gone([handle.pid ?? 0]);
});

test('a process that dies says so', async () => {
  let state = beforeDeadlock;
  const handle = startDemonstration('deadlock', deadlockSettings({layout: 'ring', clears: false}), facts => {
    state = foldDeadlock(state, facts);
    if (state.deadlock !== null) handle.signal('SIGKILL');
  });
  await handle.done;
  assert.equal(state.outcome, 'failed');
  assert.equal(state.error?.reason, 'runner-lost');
});
