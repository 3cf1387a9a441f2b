import assert from 'node:assert/strict';
import {test} from 'node:test';
import {progressOf, scheduleMs, steadyMs} from '../../../source/model/figures/progress.js';
import {waitsAlone} from '../../../source/text/workload-words.js';
import {foreign} from '../../helpers/failures.js';
import {
  download,
  downloads,
  opening,
  queued,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
} from '../../helpers/scripted-runs.js';

const at = (facts: readonly TimedFact[], ms: number, waitsAlone = true) =>
  progressOf(runAt(facts, ms), ms * 1000, waitsAlone);

test('equal jobs end when the last slot has finished its last job', () => {
  assert.equal(scheduleMs([], 9, 300, 1), 2700);
  assert.equal(scheduleMs([], 9, 300, 4), 900);
  assert.equal(scheduleMs([], 9, 300, 9), 300);
  assert.equal(scheduleMs([100], 0, 300, 4), 100);
  assert.equal(scheduleMs([100, 200, 250, 280], 1, 300, 4), 400);
  assert.equal(scheduleMs([100, 250], 0, 300, 2), 250);
  assert.equal(scheduleMs([], 0, 300, 4), 0);
});

test('a run ends about when the estimate says, from its first job on', () => {
  for (const strategy of ['sync', 'thread', 'async', 'process'] as const) {
    const facts = wholeRun(
      downloads({strategy, jobs: 40, latencyMs: 1000, workers: strategy === 'async' ? 10 : 4}),
      1000,
    );
    const endMs = (runAt(facts).lastEndedAt ?? 0) / 1000;
    for (let now = 200; now < endMs; now += 170) {
      const progress = at(facts, now);
      assert.ok(progress, `${strategy} at ${now}`);
      const estimate = now + progress.remainingMs;
      assert.ok(Math.abs(estimate - endMs) < endMs * 0.15, `${strategy} at ${now}: ${estimate} for ${endMs}`);
      assert.ok(progress.fraction >= 0 && progress.fraction <= 1);
    }
    assert.equal(runAt(facts, endMs).stage, 'running');
    assert.equal(at(facts, endMs), null, 'nothing is left once the last job has ended');
  }
});

test('the fraction never falls', () => {
  const facts = wholeRun(sums({strategy: 'thread'}), 500);
  let before = 0;
  for (let now = 700; now < 3800; now += 40) {
    const fraction = at(facts, now)?.fraction;
    assert.ok(fraction !== undefined && fraction >= before, `${fraction} after ${before} at ${now}`);
    before = fraction;
  }
});

test('a short run, one that is opening, and one that is over have no progress', () => {
  const short = wholeRun(downloads({strategy: 'thread'}));
  assert.equal(at(short, 500), null);
  const long = wholeRun(downloads({strategy: 'sync'}), 900);
  assert.equal(at(long, 60), null);
  assert.notEqual(at(long, 500), null);
  assert.equal(at(long, 20_000), null);
});

test('before any job has ended, one that reports its progress is the basis for all', () => {
  const plan = sums({strategy: 'sync', jobs: 4});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    [100, {type: 'job-started', process: 1, thread: 1, job: 1}],
    [600, {type: 'job-progress', process: 1, thread: 1, job: 1, fraction: 0.25}],
  ];
  assert.equal(at(facts, 550), null);
  const progress = at(facts, 600);
  assert.deepEqual([progress?.remainingMs, progress?.fraction], [1500 + 3 * 2000, 0.25 / 4]);
});

test('of jobs that first wait and then compute nothing is said before it is known how long they compute', () => {
  const plan = downloads({strategy: 'sync', jobs: 12, latencyMs: 300});
  const where = {process: 1, thread: 1, job: 1};
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    [100, {type: 'job-started', ...where}],
    [101, {type: 'job-phase', ...where, phase: 'waiting'}],
    [401, {type: 'job-phase', ...where, phase: 'computing'}],
    [450, {type: 'job-progress', ...where, fraction: 0.02}],
    [601, {type: 'job-progress', ...where, fraction: 0.1}],
  ];
  for (const ms of [200, 400, 410, 450, 600]) assert.equal(at(facts, ms, false), null, `at ${ms}`);
  // Once a tenth of what it computes is done: 301 ms of waiting and 2,000 of computing for each.
  assert.equal(Math.round(at(facts, 601, false)?.remainingMs ?? 0), 1800 + 11 * 2301);
});

test('a job that was ended early says nothing of how long the others take, unless it is all that is known', () => {
  const plan = downloads({strategy: 'sync', jobs: 4, latencyMs: 3000});
  const error = foreign('lost', 'LOST');
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    [100, {type: 'job-started', process: 1, thread: 1, job: 1}],
    [600, {type: 'job-failed', process: 1, thread: 1, job: 1, error, loopTicks: 0}],
    [600, {type: 'job-started', process: 1, thread: 1, job: 2}],
  ];
  assert.equal(at(facts, 600)?.remainingMs, 3 * 3000);
  const slow = facts.map(([ms, fact]): TimedFact => [ms > 500 ? 3 * ms : ms, fact]);
  assert.equal(at(slow, 1800, false)?.remainingMs, 3 * 1700, 'all that is known');
});

test('only jobs of a workload that waits for answers and does nothing else take as long as the latency', () => {
  const alone = ['download', 'mixed', 'serial', 'write', 'sum', 'module', 'unheard-of'].filter(waitsAlone);
  assert.deepEqual(alone, ['download']);
});

test('jobs of one thread compute one after another, however many it may hold', () => {
  const plan = sums({strategy: 'async', jobs: 4});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    [100, {type: 'job-started', process: 1, thread: 1, job: 1}],
    [100, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'computing'}],
    [600, {type: 'job-progress', process: 1, thread: 1, job: 1, fraction: 0.25}],
  ];
  assert.deepEqual(at(facts, 600)?.remainingMs, 1500 + 3 * 2000);
  const ended: readonly TimedFact[] = [
    ...facts,
    [2100, {type: 'job-finished', process: 1, thread: 1, job: 1, loopTicks: 0, result: {value: '1'}}],
  ];
  assert.deepEqual(at(ended, 2100)?.remainingMs, 3 * 2000);
});

test('a job that reports no phase computes all the time: the others of its thread wait for it', () => {
  const facts = wholeRun(sums({strategy: 'async', jobs: 1}), 500);
  const plan = sums({strategy: 'async', jobs: 30});
  const oneByOne: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...facts.filter(([, {type}]) => type === 'job-started' || type === 'job-finished'),
  ];
  assert.deepEqual(at(oneByOne, 602)?.remainingMs, 29 * 500);
});

test('a job that takes longer than the others does not give a negative remaining time', () => {
  const plan = downloads({strategy: 'thread', jobs: 2, workers: 2});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...download({job: 1, process: 1, thread: 1, from: 102, to: 402}),
    [102, {type: 'job-started', process: 1, thread: 2, job: 2}],
  ];
  assert.equal(at(facts, 5000)?.remainingMs, 0);
});

test('the remaining time is rounded up to steps and is never zero', () => {
  assert.deepEqual(
    [0, 400, 600, 3100, 10_000, 11_000, 21_000, 59_000, 61_000].map(steadyMs),
    [500, 500, 1000, 4000, 10_000, 12_000, 25_000, 60_000, 120_000],
  );
});
