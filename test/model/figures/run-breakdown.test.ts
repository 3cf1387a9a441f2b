import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isDisturbed} from '../../../source/model/figures/lacking-cores.js';
import {hasSlept, isTooEarly} from '../../../source/model/figures/obstacles.js';
import {type RunBreakdown, runBreakdownOf} from '../../../source/model/figures/run-breakdown.js';
import {headlineOf, type Lack} from '../../../source/model/reasons/headlines.js';
import {downloads, runAt, sums, type TimedFact, throughTwo, wholeRun} from '../../helpers/scripted-runs.js';
import {textOf} from '../../helpers/texts.js';

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

test('jobs that do hardly anything but I/O are distinguished from those that compute', () => {
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

test('waits that only the code of a module knows are distinguished from I/O that is reported', () => {
  const facts = wholeRun(downloads({strategy: 'async'}));
  assert.equal(runBreakdownOf(runAt(facts)).isAwaited, false);
  const awaited = facts.map(
    ([ms, fact]): TimedFact => [ms, fact.type === 'job-phase' ? {...fact, phase: 'awaiting'} : fact],
  );
  assert.equal(runBreakdownOf(runAt(awaited)).isAwaited, true);
  assert.equal(runBreakdownOf(runAt(wholeRun(sums({strategy: 'sync'})))).isAwaited, false);
});

test('a job that waits for a connection is not in flight', () => {
  const whole = runBreakdownOf(runAt(throughTwo()));
  assert.deepEqual([whole.maxConcurrentJobs, whole.maxConnectedJobs], [4, 2]);
  // Each of four from its connection to its answer.
  assert.equal(whole.ioMs, 4 * 99);
  assert.equal(headlineOf(whole).name, 'waited-in-flight');
  assert.deepEqual(headlineOf(whole).figures, {
    ioMs: whole.ioMs,
    wallMs: whole.wallMs,
    isAwaited: false,
    jobs: 2,
    held: 4,
    busyMs: whole.busyMs,
  });
});

test('the headline says of how many jobs only some were in flight', () => {
  const {why} = textOf('en', 'standard');
  assert.match(why(runBreakdownOf(runAt(throughTwo())))[0], /^2 of 4 jobs in flight at once: /);
  assert.match(
    textOf('ko', 'standard').why(runBreakdownOf(runAt(throughTwo())))[0],
    /^작업 4개 중 2개의 I\/O가 겹쳐/,
  );
});

test('where the one thread of many jobs was hardly ever free, it is what they waited for', () => {
  const whole = runBreakdownOf(runAt(throughTwo()));
  const thread = (busyMs: number, freeMs: number) =>
    headlineOf({...whole, isIo: false, ioMs: 9000, wallMs: 300, busyMs, freeMs}).name;
  assert.equal(thread(290, 10), 'computed-in-turns');
  assert.equal(thread(10, 290), 'waited-in-flight');
});

test('while its one thread hardly had a core, a run is not taken for one of waiting alone', () => {
  const facts = throughTwo();
  const lacking = runBreakdownOf(
    runAt(
      [100, 150, 200, 250, 300]
        .map((ms): TimedFact => {
          const figures = {runUs: (ms - 100) * 50, readyUs: (ms - 100) * 900, core: 0};
          return [ms + 2.5, {type: 'sample', threads: [{process: 1, thread: 1, ...figures}], helpers: []}];
        })
        .concat(facts),
    ),
  );
  assert.equal(lacking.isIo, false);
  assert.equal(headlineOf({...lacking, othersCores: 3.5}).name, 'cores-taken');
  assert.equal(runBreakdownOf(runAt(facts)).isIo, true);
});

test('of a run that used its quota, what other programs had is not said to have kept it from its work', () => {
  const cpu = runBreakdownOf(runAt(wholeRun(sums({strategy: 'sync'}))));
  const shares = {waiting: 0, ready: 0.9, locked: 0, unexplained: 0};
  const held = {...cpu, shares, cores: 2, othersCores: 1.93, wallMs: 1000, readyMs: 900, quotaCores: 0.08};
  assert.equal(headlineOf({...held, busyMs: 65}).name, 'few-cores');
  assert.equal(isDisturbed({...held, busyMs: 65}), false);
  assert.equal(headlineOf({...held, busyMs: 30}).name, 'cores-taken');
});

test('of several executors that lacked cores the headline names what cost most, and nothing else first', () => {
  const cpu = runBreakdownOf(runAt(wholeRun(sums({strategy: 'thread'}))));
  /** Four threads, or fewer, on two cores; a second of the wall, `ready` the share of their time without a core. */
  const said = (count: number, ready: number, othersCores: number) => {
    const busyMs = count * (1 - ready) * 1000;
    const shares = {waiting: 0, ready, locked: 0, unexplained: 0};
    const times = {wallMs: 1000, busyMs, readyMs: count * ready * 1000, helpersMs: 0};
    return headlineOf({...cpu, ...times, cores: 2, othersCores, maxConcurrentJobs: count, shares});
  };
  const named = (...args: Parameters<typeof said>) => said(...args).name;
  // Two on two that ran for most of the time: their work, and what else had cores.
  assert.equal(named(2, 0.22, 0.4), 'computed-side-by-side');
  const {lack} = said(2, 0.22, 0.4).figures as {lack?: Lack};
  assert.deepEqual([lack?.by, lack?.othersCores], ['programs', 0.4]);
  // As many that lacked one for longer than they ran.
  assert.equal(named(2, 0.6, 1.2), 'cores-taken');
  // Four on two explain half of their time; what others had beside that is named with it.
  assert.equal(named(4, 0.55, 0.3), 'few-cores');
  assert.deepEqual((said(4, 0.55, 0.3).figures as {othersCores?: number}).othersCores, 0.3);
  assert.equal((said(4, 0.52, 0.05).figures as {othersCores?: number | null}).othersCores, null);
  assert.equal(named(4, 0.67, 0.67), 'few-cores');
  // Others had more than the run.
  assert.equal(named(4, 0.85, 1.4), 'cores-taken');
});

test('the breakdown of a state is worked out once for a moment', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread'})));
  const whole = runBreakdownOf(run);
  assert.equal(runBreakdownOf(run), whole);
  assert.notDeepEqual(runBreakdownOf(run, 400_000), whole);
  assert.deepEqual(runBreakdownOf(run), whole);
});
