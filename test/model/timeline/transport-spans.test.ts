import assert from 'node:assert/strict';
import {test} from 'node:test';
import {transportMs} from '../../../source/model/figures/transport.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {startedJobs} from '../../../source/model/run/started-jobs.js';
import {edgeUs, originUs} from '../../../source/model/timeline/axis.js';
import {timeBreakdownsOf} from '../../../source/model/timeline/divide-thread-time.js';
import {threadSpans} from '../../../source/model/timeline/lane-spans.js';
import {processLanesOf} from '../../../source/model/timeline/lanes.js';
import {transportIntervals} from '../../../source/model/timeline/transport.js';
import {spansAt} from '../../helpers/lane-spans.js';
import {opening, queued, runAt, sum, sums, withKernelFigures} from '../../helpers/scripted-runs.js';

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
