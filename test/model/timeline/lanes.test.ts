import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Job, RunState} from '../../../source/model/run/run-state.js';
import {jobsInRows} from '../../../source/model/timeline/job-rows.js';
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
  processLanesOf(run).map(processLane =>
    processLane.threadLanes.map(({threads}) => threads.map(({thread}) => thread)),
  );
const jobs = (run: RunState) =>
  processLanesOf(run).map(processLane => processLane.threadLanes.map(lane => lane.jobs.map(({job}) => job)));

test('there are as many lanes as the shape says before any thread has started', () => {
  const empty = (strategy: 'thread' | 'process') => {
    const plan = downloads({strategy, workers: 3});
    return threads(runAt(opening(plan).slice(0, 1)));
  };
  assert.deepEqual(empty('thread'), [[[], [], []]]);
  assert.deepEqual(empty('process'), [[[]], [[]], [[]]]);
});

test('every thread has a lane with the jobs that it took', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread'})));
  assert.deepEqual(threads(run), [[[1], [2], [3], [4]]]);
  assert.deepEqual(jobs(run).flat(2).length, 9);
  assert.deepEqual(jobs(runAt(wholeRun(sums({strategy: 'process', jobs: 4})))), [[[1]], [[2]], [[3]], [[4]]]);
});

const three = downloads({strategy: 'process', workers: 3});

test('threads are ordered by number, regardless of the order in which they started', () => {
  const facts = opening(downloads({strategy: 'thread', workers: 3}));
  const opened = facts.filter(([, fact]) => fact.type === 'thread-started').reverse();
  const others = facts.filter(([, fact]) => fact.type !== 'thread-started');
  assert.deepEqual(threads(runAt([...others, ...opened])), [[[1], [2], [3]]]);
});

test('a process that replaces one that has exited takes over its lane', () => {
  const facts: readonly TimedFact[] = [
    ...opening(three),
    ...queued(three),
    ...download({job: 1, process: 2, thread: 1, from: 110, to: 150}),
    [200, {type: 'process-exited', process: 2, exitCode: null, signal: 'SIGKILL'}],
    ...openProcess(4, 210, 60),
    ...openThread(4, 1, 300),
    ...download({job: 2, process: 4, thread: 1, from: 310, to: 400}),
  ];
  assert.deepEqual(processes(runAt(facts)), [[1], [2, 4], [3]]);
  assert.deepEqual(jobs(runAt(facts)), [[[]], [[1, 2]], [[]]]);
});

test('of several vacant lanes the one that became vacant first is taken', () => {
  const exit = (ms: number, process: number): TimedFact => [
    ms,
    {type: 'process-exited', process, exitCode: 0, signal: null},
  ];
  const facts = [
    ...opening(three),
    exit(200, 3),
    exit(220, 1),
    ...openProcess(4, 230, 60),
    ...openProcess(5, 240, 60),
    ...openProcess(6, 250, 60),
  ];
  // No lane was vacant when the sixth process started, so there is one lane more than the shape says.
  assert.deepEqual(processes(runAt(facts)), [[1, 5], [2], [3, 4], [6]]);
});

test('a process does not take the lane of one that was still alive when it started', () => {
  const facts: readonly TimedFact[] = [
    ...opening(three),
    ...openProcess(4, 250, 60),
    [260, {type: 'process-exited', process: 2, exitCode: 1, signal: null}],
  ];
  assert.deepEqual(processes(runAt(facts)), [[1], [2], [3], [4]]);
});

test('a thread that was replaced in a living process keeps its lane', () => {
  const plan = downloads({strategy: 'thread', workers: 2});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    [200, {type: 'thread-exited', process: 1, thread: 1, exitCode: 3}],
    ...openThread(1, 3, 300),
  ];
  assert.deepEqual(threads(runAt(facts)), [[[1, 3], [2]]]);
});

test('the lanes of one state are computed once', () => {
  const run = runAt(wholeRun(downloads({strategy: 'thread'})));
  assert.equal(processLanesOf(run), processLanesOf(run));
});

const job = (number: number, startedAt: number, endedAt: number | null): Job =>
  ({job: number, startedAt, endedAt}) as Job;

const rows = (...list: Job[]) => jobsInRows(list).map(row => row.map(({job: number}) => number));

test('jobs in flight go into the first free row, and rows are reused', () => {
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

test('no two jobs of a row overlap, and no row is surplus', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 50; round++) {
    const starts = Array.from({length: 60}, () => random(200)).sort((a, b) => a - b);
    const list = starts.map((start, i) => job(i + 1, start, random(9) === 0 ? null : start + random(60)));
    const made = jobsInRows(list);
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
