import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategyNamed} from '../../../source/model/event/strategies.js';
import {currentStateOf, laneStateOfJob} from '../../../source/model/timeline/current-state.js';
import {rowSpans, threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {foreign} from '../../helpers/failures.js';
import {inWords, lane, spansAt} from '../../helpers/lane-spans.js';
import {
  download,
  downloads,
  opening,
  openProcess,
  openThread,
  queued,
  runAt,
  sum,
  sums,
  type TimedFact,
} from '../../helpers/scripted-runs.js';

const sync = downloads({strategy: 'sync'});
const syncFacts = [
  ...opening(sync),
  ...queued(sync),
  ...download({job: 1, process: 1, thread: 1, from: 102, to: 400}),
  ...download({job: 2, process: 1, thread: 1, from: 410, to: 700}),
];

test('a thread is starting, idle, running, blocked during the I/O of its job, then running again', () => {
  assert.deepEqual(spansAt(syncFacts, 60), ['starting 0-60']);
  assert.deepEqual(spansAt(syncFacts, 405), [
    'starting 0-80',
    'idle 80-102',
    'running 1 102-103',
    'blocked 1 103-400',
    'idle 400-405',
  ]);
  assert.deepEqual(spansAt(syncFacts, 600).slice(-2), ['running 2 410-411', 'blocked 2 411-600']);
});

test('under async the same jobs are in flight in their rows, and their thread is idle', () => {
  const plan = downloads({strategy: 'async'});
  const facts = [
    ...opening(plan),
    ...queued(plan),
    ...download({job: 1, process: 1, thread: 1, from: 102, to: 400}),
    ...download({job: 2, process: 1, thread: 1, from: 102, to: 420}),
  ];
  assert.deepEqual(spansAt(facts, 300), ['starting 0-80', 'idle 80-102', 'running 102-103', 'idle 103-300']);
  const {threadLane} = lane(runAt(facts, 300));
  assert.deepEqual(
    threadLane.rows.map(row => inWords(rowSpans(threadLane, row, 'in flight', 300_000))),
    [
      ['running 1 102-103', 'in flight 1 103-300'],
      ['suspended 2 102-103', 'in flight 2 103-300'],
    ],
  );
});

test('jobs that compute at the same time under async alternate: the thread runs for several, each row in its own slices', () => {
  const plan = sums({strategy: 'async', jobs: 3});
  const facts = [
    ...opening(plan),
    ...queued(plan),
    ...sum({job: 1, process: 1, thread: 1, from: 102, to: 200}),
    ...sum({job: 2, process: 1, thread: 1, from: 150, to: 300}),
  ];
  assert.deepEqual(spansAt(facts, 350), [
    'starting 0-80',
    'idle 80-102',
    'running 1 102-150',
    'running 150-200',
    'running 2 200-300',
    'idle 300-350',
  ]);
  const run = runAt(facts, 160);
  const {processLane, threadLane} = lane(run);
  assert.deepEqual(
    threadLane.rows.map(row => inWords(rowSpans(threadLane, row, 'in flight', 172_000))),
    [
      [
        'running 1 102-155',
        'suspended 1 155-160',
        'running 1 160-165',
        'suspended 1 165-170',
        'running 1 170-172',
      ],
      [
        'suspended 2 150-155',
        'running 2 155-160',
        'suspended 2 160-165',
        'running 2 165-170',
        'suspended 2 170-172',
      ],
    ],
  );
  const [first, second] = run.jobs;
  assert.ok(first && second);
  const at = (ms: number) => [
    currentStateOf(threadLane, processLane, 'in flight', ms * 1000).job?.job,
    laneStateOfJob(threadLane, first, 'in flight', ms * 1000),
    laneStateOfJob(threadLane, second, 'in flight', ms * 1000),
  ];
  assert.deepEqual(at(162), [1, 'running', 'suspended']);
  assert.deepEqual(at(167), [2, 'suspended', 'running']);
});

test('at any moment exactly one of many alternating jobs has the thread, even in a long run', () => {
  const plan = sums({strategy: 'async', jobs: 7});
  const facts = [
    ...opening(plan),
    ...queued(plan),
    ...[1, 2, 3, 4, 5, 6, 7].flatMap(job =>
      sum({job, process: 1, thread: 1, from: 100 + job * 11, to: 60_000 - job * 1300}),
    ),
  ];
  const {threadLane} = lane(runAt(facts, 50_000));
  const running = threadLane.rows
    .flatMap(row => rowSpans(threadLane, row, 'in flight', 50_000_000))
    .filter(({state}) => state === 'running')
    .sort((a, b) => a.from - b.from);
  assert.ok(running.length < 2_000, `${running.length} slices`);
  for (const [i, {from}] of running.entries()) if (i > 0) assert.equal(from, running[i - 1]?.to);
});

test('CPU time of a thread whose jobs report only waiting is shown, unless it is below the threshold', () => {
  for (const [strategy, seen] of [
    ['sync', ['idle 80-102', 'blocked 1 102-150', 'running 1 150-300', 'blocked 1 300-400']],
    ['async', ['idle 80-150', 'running 150-300', 'idle 300-400']],
  ] as const) {
    const plan = downloads({strategy, jobs: 1});
    const facts = (part: number): readonly TimedFact[] => [
      ...opening(plan),
      ...queued(plan),
      [102, {type: 'job-started', process: 1, thread: 1, job: 1}],
      [102, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'awaiting'}],
      ...[100, 150, 200, 250, 300, 350, 400].map((ms): TimedFact => {
        const runUs = Math.max(0, Math.min(150, ms - 150)) * 1000 * part;
        return [
          ms,
          {type: 'sample', threads: [{process: 1, thread: 1, runUs, readyUs: 0, core: 0}], helpers: []},
        ];
      }),
    ];
    assert.deepEqual(spansAt(facts(1), 400).slice(1), seen);
    assert.ok(spansAt(facts(0.1), 400).every(span => !span.startsWith('running')));
  }
});

