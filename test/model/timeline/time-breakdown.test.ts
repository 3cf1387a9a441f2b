import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../../source/model/event/event.js';
import {reduce} from '../../../source/model/run/reduce.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {timeBreakdownsOf} from '../../../source/model/timeline/divide-thread-time.js';
import type {TimeBreakdown} from '../../../source/model/timeline/time-breakdown.js';
import {randomFrom} from '../../helpers/random.js';
import {
  download,
  downloads,
  events,
  opening,
  queued,
  runAt,
  sum,
  sums,
  type TimedFact,
  wholeRun,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';

const whole = (run: RunState): readonly TimeBreakdown[] => timeBreakdownsOf(run, {from: 0, to: run.latestAt});

const lengthOf = ({measured: _, sleptUs: __, ...parts}: TimeBreakdown): number =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/** Rounded to ms: running, ready, blocked, in flight, locked, unexplained, without a job. */
const parts = (breakdown: TimeBreakdown | undefined): readonly number[] =>
  breakdown
    ? [
        breakdown.runningUs,
        breakdown.readyUs,
        breakdown.blockedUs,
        breakdown.inFlightUs,
        breakdown.lockedUs,
        breakdown.unexplainedUs,
        breakdown.transportUs + breakdown.idleUs,
      ].map(us => Math.round(us / 1000))
    : [];

const busy = () => ({run: 1, ready: 0});

const one = sums({strategy: 'thread', jobs: 2, workers: 2});
const two: readonly TimedFact[] = [
  ...opening(one),
  ...queued(one),
  ...sum({job: 1, process: 1, thread: 1, from: 102, to: 602}),
  ...sum({job: 2, process: 1, thread: 2, from: 102, to: 502}),
  [680, {type: 'thread-exited', process: 1, thread: 1, exitCode: 0}],
  [680, {type: 'thread-exited', process: 1, thread: 2, exitCode: 0}],
];

test('running and ready time are the kernel’s, the rest is idle without a job', () => {
  const run = runAt(withKernelFigures(two, ({thread}) => (thread === 1 ? {run: 0.25, ready: 0.75} : busy())));
  assert.deepEqual(whole(run).map(parts), [
    [125, 375, 0, 0, 0, 0, 100],
    [400, 0, 0, 0, 0, 0, 200],
  ]);
  assert.ok(whole(run).every(({measured}) => measured));
});

test('time that neither the kernel nor a job accounts for is unexplained', () => {
  const stopped = (ms: number) => ms >= 299 && ms < 499;
  const run = runAt(
    withKernelFigures(two, ({thread}, ms) => (thread === 1 && stopped(ms) ? {run: 0, ready: 0} : busy())),
  );
  assert.deepEqual(parts(whole(run)[0]), [300, 0, 0, 0, 0, 200, 100]);
});

test('a thread that was seen asleep while its job computes was blocked, also in parts of its time and unseen', () => {
  const sleeps = (_: unknown, ms: number) =>
    ms >= 299 && ms < 499 ? {run: 0, ready: 0, asleep: true} : busy();
  const [first] = whole(runAt(withKernelFigures(two, sleeps)));
  assert.deepEqual(parts(first), [300, 0, 200, 0, 0, 0, 100]);
  assert.equal(Math.round((first?.sleptUs ?? 0) / 1000), 200);
  // Seen asleep in one sample of eight, it slept in the others too.
  const halves = (_: unknown, ms: number) => ({run: 0.5, ready: 0, asleep: ms >= 299 && ms < 349});
  const [second] = whole(runAt(withKernelFigures(two, halves)));
  assert.deepEqual(parts(second), [250, 0, 250, 0, 0, 0, 100]);
});

test('a job too short to be seen asleep was blocked where its thread gave its core up', () => {
  const kernel = (ms: number, gaveUp: number) => ({
    runUs: ms * 1000,
    readyUs: 0,
    core: 0,
    gaveUp,
    takenOff: 0,
  });
  const job = {process: 1, thread: 1, job: 1};
  const ranWith = (gaveUp: number) =>
    runAt([
      ...opening(one),
      ...queued(one),
      [102, {type: 'job-started', ...job, kernel: kernel(30, 4)}],
      [122, {type: 'job-finished', ...job, result: {value: 1}, loopTicks: 0, kernel: kernel(31, gaveUp)}],
    ]);
  assert.deepEqual(parts(whole(ranWith(5))[0]), [1, 0, 19, 0, 0, 0, 22]);
  assert.deepEqual(parts(whole(ranWith(4))[0]), [1, 0, 0, 0, 0, 19, 22]);
});

test('where nothing is measured, computing is what the job reports', () => {
  const [first] = whole(runAt(two));
  assert.deepEqual(parts(first), [500, 0, 0, 0, 0, 0, 100]);
  assert.equal(first?.measured, false);
});

test('a job’s I/O is blocked time, or in flight where the thread is free, and the lock is separate', () => {
  const plan = downloads({strategy: 'sync', jobs: 1});
  const io = download({job: 1, process: 1, thread: 1, from: 102, to: 402});
  const blocked = whole(runAt(withKernelFigures([...opening(plan), ...queued(plan), ...io], busy), 402));
  assert.deepEqual(parts(blocked[0]), [1, 0, 299, 0, 0, 0, 22]);
  const async = {...plan, strategy: 'async'} as const;
  const free = whole(runAt(withKernelFigures([...opening(async), ...queued(async), ...io], busy), 402));
  assert.deepEqual(parts(free[0]), [1, 0, 0, 299, 0, 0, 22]);
  const phase = (ms: number, phase: 'locked' | 'computing'): TimedFact => [
    ms,
    {type: 'job-phase', process: 1, thread: 1, job: 1, phase},
  ];
  const locked = whole(
    runAt(withKernelFigures([...two, phase(200, 'locked'), phase(350, 'computing')], busy)),
  );
  assert.deepEqual(parts(locked[0]), [350, 0, 0, 0, 150, 0, 100]);
});

test('figures that are counted late belong to the time before', () => {
  const kernel = (runMs: number, readyMs: number) => ({
    runUs: runMs * 1000,
    readyUs: readyMs * 1000,
    core: 0,
  });
  const where = {process: 1, thread: 1, job: 1};
  const plan = sums({strategy: 'sync', jobs: 1});
  const run = runAt([
    ...opening(plan),
    ...queued(plan),
    [100, {type: 'job-started', ...where, kernel: kernel(10, 0)}],
    // A wait that began at 110 is not counted yet; the kernel counts it when it ends, at 190.
    [150, {type: 'job-progress', ...where, fraction: 0.5, kernel: kernel(20, 0)}],
    [200, {type: 'job-progress', ...where, fraction: 0.9, kernel: kernel(30, 80)}],
    // The last 3 ms on the core are counted after the job's end.
    [250, {type: 'job-finished', ...where, result: {value: 1}, loopTicks: 0, kernel: kernel(77, 80)}],
    [300, {type: 'sample', threads: [{process: 1, thread: 1, ...kernel(80, 80)}], helpers: []}],
  ]);
  assert.deepEqual(parts(whole(run)[0]), [70, 80, 0, 0, 0, 0, 70]);
  const window = {from: 100_000, to: 250_000};
  assert.deepEqual(parts(timeBreakdownsOf(run, window)[0]), [70, 80, 0, 0, 0, 0, 0]);
});

test('time without samples of a thread is unexplained only if it lasts', () => {
  const running = two.slice(0, -4);
  const stopped = withKernelFigures(running, (_, ms) => (ms < 200 ? {run: 1, ready: 0} : {run: 0, ready: 0}));
  const samples = (until: number): readonly TimedFact[] =>
    Array.from(
      {length: (until - 200) / 50},
      (_, i): TimedFact => [200 + (i + 1) * 50 - 0.5, {type: 'sample', threads: [], helpers: []}],
    );
  const begun = stopped.filter(([ms]) => ms <= 200);
  const soon = whole(runAt([...begun, ...samples(300)]));
  assert.equal(soon[0]?.unexplainedUs, 0);
  const later = whole(runAt([...begun, ...samples(1000)]));
  assert.ok((later[0]?.unexplainedUs ?? 0) > 700_000);
});

/** Runs of all strategies with random figures of the kernel. */
const scriptedRuns = (seed: number): readonly (readonly TimedFact[])[] => {
  const random = randomFrom(seed);
  const shares = () => {
    const run = random.below(101) / 100;
    return {run, ready: (random.below(101) / 100) * (1 - run)};
  };
  return (['sync', 'thread', 'async', 'process'] as const).flatMap(strategy => [
    withKernelFigures(wholeRun(downloads({strategy})), shares),
    withKernelFigures(wholeRun(sums({strategy})), shares),
  ]);
};

test('the parts add up to the time that a thread was alive, and none is negative', () => {
  for (let seed = 1; seed <= 20; seed++) {
    for (const facts of scriptedRuns(seed)) {
      for (const ms of [90, 250, 777, 1300, Number.POSITIVE_INFINITY]) {
        const run = runAt(facts, ms);
        const window = {from: 0, to: run.latestAt};
        timeBreakdownsOf(run, window).forEach((breakdown, i) => {
          const {readyAt, exitedAt} = run.threads[i] ?? {readyAt: null, exitedAt: null};
          const life = readyAt === null ? 0 : (exitedAt ?? run.latestAt) - readyAt;
          assert.ok(
            Math.abs(lengthOf(breakdown) - life) < 1,
            `seed ${seed} at ${ms}: ${lengthOf(breakdown)} of ${life}`,
          );
          for (const [name, part] of Object.entries(breakdown))
            assert.ok(Number(part) >= 0, `${name} ${part}`);
        });
      }
    }
  }
});

test('the breakdown does not depend on the order in which events of different sources arrive', () => {
  const random = randomFrom(7);
  for (const facts of scriptedRuns(3)) {
    const inOrder = events(facts);
    const observed = inOrder
      .filter(({type}) => type === 'sample')
      .map((event, i) => ({...event, source: 'observer', seq: i + 1}));
    const stated = inOrder.filter(({type}) => type !== 'sample');
    const before = stated.filter(
      ({type}) => type === 'run-started' || type.startsWith('process-s') || type.startsWith('thread-s'),
    );
    const rest = stated
      .filter(event => !before.includes(event))
      .map((event, i) => ({...event, seq: before.length + i + 1}));
    const opened = before.map((event, i) => ({...event, seq: i + 1}));
    const mixed: RunEvent[] = [...opened];
    for (let a = 0, b = 0; a < rest.length || b < observed.length; ) {
      const next =
        b >= observed.length || (a < rest.length && random.below(2) === 0) ? rest[a++] : observed[b++];
      if (next) mixed.push(next);
    }
    const straight = reduce(null, inOrder);
    const crooked = reduce(null, mixed);
    assert.ok(straight && crooked);
    const window = {from: 0, to: straight.latestAt};
    assert.deepEqual(timeBreakdownsOf(crooked, window), timeBreakdownsOf(straight, window));
  }
});

test('time in which the next job was on its way is transport, before the first was queued and after the last it is idle', () => {
  const plan = sums({strategy: 'thread', jobs: 2, workers: 1});
  const run = runAt([
    ...opening(plan),
    ...queued(plan),
    ...sum({job: 1, process: 1, thread: 1, from: 102, to: 602}),
    ...sum({job: 2, process: 1, thread: 1, from: 605, to: 700}),
    [720, {type: 'thread-exited', process: 1, thread: 1, exitCode: 0}],
  ]);
  const [time] = whole(run);
  assert.deepEqual([time?.transportUs, time?.idleUs], [5000, 40_000]);
});
