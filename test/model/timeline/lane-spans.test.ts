import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategyNamed} from '../../../source/model/event/strategies.js';
import {timeBreakdownsOf} from '../../../source/model/figures/divide-thread-time.js';
import {transportMs} from '../../../source/model/figures/transport.js';
import {type RunState, startedJobs} from '../../../source/model/run/run-state.js';
import {edgeUs, originUs} from '../../../source/model/timeline/axis.js';
import {currentStateOf, laneStateOfJob} from '../../../source/model/timeline/current-state.js';
import {jobSpans, rowSpans, threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import type {Span} from '../../../source/model/timeline/span.js';
import {transportIntervals} from '../../../source/model/timeline/transport.js';
import {foreign} from '../../helpers/failures.js';
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
  withKernelFigures,
} from '../../helpers/scripted-runs.js';

/** Spans as text: state, job, from and to in ms. */
const inWords = (spans: readonly Span[]) =>
  spans.map(
    ({state, job, from, to}) => `${state}${job === null ? '' : ` ${job}`} ${from / 1000}-${to / 1000}`,
  );

const lane = (run: RunState, process = 0, thread = 0) => {
  const processLane = processLanesOf(run)[process];
  const threadLane = processLane?.threadLanes[thread];
  if (!processLane || !threadLane) throw new Error('no such lane');
  return {processLane, threadLane};
};

const spansAt = (facts: readonly TimedFact[], ms: number, process = 0, thread = 0) => {
  const run = runAt(facts, ms);
  const {processLane, threadLane} = lane(run, process, thread);
  return inWords(threadSpans(threadLane, processLane, strategyNamed(run.plan.strategy).waits, ms * 1000));
};

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

test('between two jobs a thread waits for the next one to be handed over: shown where it takes 1 % of its time', () => {
  const plan = sums({strategy: 'thread', jobs: 3, workers: 1});
  const facts = [
    ...opening(plan),
    ...queued(plan),
    ...sum({job: 1, process: 1, thread: 1, from: 101, to: 200}),
    ...sum({job: 2, process: 1, thread: 1, from: 203, to: 300}),
    ...sum({job: 3, process: 1, thread: 1, from: 301, to: 301 + 500}),
  ];
  const ways = ['transport 100-101', 'transport 200-203', 'transport 300-301'];
  assert.deepEqual(
    spansAt(facts, 500).filter(text => /idle|transport/.test(text)),
    ['idle 80-100', ...ways],
  );
  // After its last job nothing waits, and in the long run it counts for less.
  assert.deepEqual(
    spansAt(facts, 801).filter(text => /idle|transport/.test(text)),
    ['idle 80-101', 'idle 200-203', 'idle 300-301'],
  );
});

/** Between two jobs the threads run for a fifth of the time, and wait for a core for three tenths of it. */
const crowdedRun = (): RunState => {
  const plan = sums({strategy: 'thread', jobs: 12, workers: 4});
  const facts = [
    ...opening(plan),
    ...queued(plan),
    ...[0, 1, 2].flatMap(turn =>
      [1, 2, 3, 4].flatMap(thread => {
        const from = 110 + 90 * turn + thread;
        return sum({job: 4 * turn + thread, process: 1, thread, from, to: from + 60});
      }),
    ),
  ];
  return runAt(
    withKernelFigures(
      facts,
      () => ({run: 1, ready: 0}),
      () => ({run: 0.2, ready: 0.3}),
    ),
  );
};

test('the transport in the lanes is that of the figures: what the kernel counted meanwhile is none', () => {
  const run = crowdedRun();
  const [processLane] = processLanesOf(run);
  assert.ok(processLane);
  const lanes = processLane.threadLanes.map(lane => threadSpans(lane, processLane, 'blocked', run.latestAt));
  const shown = lanes.map(spans =>
    Math.round(
      spans.filter(({state}) => state === 'transport').reduce((sum, {from, to}) => sum + to - from, 0),
    ),
  );
  const window = {from: originUs(run), to: edgeUs(run, run.latestAt)};
  const figures = timeBreakdownsOf(run, window).map(({transportUs}) => Math.round(transportUs));
  assert.deepEqual(shown, figures);
  const reported = run.threads.map(thread =>
    transportIntervals(
      run,
      thread,
      startedJobs(run).filter(job => job.thread === thread.thread),
    ).reduce((sum, {from, to}) => sum + to - from, 0),
  );
  for (const [i, us] of figures.entries())
    assert.ok(us > 0 && us < 0.7 * (reported[i] ?? 0), `${us} of ${reported[i]} µs`);
  const sum = figures.reduce((sum, us) => sum + us, 0);
  assert.ok(Math.abs(transportMs(run) - sum / 1000 / 4) < 0.001, 'a race says the same');
  // What was taken out is shown as what it was, and the lane has no gap.
  for (const spans of lanes) {
    assert.ok(spans.some(({state, job}) => state === 'ready' && job === null));
    for (const [i, one] of spans.entries())
      assert.ok(i === 0 || one.from === spans[i - 1]?.to, `${spans[i - 1]?.to} then ${one.from}`);
  }
});
