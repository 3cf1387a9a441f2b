import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ratioOf} from '../../../source/model/race/interval.js';
import {raceResultOf} from '../../../source/model/race/result.js';
import {roundOrder, WARM_UP} from '../../../source/model/race/schedule.js';
import {endOf, roundsAtLeast} from '../../../source/model/race/stopping.js';
import {studentQuantile} from '../../../source/model/race/student.js';
import {entries, measured, trialOf} from '../../helpers/races.js';

const [sync, thread, async, process] = entries;

/** Rounds in which the two take so long. */
const rounds = (pairs: readonly (readonly [number, number])[]) =>
  pairs.flatMap(([first, second], at) => [
    trialOf(entries[0] as (typeof entries)[number], at + 1, 2 * at + 1, first),
    trialOf(entries[1] as (typeof entries)[number], at + 1, 2 * at + 2, second),
  ]);

const two = {entries: entries.slice(0, 2)};

test('every contestant runs once in every round, in an order that its seed gives', () => {
  const orders = [1, 2, 3, 4, 5, 6].map(round => roundOrder(entries, round, 7));
  for (const order of orders)
    assert.deepEqual(new Set(order), new Set([sync, thread, async, process]), 'each once');
  assert.ok(new Set(orders.map(order => order.map(({strategy}) => strategy).join())).size > 1, 'shuffled');
  assert.deepEqual(orders[0], roundOrder(entries, 1, 7), 'the same seed');
  assert.ok(
    [8, 9, 10, 11].some(seed => roundOrder(entries, 1, seed)[0] !== orders[0]?.[0]),
    'another seed',
  );
});

test('the ratio is the median of pairs, with an interval around it', () => {
  const {contestants, rounds: complete} = raceResultOf(
    measured(
      rounds([
        [200, 100],
        [202, 100],
        [198, 100],
        [201, 100],
        [199, 100],
        [200, 100],
      ]),
      two,
    ),
  );
  assert.equal(complete, 6);
  assert.deepEqual(
    contestants.map(({strategy}) => strategy),
    ['thread', 'sync'],
  );
  assert.deepEqual(
    contestants.map(({verdict}) => verdict),
    ['fastest', 'slower'],
  );
  const {value, low, high} = contestants[1]?.ratio ?? {value: 0, low: 0, high: 0};
  assert.ok(Math.abs(value - 2) < 0.001, `${value}`);
  assert.ok(low < value && value < high && low >= 1.98 && high <= 2.02, `${low} to ${high}`);
});

test('what slows both down in a round cancels', () => {
  const {contestants, warnings} = raceResultOf(
    measured(
      rounds([
        [110, 100],
        [220, 200],
        [330, 300],
        [440, 400],
        [550, 500],
        [660, 600],
      ]),
      two,
    ),
  );
  const {low, high} = contestants[1]?.ratio ?? {low: 0, high: 0};
  assert.ok(Math.abs(low - 1.1) < 1e-9 && Math.abs(high - 1.1) < 1e-9, `${low} to ${high}`);
  assert.deepEqual(
    warnings.map(({kind}) => kind),
    ['spread'],
    'but it is said that it did',
  );
});

test('an interval that contains 1 is a tie', () => {
  const {contestants} = raceResultOf(
    measured(
      rounds([
        [101, 100],
        [100, 101],
        [102, 100],
        [100, 103],
        [101, 100],
        [100, 102],
      ]),
      two,
    ),
  );
  assert.deepEqual(
    contestants.map(({verdict}) => verdict),
    ['fastest', 'tie'],
  );
});

test('too few rounds give no interval, and no verdict', () => {
  const {contestants, warnings} = raceResultOf(
    measured(
      rounds([
        [200, 100],
        [200, 100],
        [200, 100],
        [200, 100],
        [200, 100],
      ]),
      {...two, end: 'cancelled'},
    ),
  );
  assert.deepEqual(
    contestants.map(({ratio, verdict}) => [ratio?.value, verdict]),
    [
      [1, 'fastest'],
      [undefined, 'unknown'],
    ],
  );
  assert.deepEqual(warnings, [{kind: 'few-rounds', rounds: 5, wanted: 6}]);
});

test('the warm-up does not count, nor does a round that is not complete', () => {
  const trials = [
    trialOf(entries[0] as (typeof entries)[number], WARM_UP, 1, 9000),
    trialOf(entries[1] as (typeof entries)[number], WARM_UP, 2, 9000),
    ...rounds([
      [100, 200],
      [100, 200],
    ]),
    trialOf(entries[0] as (typeof entries)[number], 3, 7, 100),
  ];
  const {rounds: complete, contestants} = raceResultOf(measured(trials, two));
  assert.equal(complete, 2);
  assert.deepEqual(
    contestants.map(({trials}) => trials.length),
    [3, 2],
  );
  assert.equal(contestants[0]?.wallMs.median, 100);
});

test('a contestant is represented by the run in the middle, and far out runs are named', () => {
  const seconds = [96, 104, 98, 102, 100, 900, 99, 101];
  const {contestants, warnings} = raceResultOf(
    measured(rounds(seconds.map((second, at) => [103 - (at % 3), second] as const)), two),
  );
  const second = contestants.find(({strategy}) => strategy === 'thread');
  assert.ok([100, 101].includes(second?.representative.trial.wallMs ?? 0));
  assert.deepEqual(second?.outliers, [12]);
  assert.deepEqual(warnings, [
    {kind: 'outliers', contestants: [{strategy: 'thread', workers: 4}], count: 1, of: 16},
  ]);
});

test('other programs on the cores are warned of, where they are measured', () => {
  const busy = rounds([
    [100, 200],
    [100, 200],
  ]).map(one => ({
    ...one,
    trial: {...one.trial, othersCores: 0.5},
  }));
  assert.deepEqual(raceResultOf(measured(busy, two)).warnings, [{kind: 'other-programs', cores: 0.5, of: 2}]);
});

test('a race ends when its ratios are known, or its time is spent, but not before an interval can be given', () => {
  assert.equal(roundsAtLeast(2, 1), 6);
  assert.equal(roundsAtLeast(4, 1), 7);
  assert.equal(roundsAtLeast(4, 20), 20);
  const limits = {minRuns: 1, maxMs: 1000};
  const known = raceResultOf(measured(rounds(Array.from({length: 6}, () => [200, 100] as const)), two));
  const few = raceResultOf(measured(rounds(Array.from({length: 5}, () => [200, 100] as const)), two));
  const wide = raceResultOf(
    measured(
      rounds([
        [200, 100],
        [300, 100],
        [100, 100],
        [200, 100],
        [400, 100],
        [250, 100],
      ]),
      two,
    ),
  );
  assert.equal(endOf(known, limits, 0), 'known');
  assert.equal(endOf(few, limits, 5000), null);
  assert.equal(endOf(wide, limits, 999), null);
  assert.equal(endOf(wide, limits, 1000), 'time');
  assert.equal(endOf(known, {...limits, minRuns: 7}, 0), null);
});

test('the quantiles of Student are those of the tables', () => {
  for (const [degrees, quantile] of [
    [4, 2.776],
    [5, 2.571],
    [9, 2.262],
    [29, 2.045],
  ] as const)
    assert.ok(Math.abs(studentQuantile(0.975, degrees) / quantile - 1) < 0.005, `${degrees}`);
});

test('an interval depends on its seed alone', () => {
  const pairs = [1.1, 0.9, 1.3, 1.2, 1, 1.15, 0.97].map(ratio => [ratio, 1] as const);
  assert.deepEqual(ratioOf(pairs, {seed: 4}), ratioOf(pairs, {seed: 4}));
});
