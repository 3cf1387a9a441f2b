import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../../source/model/event/strategies.js';
import {executorIn} from '../../../source/model/playback/executor.js';
import {WINDOW_TIMES, windowOfRun} from '../../../source/model/playback/window.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {timeBreakdownsOf} from '../../../source/model/timeline/divide-thread-time.js';
import {modulePlan, plan} from '../../helpers/plans.js';
import {played, playedDownloads, playedRun} from '../../helpers/playback-runs.js';
import {randomFrom} from '../../helpers/random.js';
import {downloads, events, runAt, sums, wholeRun, withKernelFigures} from '../../helpers/scripted-runs.js';
import {varied} from '../../helpers/variety.js';

/** Windows over a run: all of it, none of it, and pieces of any kind. */
const windowsOver = ({latestAt}: RunState): readonly (readonly [number, number])[] => {
  const random = randomFrom(7);
  const any = (): number => random.below(latestAt + 100_000);
  return [[0, latestAt], [latestAt, latestAt], ...Array.from({length: 60}, () => [any(), any()] as const)];
};

/** Whether the rows of every window meet its length to the µs, and its total the rows. */
const checkSums = (run: RunState): void => {
  for (const [one, other] of windowsOver(run)) {
    const {from, to, rows, total} = windowOfRun(run, one, other);
    assert.deepEqual([from, to], [Math.min(one, other), Math.max(one, other)]);
    for (const {times} of rows) {
      for (const time of WINDOW_TIMES) assert.ok(Number.isSafeInteger(times[time]) && times[time] >= 0, time);
      assert.equal(sumOf(times), to - from);
    }
    assert.equal(sumOf(total.times), rows.length * (to - from));
  }
};

const sumOf = (times: Readonly<Record<string, number>>): number =>
  Object.values(times).reduce((sum, us) => sum + us, 0);

/** Whether pieces side by side begin and end each job once. */
const checkCounts = (run: RunState): void => {
  const cuts = [-1, ...Array.from({length: 9}, (_, i) => Math.round((run.latestAt * i) / 9)), run.latestAt];
  const pieces = cuts.slice(1).map((to, i) => windowOfRun(run, cuts[i] ?? 0, to).total);
  const sum = (count: 'begun' | 'ended') => pieces.reduce((all, piece) => all + piece[count], 0);
  assert.equal(sum('begun'), run.startOrder.length);
  assert.equal(sum('ended'), run.completionOrder.length);
};

test('a window in which no executor could take jobs says so, before they open as after their exit', async t => {
  const {last} = await playedDownloads(t, {strategy: 'thread'});
  const ready = last.threads.map(({readyAt}) => readyAt ?? 0);
  const [first, exited] = [Math.min(...ready), Math.max(...last.threads.map(({exitedAt}) => exitedAt ?? 0))];
  assert.equal(windowOfRun(last, 0, first - 1).stage, 'opening');
  assert.equal(windowOfRun(last, 0, first).stage, 'open');
  assert.equal(windowOfRun(last, first, exited).stage, 'open');
  assert.equal(windowOfRun(last, exited, exited + 1000).stage, 'closed');
});

for (const {name, waits} of varied(strategies, ({name}) => name === 'async' || name === 'process')) {
  test(`${name}: the times of each executor meet any window to the µs, and no job is counted twice`, async t => {
    const {last} = await playedDownloads(t, {strategy: name});
    checkSums(last);
    checkCounts(last);
    const {total, rows} = windowOfRun(last, last.firstQueuedAt ?? 0, last.lastEndedAt ?? 0);
    assert.equal(total.measured, process.platform === 'linux');
    assert.ok(total.times[waits] > 0);
    if (waits === 'blocked') assert.equal(total.times['in flight'], 0);
    assert.equal(rows.length, last.threads.length);
  });

  test(`${name}: all of a run divides as its executors' figures do`, async () => {
    const {last} = await playedRun(plan({strategy: name, size: 600_000, arithmetic: 'bigint'}));
    checkSums(last);
    checkCounts(last);
    const [from, to] = [last.firstQueuedAt ?? 0, last.lastEndedAt ?? 0];
    const {rows} = windowOfRun(last, from, to);
    for (const [i, breakdown] of timeBreakdownsOf(last, {from, to}).entries()) {
      const thread = last.threads[i];
      assert.ok(thread);
      const {process: itsProcess, thread: itsThread} = executorIn(last.shape, thread);
      const times = rows.find(
        ({executor}) => executor.process === itsProcess && executor.thread === itsThread,
      )?.times;
      assert.ok(times);
      for (const [time, us] of [
        ['running', breakdown.runningUs],
        ['ready', breakdown.readyUs],
        ['blocked', breakdown.blockedUs],
        ['idle', breakdown.idleUs],
        ['unexplained', breakdown.unexplainedUs],
      ] as const)
        assert.ok(Math.abs(times[time] - us) <= 1, `${time}: ${times[time]} and ${us}`);
    }
  });
}

test('threads that wait for a lock, and those that replace one that died', async () => {
  const {last} = await playedRun(modulePlan('exits', {strategy: 'thread', workers: 3, jobs: 6, gil: true}));
  checkSums(last);
  checkCounts(last);
  const died = last.threads.find(({exitedAt}) => (exitedAt ?? 0) < (last.lastEndedAt ?? 0));
  assert.ok(died?.exitedAt);
  const after = windowOfRun(last, died.exitedAt, last.latestAt);
  assert.ok(after.rows.every(({executor}) => executor.thread !== died.thread));
  const around = windowOfRun(last, died.exitedAt - 1000, died.exitedAt + 1000);
  const row = around.rows.find(({executor}) => executor.thread === died.thread);
  assert.ok((row?.times.away ?? 0) >= 1000);
});

test('what the kernel says of busy threads is in the figures, and without it what jobs report', () => {
  const facts = wholeRun(sums({strategy: 'thread'}));
  const counted = played(events(withKernelFigures(facts, () => ({run: 0.25, ready: 0.75})))).last;
  checkSums(counted);
  const {total} = windowOfRun(counted, 300_000, 400_000);
  assert.ok(total.measured);
  assert.ok(Math.abs(total.times.ready / total.times.running - 3) < 0.2);
  const reported = windowOfRun(played(events(facts)).last, 300_000, 400_000).total;
  assert.deepEqual([reported.measured, reported.times.ready], [false, 0]);
});

test('a job that begins at the first moment was before the window, one that ends at the last is in it', () => {
  const {last} = played(events(wholeRun(downloads({strategy: 'sync'}))));
  const job = last.jobs[3];
  assert.ok(job?.startedAt && job.endedAt);
  const {total} = windowOfRun(last, job.startedAt, job.endedAt);
  assert.deepEqual([total.begun, total.ended], [0, 1]);
});

test('executors stand in the order of their lanes, in whichever order they started', () => {
  const facts = wholeRun(downloads({strategy: 'thread'}));
  const late = facts.map(
    ([ms, fact]) => [fact.type === 'thread-started' ? ms - fact.thread : ms, fact] as const,
  );
  const run = runAt(late);
  assert.deepEqual(
    run.threads.map(({thread}) => thread),
    [4, 3, 2, 1],
  );
  const {rows} = windowOfRun(run, 0, run.latestAt);
  assert.deepEqual(
    rows.map(({executor}) => executor.thread),
    [1, 2, 3, 4],
  );
});
