import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LEAST_COVERAGE, simulatedRaces} from '../../helpers/simulated-races.js';
import {varied} from '../../helpers/variety.js';

// Known truth, seeded: 200 and 80 races each. An interval is nominally right in 95 of 100 races.
for (const [name, time] of varied(
  Object.entries(simulatedRaces.times),
  ([name]) => name === 'normal' || name === 'Pareto',
)) {
  test(`${name} times: the interval contains the true ratio as often as it says`, () => {
    for (const [truth, races] of [
      [[1, 1.5], 200],
      [[1, 1, 1.1, 3], 80],
    ] as const) {
      const {covered, intervals} = simulatedRaces.run({truth, races, time, seed: 5});
      assert.ok(covered / intervals >= LEAST_COVERAGE, `${covered} of ${intervals} for ${truth}`);
    }
  });
}

test('a machine that becomes slower does not make the later strategy lose', () => {
  // Within a round the last of four is 6 % slower than the first, and each round 3 % slower than the one before.
  const drift = (random: () => number, order: number) => 1.02 ** order * (1 + 0.02 * random());
  const {fastest, wrong} = simulatedRaces.run({truth: [1, 1, 1, 1], races: 120, time: drift, seed: 3});
  assert.ok(wrong <= 12, `in ${wrong} of 120 races one of four equals was called slower`);
  assert.ok(Math.max(...fastest) <= 45, `how often each was fastest: ${fastest}`);
});
