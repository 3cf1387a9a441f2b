import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import {peakBytes} from '../../../source/model/figures/peak-memory.js';
import type {Difference} from '../../../source/model/playback/differences.js';
import {type RunState, wallMs} from '../../../source/model/run/run-state.js';
import {timeBreakdownsOf} from '../../../source/model/timeline/divide-thread-time.js';
import {sumOfTimes} from '../../../source/model/timeline/time-breakdown.js';
import {differencesOf} from '../../helpers/differences.js';
import {modulePlan} from '../../helpers/plans.js';
import {playedDownloads, playedRun} from '../../helpers/playback-runs.js';
import {downloads, runAt, sums, wholeRun, withKernelFigures} from '../../helpers/scripted-runs.js';

const ofKind = <Kind extends Difference['kind']>(all: readonly Difference[], kind: Kind) =>
  all.filter((one): one is Extract<Difference, {kind: Kind}> => one.kind === kind);

const done = (plan: Plan): RunState => runAt(wholeRun(plan));

test('two real runs differ by their strategy, and by what their figures say', async t => {
  const sync = (await playedDownloads(t, {strategy: 'sync'})).last;
  const async = (await playedDownloads(t, {strategy: 'async', workers: 8})).last;
  const all = differencesOf(sync, async);
  assert.deepEqual(ofKind(all, 'strategy'), [{kind: 'strategy', first: 'sync', second: 'async'}]);
  assert.deepEqual(ofKind(all, 'setting'), [{kind: 'setting', id: 'workers', first: 1, second: 8}]);
  assert.deepEqual(ofKind(all, 'wall'), [
    {kind: 'wall', first: wallMs(sync), second: wallMs(async), ratio: wallMs(sync) / wallMs(async)},
  ]);
  const timesOf = (run: RunState) =>
    sumOfTimes(timeBreakdownsOf(run, {from: run.firstQueuedAt ?? 0, to: run.lastEndedAt ?? 0}));
  const blocked = ofKind(all, 'time').find(({state}) => state === 'blocked');
  assert.equal(blocked?.first, timesOf(sync).blockedUs / 1000);
  assert.equal(blocked?.second, timesOf(async).blockedUs / 1000);
  const memory = ofKind(all, 'memory')[0];
  if (memory)
    assert.deepEqual(
      [memory.first, memory.second],
      [sync, async].map(run => peakBytes(run.processes)),
    );
});

test('a run has no difference from itself but its wall time, which is the same', () => {
  const run = done(downloads({strategy: 'thread'}));
  const wall = wallMs(run);
  assert.deepEqual(differencesOf(run, run), [{kind: 'wall', first: wall, second: wall, ratio: 1}]);
});

test('failures are counted, and runs of other work have no ratio', async () => {
  const failing = (await playedRun(modulePlan('exits', {strategy: 'thread', workers: 2, jobs: 4}))).last;
  const good = done(sums({strategy: 'thread', jobs: 4, workers: 2}));
  const all = differencesOf(good, failing);
  assert.deepEqual(ofKind(all, 'failed'), [{kind: 'failed', first: 0, second: 1}]);
  assert.equal(ofKind(all, 'work').length, 1);
  assert.equal(ofKind(all, 'wall')[0]?.ratio, null);
});

test('every setting that differs is named, but not the port of the embedded server', () => {
  const first = done(downloads({strategy: 'thread'}));
  const changes = {gil: true, cores: 1, latencyMs: 600, urls: ['http://127.0.0.1:40002/a']};
  const all = differencesOf(first, {...first, plan: {...first.plan, ...changes}});
  assert.deepEqual(
    ofKind(all, 'setting').map(({id, first, second}) => [id, first, second]),
    [
      ['latencyMs', 300, 600],
      ['cores', null, 1],
      ['gil', false, true],
    ],
  );
});

test('where the kernel counted for one run alone, its figures are not compared', () => {
  const facts = wholeRun(sums({strategy: 'thread'}));
  const counted = runAt(withKernelFigures(facts, () => ({run: 0.3, ready: 0.7})));
  const all = differencesOf(counted, runAt(facts));
  assert.deepEqual(ofKind(all, 'unmeasured'), [{kind: 'unmeasured', which: 'second'}]);
  assert.ok(ofKind(all, 'time').every(({state}) => state !== 'running' && state !== 'ready'));
  const both = differencesOf(counted, runAt(withKernelFigures(facts, () => ({run: 0.9, ready: 0.1}))));
  assert.ok(ofKind(both, 'time').some(({state, first, second}) => state === 'ready' && first > second));
});
