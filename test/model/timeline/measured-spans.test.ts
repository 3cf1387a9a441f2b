import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategyNamed} from '../../../source/model/event/strategies.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {currentStateOf, laneStateOfJob} from '../../../source/model/timeline/current-state.js';
import {jobSpans, threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {inWords, lane, spansAt} from '../../helpers/lane-spans.js';
import {
  opening,
  queued,
  runAt,
  sum,
  sums,
  type TimedFact,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';

const four = sums({strategy: 'thread', jobs: 4, workers: 4});
const oneCore: readonly TimedFact[] = withKernelFigures(
  [
    ...opening(four),
    ...queued(four),
    ...[1, 2, 3, 4].flatMap(job => sum({job, process: 1, thread: job, from: 102, to: 1102})),
  ],
  () => ({run: 0.25, ready: 0.75}),
);

/** Time of a lane by state, ms. */
const timeIn = (run: RunState, thread: number, nowMs: number) => {
  const {processLane, threadLane} = lane(run, 0, thread);
  const sums: Record<string, number> = {};
  for (const {state, from, to} of threadSpans(threadLane, processLane, 'blocked', nowMs * 1000))
    sums[state] = (sums[state] ?? 0) + (to - from) / 1000;
  return sums;
};

test('computing is divided into what the kernel counted between samples', () => {
  const {running, ready, idle} = timeIn(runAt(oneCore), 0, 1102);
  assert.ok(Math.abs((running ?? 0) - 250) < 1 && Math.abs((ready ?? 0) - 750) < 1, `${running} ${ready}`);
  assert.equal(idle, 22);
});

test('of threads that share one core, one at a time is shown running', () => {
  const run = runAt(oneCore);
  const running = [0, 1, 2, 3].flatMap(thread => {
    const {processLane, threadLane} = lane(run, 0, thread);
    return threadSpans(threadLane, processLane, 'blocked', 1_102_000).filter(
      ({state}) => state === 'running',
    );
  });
  running.sort((a, b) => a.from - b.from);
  for (const [i, {from}] of running.entries()) assert.ok(i === 0 || from >= (running[i - 1]?.to ?? 0) - 100);
});

test('time after the last sample is shown as the job reports it, and a stopped thread is unexplained once that is known', () => {
  const stopped = withKernelFigures(
    [...opening(four), ...queued(four), ...sum({job: 1, process: 1, thread: 1, from: 102, to: 1802})],
    (_, ms) => (ms >= 449 && ms < 1449 ? {run: 0, ready: 0} : {run: 1, ready: 0}),
  );
  const shown = (ms: number) =>
    spansAt(stopped, ms)
      .slice(2)
      .map(span => span.replace(/\.\d+/g, ''));
  assert.deepEqual(shown(460), ['running 1 102-460']);
  assert.deepEqual(shown(600), ['running 1 102-600']);
  assert.deepEqual(shown(1000), ['running 1 102-449', 'unexplained 1 449-1000']);
  // Between two samples, running is shown first.
  assert.deepEqual(shown(1790), ['running 1 102-499', 'unexplained 1 499-1499', 'running 1 1499-1790']);
});

test('a thread that sleeps in the code of its job is blocked, at once and in every view, and the other jobs wait', () => {
  const asleep = () => ({run: 0, ready: 0, asleep: true});
  for (const strategy of ['sync', 'thread', 'async', 'process'] as const) {
    const plan = sums({strategy, jobs: 4, workers: strategy === 'async' ? 4 : 1});
    const {waits} = strategyNamed(strategy);
    const facts = withKernelFigures(
      [
        ...opening(plan),
        ...queued(plan),
        ...sum({job: 1, process: 1, thread: 1, from: 102, to: 602}),
        ...sum({job: 2, process: 1, thread: 1, from: 603, to: 1103}),
      ],
      asleep,
    );
    for (const ms of [210, 430, 590]) {
      const run = runAt(facts, ms);
      const {processLane, threadLane} = lane(run);
      const [job] = run.jobs;
      assert.ok(job);
      assert.equal(currentStateOf(threadLane, processLane, waits, ms * 1000).state, 'blocked', strategy);
      assert.equal(laneStateOfJob(threadLane, job, waits, ms * 1000), 'blocked', strategy);
      assert.equal(spansAt(facts, ms).at(-1), `blocked 1 102-${ms}`, strategy);
      assert.deepEqual(
        inWords(jobSpans(threadLane, job, waits, ms * 1000)),
        [`blocked 1 102-${ms}`],
        strategy,
      );
    }
    assert.deepEqual(spansAt(facts, 1103).slice(2), [
      'blocked 1 102-602',
      'idle 602-603',
      'blocked 2 603-1103',
    ]);
  }
});

test('the current state is what filled most of the latest sample interval', () => {
  const stateAt = (facts: readonly TimedFact[], ms: number) => {
    const {processLane, threadLane} = lane(runAt(facts, ms));
    return currentStateOf(threadLane, processLane, 'blocked', ms * 1000).state;
  };
  assert.equal(stateAt(oneCore, 110), 'running');
  assert.equal(stateAt(oneCore, 400), 'ready');
  const confined = {...four, cores: 1};
  const shared = withKernelFigures(
    [
      ...opening(confined),
      ...queued(confined),
      ...[1, 2, 3, 4].flatMap(job => sum({job, process: 1, thread: job, from: 102, to: 1102})),
    ],
    // Shares are never exactly equal, and one thread has the core.
    ({thread}) => ({run: 0.2 + thread / 50, ready: 0.8 - thread / 50}),
  );
  for (let ms = 200; ms < 1100; ms += 60) {
    const run = runAt(shared, ms);
    const states = [0, 1, 2, 3].map(thread => {
      const {processLane, threadLane} = lane(run, 0, thread);
      return currentStateOf(threadLane, processLane, 'blocked', ms * 1000).state;
    });
    assert.deepEqual(states, ['ready', 'ready', 'ready', 'running'], `at ${ms} ms`);
  }
  const start = [
    ...opening(four),
    ...queued(four),
    ...sum({job: 1, process: 1, thread: 1, from: 102, to: 2000}),
  ];
  const stopped = withKernelFigures(start, (_, ms) => (ms < 449 ? {run: 1, ready: 0} : {run: 0, ready: 0}));
  assert.equal(stateAt(stopped, 460), 'running');
  assert.equal(stateAt(stopped, 900), 'unexplained');
  const locking: readonly TimedFact[] = [
    ...start,
    [300, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'locked'}],
    [350, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'computing'}],
  ];
  assert.equal(stateAt(locking, 320), 'locked');
  assert.equal(stateAt(locking, 360), 'running');
});

test('a wait for the lock has exactly the boundaries that its job reported', () => {
  const facts: readonly TimedFact[] = [
    ...opening(four),
    ...queued(four),
    [102, {type: 'job-started', process: 1, thread: 1, job: 1}],
    [102, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'locked'}],
    [140, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'computing'}],
    [145, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'locked'}],
  ];
  const locked = withKernelFigures(facts, () => ({run: 1, ready: 0}));
  assert.deepEqual(spansAt(locked, 160).slice(2), [
    'transport 100-102',
    'locked 1 102-140',
    'running 1 140-145',
    'locked 1 145-160',
  ]);
});
