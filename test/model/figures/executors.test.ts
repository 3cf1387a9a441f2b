import assert from 'node:assert/strict';
import {test} from 'node:test';
import {executorsOf, runTotalsOf} from '../../../source/model/figures/executors.js';
import {figuresOfRun} from '../../../source/model/lesson/figures.js';
import type {RunState} from '../../../source/model/run/run-state.js';
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

const at = (run: RunState, ms: number) => executorsOf(run, ms * 1000);

test('an expected executor has a row before it has started', () => {
  const facts = opening(downloads({strategy: 'process', workers: 3}));
  const rows = at(runAt(facts, 10), 10);
  assert.deepEqual(
    rows.map(({process, thread, pid, tid, current}) => [process, thread, pid, tid, current.state]),
    [1, 2, 3].map(process => [process, 1, null, null, 'starting']),
  );
});

test('blocked time is separate from running time', () => {
  const plan = downloads({strategy: 'thread', jobs: 2, workers: 2});
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    ...queued(plan),
    ...download({job: 1, process: 1, thread: 1, from: 110, to: 410}),
    ...download({job: 2, process: 1, thread: 2, from: 110, to: 610}),
  ];
  const [first, second] = at(runAt(facts, 310), 310);
  assert.deepEqual([first?.runningUs, first?.blockedUs], [1000, 199_000]);
  assert.equal(second?.heldJobs, 1);
  const [ended, later] = at(runAt(facts, 510), 510);
  assert.deepEqual([ended?.finishedJobs, ended?.heldJobs, ended?.blockedUs], [1, 0, 299_000]);
  assert.equal(later?.blockedUs, 399_000);
});

test('a thread with many downloads in flight is not blocked and hardly runs', () => {
  const [only, ...others] = at(runAt(wholeRun(downloads({strategy: 'async'})), 350), 350);
  assert.deepEqual(others, []);
  assert.equal(only?.heldJobs, 9);
  assert.equal(only?.blockedUs, 0);
  assert.ok(only && only.runningUs > 0 && only.runningUs < 20_000);
});

test('each session and its connections belong to the executor that opened them', () => {
  const plan = downloads({strategy: 'thread', workers: 2});
  const connect = (thread: number, session: number): TimedFact => [
    120,
    {type: 'connection-opened', process: 1, thread, session},
  ];
  const facts: readonly TimedFact[] = [
    ...opening(plan),
    [90, {type: 'session-opened', process: 1, thread: 2, session: 2}],
    ...[connect(1, 1), connect(2, 1), connect(2, 2), connect(2, 2)],
  ];
  const run = runAt(facts);
  const rows = at(run, 200);
  assert.deepEqual(
    rows.map(({sessions, sockets}) => [sessions.length, sockets]),
    [
      [1, 1],
      [2, 3],
    ],
  );
  const totals = runTotalsOf(run, rows);
  assert.deepEqual([totals.sessions, totals.sockets, totals.threads], [3, 4, 2]);
});

test('how often a loop turned is known once its executor has ended a job, and in all once one has', () => {
  const plan = downloads({strategy: 'thread', jobs: 4, workers: 2});
  const turned = {loopTicks: 3, loopTicksInAll: 40};
  const run = (ms: number) =>
    runAt(
      [
        ...opening(plan),
        ...queued(plan),
        ...download({job: 1, process: 1, thread: 1, from: 110, to: 410}),
        [110, {type: 'job-started', job: 2, process: 1, thread: 2}],
        // What others say of a job that an executor held is no count of its loop.
        [510, {type: 'job-cancelled', job: 2}],
        [520, {type: 'job-started', job: 3, process: 1, thread: 2}],
        [610, {type: 'job-failed', job: 3, error: foreign('lost', 'LOST'), loopTicks: 0}],
        [620, {type: 'job-started', job: 4, process: 1, thread: 2}],
        [710, {type: 'job-failed', job: 4, process: 1, thread: 2, error: foreign('no'), ...turned}],
      ],
      ms,
    );
  const ticksAt = (ms: number) => {
    const rows = at(run(ms), ms);
    return [...rows, runTotalsOf(run(ms), rows)].map(({loopTicks}) => loopTicks);
  };
  assert.deepEqual(ticksAt(310), [null, null, null]);
  assert.deepEqual(ticksAt(450), [0, null, 0]);
  assert.deepEqual(ticksAt(615), [0, null, 0]);
  assert.deepEqual(ticksAt(720), [0, 40, 40]);
  const ticks = (ms: number) => figuresOfRun(run(ms), null).loopTicks?.value;
  assert.deepEqual([ticks(310), ticks(720)], [null, 40]);
});

test('one more worker has a row, a session and its jobs', () => {
  const rowsWith = (workers: number) =>
    at(runAt(wholeRun(downloads({strategy: 'thread', workers}))), 3000).map(({sessions}) => sessions.length);
  assert.deepEqual(rowsWith(3), [1, 1, 1]);
  assert.deepEqual(rowsWith(4), [1, 1, 1, 1]);
});

test('an executor that replaced another has its own row', () => {
  const plan = sums({strategy: 'process', jobs: 2, workers: 1});
  const run = runAt([
    ...opening(plan),
    ...queued(plan),
    [110, {type: 'job-started', process: 1, thread: 1, job: 1}],
    [200, {type: 'process-exited', process: 1, exitCode: null, signal: 'SIGKILL'}],
    [201, {type: 'job-failed', job: 1, error: foreign('lost', 'LOST'), loopTicks: 0}],
    [210, {type: 'process-started', process: 2, pid: 7}],
    [230, {type: 'thread-started', process: 2, thread: 1, tid: null}],
    [260, {type: 'thread-ready', process: 2, thread: 1}],
    [270, {type: 'job-started', process: 2, thread: 1, job: 2}],
  ]);
  const [exited, alive] = at(run, 370);
  // Its time ends at its exit, although the failure of its job is reported later.
  assert.deepEqual([exited?.current.state, exited?.finishedJobs, exited?.runningUs], ['exited', 0, 90_000]);
  assert.deepEqual(
    [alive?.current.state, alive?.pid, alive?.tid, alive?.runningUs],
    ['running', 7, null, 100_000],
  );
});
