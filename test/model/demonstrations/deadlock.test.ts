import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {
  CookFact,
  DeadlockFact,
  DeadlockSettings,
} from '../../../source/model/demonstrations/deadlock/facts.js';
import {foldDeadlock} from '../../../source/model/demonstrations/deadlock/fold.js';
import {type LockOrder, possibleCycle} from '../../../source/model/demonstrations/deadlock/lock-order.js';
import {beforeDeadlock, type DeadlockState} from '../../../source/model/demonstrations/deadlock/state.js';
import {STARVED, verdictOf} from '../../../source/model/demonstrations/deadlock/verdict.js';
import {cycleIn, deadlockOf, waitsOf} from '../../../source/model/demonstrations/deadlock/wait-for.js';

const settings: DeadlockSettings = {
  layout: 'partial',
  cure: 'none',
  meals: 1,
  rounds: 1,
  rehearsal: false,
  clears: false,
  paceMs: 0,
  seed: 1,
};

/** A run of these facts, one ticket and one µs after the other. */
const folded = (
  facts: readonly (readonly [cook: number, fact: CookFact])[],
  changes: Partial<DeadlockSettings> = {},
): DeadlockState =>
  foldDeadlock(beforeDeadlock, [
    {type: 'started', at: 0, settings: {...settings, ...changes}},
    {type: 'round', round: 1, ticket: 0, at: 0},
    ...facts.map(([cook, fact], i): DeadlockFact => ({...fact, cook, ticket: i + 1, at: i + 1})),
  ]);

const wants = (lock: number, timeoutMs: number | null = null): CookFact => ({
  type: 'wants',
  lock,
  timeoutMs,
});
const gets = (lock: number): CookFact => ({type: 'gets', lock});
const taken = (cook: number, lock: number) => [[cook, wants(lock)] as const, [cook, gets(lock)] as const];

test('a cycle is found from its lowest cook on, with those that wait behind it', () => {
  const cooks = [
    {cook: 1, wants: 1, forever: true, holds: [0]},
    {cook: 2, wants: 2, forever: true, holds: [1]},
    {cook: 3, wants: 1, forever: true, holds: [2]},
    {cook: 4, wants: null, forever: false, holds: [3]},
    {cook: 5, wants: 3, forever: true, holds: []},
  ];
  const cycle = cycleIn(waitsOf(cooks));
  assert.deepEqual(
    cycle?.map(({cook, lock, holder}) => [cook, lock, holder]),
    [
      [2, 2, 3],
      [3, 1, 2],
    ],
  );
  assert.deepEqual(deadlockOf(cooks, 7), {cycle, stuck: [1, 2, 3], at: 7});
});

test('cooks that wait in a circle for a limited time are not deadlocked', () => {
  const state = folded([...taken(1, 0), ...taken(2, 1), [1, wants(1, 20)], [2, wants(0)]]);
  assert.equal(cycleIn(waitsOf(state.cooks))?.length, 2);
  assert.equal(state.deadlock, null);
  assert.equal(verdictOf(state), 'going');
});

test('two of five stuck is a partial deadlock, named with its moment; all of them is a whole one', () => {
  const closed = [...taken(1, 0), ...taken(2, 1), [1, wants(1)] as const, [2, wants(0)] as const];
  const partial = folded(closed);
  assert.deepEqual(partial.deadlock?.stuck, [1, 2]);
  assert.equal(partial.deadlock?.at, 6);
  assert.equal(verdictOf(partial), 'partial');
  assert.equal(verdictOf(folded(closed, {layout: 'pair'})), 'deadlock');
});

test('a repeated fact changes nothing', () => {
  const state = folded(taken(1, 0));
  assert.equal(foldDeadlock(state, [{...gets(1), cook: 2, ticket: 2, at: 9}] as DeadlockFact[]), state);
});

const order = (cook: number, from: number, to: number, held = [from]): LockOrder => ({cook, from, to, held});

test('opposite orders of two cooks could close a circle; of one cook, or below a common lock, they could not', () => {
  assert.equal(possibleCycle([order(1, 0, 1), order(2, 1, 0)], 5)?.length, 2);
  assert.equal(possibleCycle([order(1, 0, 1), order(1, 1, 0)], 5), null);
  assert.equal(possibleCycle([order(1, 0, 1), order(2, 0, 1)], 5), null);
  assert.equal(possibleCycle([order(1, 0, 1, [9, 0]), order(2, 1, 0, [9, 1])], 5), null);
  assert.equal(possibleCycle([order(1, 0, 1), order(2, 1, 0)], 1), null, 'the waiter admits one');
});

test('a possible deadlock is no deadlock that happened, also where a longer way leads around', () => {
  const orders = [order(1, 0, 1), order(2, 1, 2), order(3, 1, 3), order(4, 3, 0)];
  assert.deepEqual(
    possibleCycle(orders, 5)?.map(({cook}) => cook),
    [1, 3, 4],
  );
  const alone = (cook: number, first: number, second: number): [number, CookFact][] => [
    ...taken(cook, first).map(([by, fact]): [number, CookFact] => [by, fact]),
    [cook, wants(second)],
    [cook, gets(second)],
    [cook, {type: 'serves'}],
    [cook, {type: 'releases', lock: second}],
    [cook, {type: 'releases', lock: first}],
  ];
  assert.equal(verdictOf(folded(alone(1, 0, 1))), 'going');
  const state = folded([...alone(1, 0, 1), ...alone(2, 1, 0)]);
  assert.equal(verdictOf(state), 'possible');
  assert.equal(state.possible?.at, 10);
  assert.equal(state.deadlock, null);
});

test('meals of others are counted against a cook that gets none', () => {
  const serves = Array.from({length: STARVED + 2}, (): [number, CookFact] => [2, {type: 'serves'}]);
  const state = folded([...taken(2, 0), [1, wants(0)], ...serves]);
  assert.equal(state.cooks[0]?.mostOvertaken, STARVED + 2);
  assert.equal(state.cooks[1]?.mostOvertaken, 0);
});
