import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openBudget} from '../../source/observer/budget.js';

const EVERY_US = 50_000;

/** Rounds of sampling for so many seconds, each with its CPU time and wall time in µs: their number, and their share of a core. */
const sampleFor = (seconds: number, executors: number, ranUs: number, tookUs = ranUs) => {
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

test('cheap rounds all take place', () => {
  const {count, chances} = sampleFor(60, 10, 400);
  assert.equal(count, chances);
});

test('expensive rounds become rarer until they stay within their share', () => {
  const {count, chances, share} = sampleFor(60, 10, 1000);
  assert.ok(count < chances && count > chances / 4, `${count} of ${chances}`);
  assert.ok(share > 0.008 && share < 0.0105, `${share}`);
});

test('many executors may cost more, up to a limit', () => {
  assert.ok(sampleFor(60, 100, 2200).share > 0.038);
  assert.ok(sampleFor(60, 5000, 20_000).share < 0.042);
});

test('time in which a round waits for a core is not charged', () => {
  const {count, chances} = sampleFor(60, 10, 400, 30_000);
  assert.equal(count, chances);
});
