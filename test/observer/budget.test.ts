import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openBudget} from '../../source/observer/budget.js';

const EVERY_US = 50_000;

/** Looks for so many seconds, each of which takes so much of a core and of the clock, µs: how many there were, and their part of a core. */
const looks = (seconds: number, executors: number, ranUs: number, tookUs = ranUs) => {
  let [now, ran, count] = [0, 0, 0];
  const budget = openBudget(
    () => ran,
    () => now,
  );
  const chances = (seconds * 1_000_000) / EVERY_US;
  for (let chance = 1; chance <= chances; chance++) {
    now = Math.max(now, chance * EVERY_US);
    if (!budget.allows(executors)) continue;
    now += tookUs;
    ran += ranUs;
    budget.spend();
    count += 1;
  }
  return {count, chances, share: ran / now};
};

test('cheap looks are all taken', () => {
  const {count, chances} = looks(60, 10, 400);
  assert.equal(count, chances);
});

test('dear ones become rarer, until they take their part and no more', () => {
  const {count, chances, share} = looks(60, 10, 1000);
  assert.ok(count < chances && count > chances / 4, `${count} of ${chances}`);
  assert.ok(share > 0.008 && share < 0.0105, `${share}`);
});

test('many executors may cost more, but never more than the most', () => {
  assert.ok(looks(60, 100, 2200).share > 0.038);
  assert.ok(looks(60, 5000, 20_000).share < 0.042);
});

test('a look that waits for a core itself is not held against it', () => {
  const {count, chances} = looks(60, 10, 400, 30_000);
  assert.equal(count, chances);
});
