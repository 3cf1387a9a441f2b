import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  hasSlept,
  isDisturbed,
  isTooEarly,
  type RunBreakdown,
  runBreakdownOf,
} from '../../../source/model/figures/run-breakdown.js';
import {downloads, runAt, sums, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';

test('time in which jobs report I/O is I/O, and the rest of their time is work', () => {
  const io = runBreakdownOf(runAt(wholeRun(downloads({strategy: 'thread'}))));
  assert.equal(io.maxConcurrentJobs, 4);
  assert.equal(io.jobs, 9);
  // Nine jobs, each with 1 ms before its first phase.
  assert.equal(io.busyMs, 9);
  assert.ok(io.ioMs > 9 * 300 && io.ioMs < 4 * io.wallMs);
  assert.equal(io.startupMs, 100);
  const cpu = runBreakdownOf(runAt(wholeRun(sums({strategy: 'sync'}))));
  assert.equal(cpu.ioMs, 0);
  assert.equal(cpu.maxConcurrentJobs, 1);
  assert.ok(cpu.busyMs <= cpu.wallMs && cpu.busyMs > 0.98 * cpu.wallMs);
});

test('jobs that do hardly anything but I/O are told from those that compute', () => {
  for (const strategy of ['sync', 'thread', 'async', 'process'] as const) {
    assert.equal(runBreakdownOf(runAt(wholeRun(downloads({strategy})))).isIo, true, strategy);
    assert.equal(runBreakdownOf(runAt(wholeRun(sums({strategy})))).isIo, false, strategy);
  }
});

test('async holds all jobs at the same time, processes one each', () => {
  assert.equal(runBreakdownOf(runAt(wholeRun(downloads({strategy: 'async'})))).maxConcurrentJobs, 9);
  assert.equal(runBreakdownOf(runAt(wholeRun(downloads({strategy: 'process'})))).maxConcurrentJobs, 4);
});

test('other programs are blamed where threads wanted a core and lacked one for a notable time', () => {
  const of = (waiting: number, ready: number, readyMs: number) =>
    isDisturbed({
      ...runBreakdownOf(runAt(wholeRun(downloads({strategy: 'async'})))),
      cores: 2,
      othersCores: 1.8,
      readyMs,
      shares: {waiting, ready, locked: 0, unexplained: 0},
    });
  assert.equal(of(0.2, 0.4, 1000), true);
  assert.equal(of(0.85, 0.12, 1000), false, 'threads that only wait want no core');
  assert.equal(of(0.5, 0.4, 40), false, '40 ms are too short to notice');
  assert.equal(of(0.2, 0.05, 1000), false);
});

test('until every thread has a job, and there are two, nothing is said of how they go together, unless one holds up the others', () => {
  const of = (strategy: 'sync' | 'thread' | 'async' | 'process', changes: Partial<RunBreakdown>) =>
    isTooEarly({
      ...runBreakdownOf(runAt(wholeRun(downloads({strategy})))),
      jobs: 1,
      maxConcurrentJobs: 1,
      ...changes,
    });
  assert.equal(of('sync', {}), false);
  for (const strategy of ['thread', 'async', 'process'] as const) {
    assert.equal(of(strategy, {}), true);
    assert.equal(of(strategy, {planned: 1}), false);
    assert.equal(of(strategy, {jobs: 4}), false);
  }
  for (const strategy of ['thread', 'process'] as const) assert.equal(of(strategy, {jobs: 3}), true);
  assert.equal(of('async', {jobs: 2}), false);
  assert.equal(of('async', {ioMs: 10, busyMs: 500}), false);
  assert.equal(of('async', {ioMs: 10, sleptMs: 500}), false);
});

test('the one thread of jobs in flight was blocked where samples find it asleep with the same figures', () => {
  const facts = wholeRun(downloads({strategy: 'async'}));
  const sampled = (figures: (ms: number) => number) =>
    runBreakdownOf(
      runAt([
        ...facts,
        ...[150, 200, 250, 300, 350, 400].map((ms): TimedFact => {
          const thread = {
            process: 1,
            thread: 1,
            runUs: figures(ms),
            readyUs: 0,
            core: 0,
            asleep: true as const,
          };
          return [ms, {type: 'sample', threads: [thread], helpers: []}];
        }),
      ]),
    );
  assert.equal(sampled(ms => ms).sleptMs, 0, 'its loop turned');
  const still = sampled(() => 9000);
  assert.equal(still.sleptMs, 250);
  assert.equal(hasSlept(still), true);
});

test('waits that only the code of a module knows are told from I/O that is reported', () => {
  const facts = wholeRun(downloads({strategy: 'async'}));
  assert.equal(runBreakdownOf(runAt(facts)).isAwaited, false);
  const awaited = facts.map(
    ([ms, fact]): TimedFact => [ms, fact.type === 'job-phase' ? {...fact, phase: 'awaiting'} : fact],
  );
  assert.equal(runBreakdownOf(runAt(awaited)).isAwaited, true);
  assert.equal(runBreakdownOf(runAt(wholeRun(sums({strategy: 'sync'})))).isAwaited, false);
});

test('the breakdown of a state is worked out once for a moment', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread'})));
  const whole = runBreakdownOf(run);
  assert.equal(runBreakdownOf(run), whole);
  assert.notDeepEqual(runBreakdownOf(run, 400_000), whole);
  assert.deepEqual(runBreakdownOf(run), whole);
});
