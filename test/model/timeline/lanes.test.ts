import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Job, RunState} from '../../../source/model/run/run-state.js';
import {jobRows} from '../../../source/model/timeline/job-rows.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {
  download,
  downloads,
  opening,
  openProcess,
  openThread,
  queued,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
} from '../../helpers/scripted-runs.js';

const processes = (run: RunState) =>
  processLanesOf(run).map(({processes}) => processes.map(({process}) => process));
const threads = (run: RunState) =>
  processLanesOf(run).map(home => home.threadLanes.map(({threads}) => threads.map(({thread}) => thread)));
const jobs = (run: RunState) =>
  processLanesOf(run).map(home => home.threadLanes.map(lane => lane.jobs.map(({job}) => job)));

test('as many lanes as the shape says are there before anybody has come', () => {
  const empty = (strategy: 'thread' | 'process') => {
    const plan = downloads({strategy, workers: 3});
    return threads(runAt(opening(plan).slice(0, 1)));
  };
  assert.deepEqual(empty('thread'), [[[], [], []]]);
  assert.deepEqual(empty('process'), [[[]], [[]], [[]]]);
});

test('every thread has its lane, with the jobs that it took', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread'})));
  assert.deepEqual(threads(run), [[[1], [2], [3], [4]]]);
  assert.deepEqual(jobs(run).flat(2).length, 9);
  assert.deepEqual(jobs(runAt(wholeRun(sums({strategy: 'process', jobs: 4})))), [[[1]], [[2]], [[3]], [[4]]]);
});

const three = downloads({strategy: 'process', workers: 3});

test('threads stand in the order of their numbers, in whichever order they came', () => {
  const told = opening(downloads({strategy: 'thread', workers: 3}));
  const opened = told.filter(([, fact]) => fact.type === 'thread-started').reverse();
  const others = told.filter(([, fact]) => fact.type !== 'thread-started');
  assert.deepEqual(threads(runAt([...others, ...opened])), [[[1], [2], [3]]]);
});

test('who comes in place of one that exited takes over its lane', () => {
  const told: readonly TimedFact[] = [
    ...opening(three),
    ...queued(three),
    ...download({job: 1, process: 2, thread: 1, from: 110, to: 150}),
    [200, {type: 'process-exited', process: 2, exitCode: null, signal: 'SIGKILL'}],
    ...openProcess(4, 210, 60),
    ...openThread(4, 1, 300),
    ...download({job: 2, process: 4, thread: 1, from: 310, to: 400}),
  ];
  assert.deepEqual(processes(runAt(told)), [[1], [2, 4], [3]]);
  assert.deepEqual(jobs(runAt(told)), [[[]], [[1, 2]], [[]]]);
});

test('of several vacant lanes the one that was left first is taken', () => {
  const gone = (ms: number, process: number): TimedFact => [
    ms,
    {type: 'process-exited', process, exitCode: 0, signal: null},
  ];
  const told = [
    ...opening(three),
    gone(200, 3),
    gone(220, 1),
    ...openProcess(4, 230, 60),
    ...openProcess(5, 240, 60),
    ...openProcess(6, 250, 60),
  ];
  // Nobody has left before the sixth came, so it is one more than the shape foresaw.
  assert.deepEqual(processes(runAt(told)), [[1, 5], [2], [3, 4], [6]]);
});

test('nobody takes the lane of one that was still there when it came', () => {
  const told: readonly TimedFact[] = [
    ...opening(three),
    ...openProcess(4, 250, 60),
    [260, {type: 'process-exited', process: 2, exitCode: 1, signal: null}],
  ];
  assert.deepEqual(processes(runAt(told)), [[1], [2], [3], [4]]);
});

test('a thread that was replaced in a living process keeps its lane', () => {
  const plan = downloads({strategy: 'thread', workers: 2});
  const told: readonly TimedFact[] = [
    ...opening(plan),
    [200, {type: 'thread-exited', process: 1, thread: 1, exitCode: 3}],
    ...openThread(1, 3, 300),
  ];
  assert.deepEqual(threads(runAt(told)), [[[1, 3], [2]]]);
});

test('lanes of one state are reckoned once', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread'})));
  assert.equal(processLanesOf(run), processLanesOf(run));
});

const job = (number: number, startedAt: number, endedAt: number | null): Job =>
  ({job: number, startedAt, endedAt}) as Job;

const rows = (...list: Job[]) => jobRows(list).map(row => row.map(({job: number}) => number));

test('jobs in flight go into the first free row, and freed rows are used again', () => {
  assert.deepEqual(rows(job(1, 0, 30), job(2, 0, 10), job(3, 0, 20), job(4, 12, 40), job(5, 25, null)), [
    [1],
    [2, 4],
    [3, 5],
  ]);
  assert.deepEqual(rows(job(1, 0, 10), job(2, 0, 10), job(3, 10, 20), job(4, 10, 20)), [
    [1, 3],
    [2, 4],
  ]);
  assert.deepEqual(rows(job(1, 0, 0), job(2, 0, 0), job(3, 0, 5), job(4, 5, 5)), [[1, 2, 3, 4]]);
});

test('no two jobs of a row ever overlap, and no row is opened without need', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 50; round++) {
    const starts = Array.from({length: 60}, () => random(200)).sort((a, b) => a - b);
    const list = starts.map((start, i) => job(i + 1, start, random(9) === 0 ? null : start + random(60)));
    const made = jobRows(list);
    for (const row of made) {
      for (const [i, {startedAt}] of row.entries()) {
        const before = i === 0 ? 0 : (row[i - 1]?.endedAt ?? Number.POSITIVE_INFINITY);
        assert.ok(before <= (startedAt ?? 0));
      }
    }
    const busiest = Math.max(
      ...starts.map(
        (at, i) => list.slice(0, i + 1).filter(({endedAt}, k) => k === i || (endedAt ?? 1e9) > at).length,
      ),
    );
    assert.equal(made.length, busiest);
  }
});
