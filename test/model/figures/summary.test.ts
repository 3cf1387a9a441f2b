import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Failure} from '../../../source/model/event/event.js';
import {summarize} from '../../../source/model/figures/summary.js';
import {began, environment, runOf, type Timed} from '../../helpers/events.js';
import {english, foreign} from '../../helpers/failures.js';

const usage = (process: number, peakMb: number, cpuMs: number) =>
  ({
    type: 'usage',
    process,
    rssBytes: peakMb * 1e6,
    peakRssBytes: peakMb * 1e6,
    cpuUs: cpuMs * 1000,
  }) as const;

const at = (process: number, thread: number) => ({process, thread});

const broken: Failure = foreign('it broke', 'BROKEN');

const answer = {status: 200, statusText: 'OK', bytes: 50, url: 'http://127.0.0.1/'};

/** Two processes, four jobs: one finishes late, one fails, one is cancelled before an executor took it. */
const facts: readonly Timed[] = [
  [0, began({strategy: 'process', workload: 'download', workers: 2, jobs: 4})],
  [1000, {type: 'process-started', process: 1, pid: 501}],
  [1000, {type: 'process-started', process: 2, pid: 502}],
  [2000, {type: 'thread-started', ...at(1, 1), tid: 501}],
  [2000, {type: 'thread-started', ...at(2, 1), tid: null}],
  [3000, usage(1, 40, 30)],
  [3000, usage(2, 40, 30)],
  [3500, {type: 'session-opened', ...at(2, 1), session: 1}],
  [3600, {type: 'session-opened', ...at(1, 1), session: 1}],
  ...[1, 2, 3, 4].map((job): Timed => [5000, {type: 'job-queued', job, label: `label ${job}`}]),
  [6000, {type: 'job-started', job: 1, ...at(1, 1)}],
  [6000, {type: 'job-started', job: 2, ...at(2, 1)}],
  [6500, {type: 'connection-opened', ...at(1, 1), session: 1}],
  [6500, {type: 'connection-opened', ...at(2, 1), session: 1}],
  [6600, {type: 'connection-opened', ...at(2, 1), session: 1}],
  [7000, {type: 'job-finished', job: 2, ...at(2, 1), result: answer, loopTicks: 4}],
  [7100, {type: 'job-started', job: 3, ...at(2, 1)}],
  [8000, {type: 'job-failed', job: 3, ...at(2, 1), error: broken, loopTicks: 1}],
  [9000, {type: 'job-cancelled', job: 4}],
  [105_234, {type: 'job-finished', job: 1, ...at(1, 1), result: answer, loopTicks: 2}],
  [106_000, usage(1, 50, 45)],
  [106_000, usage(2, 60, 37)],
  [110_000, {type: 'process-exited', process: 1, exitCode: 0, signal: null}],
  [110_000, {type: 'process-exited', process: 2, exitCode: 0, signal: null}],
  [120_000, {type: 'run-finished', outcome: 'failed'}],
];

/** Where the kernel was not read. */
const unmeasured = {loop: null, cpuMs: null, time: null, contextSwitches: null};

test('the proportional share of some processes alone is no figure of theirs', () => {
  const shared = (process: number): Timed => [
    50_000,
    {type: 'memory', process, bytes: 25e6, proportional: true},
  ];
  const sharesOf = (...more: readonly Timed[]) => {
    const all = [...facts, ...more].toSorted(([a], [b]) => a - b);
    const {peakProportionalBytes, processes} = summarize(runOf(all), english);
    return [peakProportionalBytes, ...processes.map(process => process.peakProportionalBytes)];
  };
  assert.deepEqual(sharesOf(shared(2)), [null, null, null]);
  assert.deepEqual(sharesOf(shared(1), shared(2)), [50e6, 25e6, 25e6]);
});

test('a run is summarised as one document', () => {
  assert.deepEqual(summarize(runOf(facts), english), {
    format: 'kitchens-summary',
    version: 1,
    plan: {
      strategy: 'process',
      workload: 'download',
      workers: 2,
      jobs: 4,
      size: 1000,
      cores: null,
      gil: false,
      yields: false,
      uvThreads: null,
    },
    outcome: 'failed',
    missing: null,
    jobs: {total: 4, finished: 2, failed: 1, cancelled: 1},
    wallMs: 100.234,
    startupMs: 5,
    cpuMs: 22,
    cpuPerWall: 0.219,
    reasons: [
      {name: 'jobs-failed', figures: {failedJobs: 1, planned: 4}},
      {
        name: 'computed-side-by-side',
        figures: {busyMs: 101.134, wallMs: 100.234, lack: null, atWork: {count: 2, kind: 'process'}},
      },
      {
        name: 'io-bound',
        figures: {cpuMs: 22, wallMs: 100.234, cores: 4, planned: 4, overlaps: false, slept: false},
      },
    ],
    time: null,
    contextSwitches: null,
    peakRssBytes: 110e6,
    peakProportionalBytes: null,
    processes: [
      {process: 1, pid: 501, peakRssBytes: 50e6, peakProportionalBytes: null, helpers: null},
      {process: 2, pid: 502, peakRssBytes: 60e6, peakProportionalBytes: null, helpers: null},
    ],
    executors: [
      {process: 1, thread: 1, pid: 501, tid: 501, jobs: [1], sessions: ['B'], loopTicks: 2, ...unmeasured},
      {
        process: 2,
        thread: 1,
        pid: 502,
        tid: null,
        jobs: [2, 3],
        sessions: ['A'],
        loopTicks: 5,
        ...unmeasured,
      },
    ],
    sessions: 2,
    connections: 3,
    results: [
      {job: 1, status: 200, bytes: 50},
      {job: 2, status: 200, bytes: 50},
    ],
    completionOrder: [2, 3, 1],
    errors: [{job: 3, code: 'BROKEN', message: 'it broke'}],
    environment,
  });
});