const three = downloads({strategy: 'process', workers: 3});
const killed: readonly TimedFact[] = [
  ...opening(three),
  ...queued(three),
  [102, {type: 'job-started', process: 1, thread: 1, job: 1}],
  [103, {type: 'job-phase', process: 1, thread: 1, job: 1, phase: 'waiting', session: 1}],
  [300, {type: 'process-exited', process: 1, exitCode: null, signal: 'SIGKILL'}],
  [301, {type: 'job-failed', process: 1, thread: 1, job: 1, error: foreign('', 'LOST'), loopTicks: 0}],
  ...openProcess(4, 320, 60),
  ...openThread(4, 1, 400),
];

test('a failure is marked at its moment, also if it is reported after the exit of its executor', () => {
  assert.deepEqual(spansAt(killed, 310).slice(-3), [
    'blocked 1 103-301',
    'failed 1 301-301',
    'exited 301-310',
  ]);
});

test('between the exit of a process and its replacement a lane is exited, then starting', () => {
  assert.deepEqual(spansAt(killed, 450).slice(-4), [
    'failed 1 301-301',
    'exited 301-320',
    'starting 320-400',
    'idle 400-450',
  ]);
});

test('a lane has no gap and no overlap from its beginning to now', () => {
  for (let ms = 10; ms < 450; ms += 7) {
    const run = runAt(killed, ms);
    for (const processLane of processLanesOf(run)) {
      for (const threadLane of processLane.threadLanes) {
        const spans = threadSpans(threadLane, processLane, 'blocked', ms * 1000);
        assert.equal(spans[0]?.from, 0);
        assert.equal(spans.at(-1)?.to, ms * 1000);
        for (const [i, {from}] of spans.entries()) {
          if (i > 0) assert.equal(from, spans[i - 1]?.to, `at ${ms} ms`);
        }
      }
    }
  }
});

test('the current state follows from what is known now', () => {
  const stateAt = (facts: readonly TimedFact[], ms: number) => {
    const run = runAt(facts, ms);
    const {processLane, threadLane} = lane(run);
    const {state, job} = currentStateOf(
      threadLane,
      processLane,
      strategyNamed(run.plan.strategy).waits,
      ms * 1000,
    );
    return job === null ? state : `${state} ${job.job}`;
  };
  assert.equal(stateAt(syncFacts, 10), 'starting');
  assert.equal(stateAt(syncFacts, 60), 'starting');
  assert.equal(stateAt(syncFacts, 90), 'idle');
  assert.equal(stateAt(syncFacts, 102), 'running 1');
  assert.equal(stateAt(syncFacts, 300), 'blocked 1');
  assert.equal(stateAt(syncFacts, 405), 'idle');
  assert.equal(stateAt(killed, 310), 'exited');
  assert.equal(stateAt(killed, 330), 'starting');
  assert.equal(stateAt(killed, 420), 'idle');
  const async = downloads({strategy: 'async'});
  const facts = [
    ...opening(async),
    ...queued(async),
    ...download({job: 1, process: 1, thread: 1, from: 102, to: 400}),
  ];
  assert.equal(stateAt(facts, 300), 'idle');
});