test('what its recording lacks stands in it: events, and the end of the run', () => {
  const whole = runOf(facts);
  const gaps = {events: 9, line: 88};
  assert.deepEqual(summarize(whole, english, gaps).missing, {events: 9, line: 88, end: false});
  const cut = runOf(facts.filter(([, {type}]) => type !== 'run-finished'));
  assert.deepEqual(summarize(cut, english).missing, {events: 0, line: null, end: true});
  assert.deepEqual(summarize(cut, english, gaps).missing, {events: 9, line: 88, end: true});
});

test('memory of successive processes is not added up', () => {
  const lifetime = (process: number, from: number, to: number): Timed[] => [
    [from, {type: 'process-started', process, pid: 500 + process}],
    [from, usage(process, 30 + process, 1)],
    [to, {type: 'process-exited', process, exitCode: 0, signal: null}],
  ];
  const run = runOf([
    [0, began({strategy: 'process', fresh: true})],
    ...[...lifetime(1, 10, 20), ...lifetime(2, 20, 30), ...lifetime(3, 25, 40)].sort(([a], [b]) => a - b),
  ]);
  assert.equal(summarize(run, english).peakRssBytes, (32 + 33) * 1e6);
});

test('errors have a code, a sentence and perhaps a stack, and nothing else', () => {
  const error: Failure = {...broken, stack: 'at pan (own.mjs:1:2)'};
  const run = runOf([...facts.slice(0, -1), [110_000, {type: 'run-finished', outcome: 'failed', error}]]);
  assert.deepEqual(summarize(run, english).errors, [
    {job: 3, code: 'BROKEN', message: 'it broke'},
    {job: null, code: 'BROKEN', message: 'it broke', stack: 'at pan (own.mjs:1:2)'},
  ]);
});

test('a failure of the whole run is an error without a job', () => {
  const error = foreign('the runner was lost', 'RUNNER_LOST');
  const run = runOf([
    [0, began({strategy: 'sync'})],
    [9, {type: 'run-finished', outcome: 'failed', error}],
  ]);
  const {errors, wallMs, outcome} = summarize(run, english);
  assert.deepEqual(errors, [{job: null, code: 'RUNNER_LOST', message: 'the runner was lost'}]);
  assert.deepEqual([wallMs, outcome], [0, 'failed']);
});

test('where the kernel was read, time, switches, memory and helpers are in the document', () => {
  const kernel = (runMs: number, readyMs: number, gaveUp: number) => ({
    runUs: runMs * 1000,
    readyUs: readyMs * 1000,
    core: 1,
    gaveUp,
    takenOff: 2 * gaveUp,
  });
  const helper = (runMs: number) => ({process: 1, tid: 90, kind: 'libuv' as const, ...kernel(runMs, 0, 1)});
  const run = runOf([
    [0, began({strategy: 'sync', jobs: 1, cores: 2, gil: true})],
    [1000, {type: 'process-started', process: 1, pid: 501}],
    [2000, {type: 'thread-started', ...at(1, 1), tid: 601}],
    [10_000, {type: 'thread-ready', ...at(1, 1), kernel: kernel(5, 1, 1)}],
    [20_000, {type: 'job-queued', job: 1, label: 'one'}],
    [20_000, {type: 'job-started', job: 1, ...at(1, 1), kernel: kernel(5, 1, 2)}],
    [30_000, {type: 'sample', threads: [], helpers: [helper(4)]}],
    [60_000, {type: 'job-phase', job: 1, ...at(1, 1), phase: 'writing', kernel: kernel(25, 21, 3)}],
    [70_000, {type: 'sample', threads: [], helpers: [helper(11)]}],
    [90_000, {type: 'memory', process: 1, bytes: 33e6, proportional: true}],
    [
      100_000,
      {
        type: 'job-finished',
        job: 1,
        ...at(1, 1),
        result: {value: 1},
        loopTicks: 0,
        kernel: kernel(26, 21, 4),
      },
    ],
    [110_000, {type: 'process-exited', process: 1, exitCode: 0, signal: null}],
    [110_000, {type: 'run-finished', outcome: 'finished'}],
  ]);
  const summary = summarize(run, english);
  const time = {
    runningMs: 21,
    readyMs: 20,
    blockedMs: 39,
    inFlightMs: 0,
    lockedMs: 0,
    idleMs: 0,
    transportMs: 0,
    unexplainedMs: 0,
  };
  // Waiting for the first job and for the end of the run is excluded.
  assert.equal(
    Object.values(time).reduce((sum, part) => sum + part, 0),
    summary.wallMs,
  );
  assert.deepEqual([summary.time, summary.executors[0]?.time], [time, time]);
  assert.deepEqual(summary.contextSwitches, {gaveUp: 4, takenOff: 8});
  assert.equal(summary.peakProportionalBytes, 33e6);
  assert.deepEqual(summary.processes[0]?.helpers, {threads: 1, runningMs: 7});
  assert.deepEqual([summary.plan.cores, summary.plan.gil], [2, true]);
});

test('where the kernel provides nothing, each executor has the figures that Node provides', () => {
  const withLoop = facts.map(([us, fact]): (typeof facts)[number] =>
    fact.type === 'job-finished' && fact.job === 1
      ? [us, {...fact, loop: {utilisation: 0.25, latestUs: 7500, cpuUs: 12_345}}]
      : [us, fact],
  );
  const [one] = summarize(runOf(withLoop), english).executors;
  assert.deepEqual([one?.loop, one?.cpuMs], [{utilisation: 0.25, latestMs: 7.5}, 12.345]);
  assert.deepEqual([one?.time, one?.contextSwitches], [null, null]);
});
