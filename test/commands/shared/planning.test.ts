import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chosen} from '../../../source/commands/cli/chosen.js';
import {targetNamed} from '../../../source/commands/cli/target.js';
import {settingsOf} from '../../../source/commands/shared/initial-settings.js';
import {type Notice, needsMarket, planFor} from '../../../source/commands/shared/planning.js';
import type {StrategyName} from '../../../source/model/event/plan.js';
import {notesOf} from '../../helpers/texts.js';

const MARKET = 'http://127.0.0.1:9';

const said = (notices: readonly Notice[]): string => notices.map(notice => notice(notesOf('en'))).join();

const planned = (name: string, strategy: StrategyName, chosen: Chosen = {}) => {
  const settings = settingsOf(chosen, targetNamed(name), null);
  return planFor(settings, strategy, needsMarket(settings) ? MARKET : null);
};

const own = {name: 'my job', inputs: 5, url: 'file:///job.mjs'};
const ownSettings = (chosen: Chosen) => settingsOf(chosen, targetNamed('./job.mjs'), own.url);

test('workers when no number is chosen: one, four, all jobs, four; a process per job: all jobs', () => {
  const workers = (strategy: StrategyName, chosen?: Chosen) => planned('sum', strategy, chosen).plan.workers;
  assert.deepEqual([workers('sync'), workers('thread'), workers('async'), workers('process')], [1, 4, 30, 4]);
  assert.equal(workers('process', {fresh: true}), 30);
  assert.equal(workers('thread', {workers: 70}), 70);
});

test('no more threads or processes are planned than fit into the free memory, and many are warned about', () => {
  const planOf = (strategy: StrategyName, chosen: Chosen, freeMb: number) =>
    planFor(settingsOf(chosen, targetNamed('sum'), null), strategy, null, null, freeMb);
  const reduced = planOf('thread', {workers: 1000}, 1000);
  assert.equal(reduced.plan.workers, 29);
  assert.match(said(reduced.notices), /^1,000 workers of thread do not fit .*: 29 are used$/);
  const fresh = planOf('process', {fresh: true, jobs: 5000}, 1000);
  assert.equal(fresh.plan.workers, 27);
  const heavy = planOf('process', {workers: 20}, 1000);
  assert.equal(heavy.plan.workers, 20);
  assert.match(
    said(heavy.notices),
    /^20 workers of process take about 740 MB of memory, and 1.0 GB are free/,
  );
  assert.deepEqual(planOf('thread', {workers: 12}, 1000).notices, []);
  assert.equal(planOf('async', {workers: 1000, jobs: 1000}, 100).plan.workers, 1000);
});

test('sync keeps one worker, with a notice', () => {
  const {plan, notices} = planned('sum', 'sync', {workers: 9});
  assert.equal(plan.workers, 1);
  assert.match(said(notices), /^sync always has one worker, not 9$/);
});

test('the course presets', () => {
  const io = planned('course-io', 'async').plan;
  assert.deepEqual(
    [io.workload, io.title, io.jobs, io.latencyMs, io.size],
    ['download', 'course-io', 9, 300, 50_000],
  );
  assert.equal(new Set(io.urls).size, 3);
  assert.ok(io.embedded && io.urls.every(url => url.startsWith(`${MARKET}/`)));
  const cpu = planned('course-cpu', 'process').plan;
  assert.deepEqual([cpu.workload, cpu.jobs, cpu.size, cpu.arithmetic], ['sum', 30, 3_000_000, 'bigint']);
  assert.deepEqual([cpu.urls, cpu.embedded], [[], false]);
});

test('what is chosen counts before a preset', () => {
  const {plan} = planned('course-cpu', 'thread', {jobs: 2, size: 7, arithmetic: 'fast'});
  assert.deepEqual([plan.jobs, plan.size, plan.arithmetic], [2, 7, 'fast']);
});

test('the length of answers can be nothing', () => {
  const {plan} = planned('download', 'async', {bytes: 0, latencyMs: 0});
  assert.equal(plan.size, 0);
  assert.match(plan.urls[0] ?? '', /delay=0&bytes=0$/);
});

test('a process per job is for the process strategy alone', () => {
  assert.equal(planned('sum', 'thread', {fresh: true}).plan.fresh, false);
  assert.equal(planned('sum', 'process', {fresh: true}).plan.fresh, true);
});

test('at most six workers to a host that is not this machine, whatever is chosen', () => {
  for (const strategy of ['thread', 'async', 'process'] as const) {
    const {plan, notices} = planned('download', strategy, {
      urls: ['http://127.0.0.1/', 'https://example.org/'],
      workers: 100,
    });
    assert.equal(plan.workers, 6);
    assert.match(said(notices), /at most 6 connections at once to example\.org.*instead of 100/);
    assert.equal(plan.embedded, false);
  }
});

test('any number of workers to this machine', () => {
  const url = [
    'http://localhost/',
    'http://127.1.2.3/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://a.localhost/',
  ];
  const {plan, notices} = planned('download', 'thread', {urls: url, workers: 100});
  assert.deepEqual([plan.workers, notices], [100, []]);
});

test('few enough workers need no notice', () => {
  const {plan, notices} = planned('download', 'thread', {urls: ['https://example.org/']});
  assert.deepEqual([plan.workers, notices], [4, []]);
});

test("a module's name, inputs and address", () => {
  const {plan} = planFor(ownSettings({}), 'async', null, own);
  assert.deepEqual(
    [plan.workload, plan.title, plan.jobs, plan.workers, plan.module],
    ['module', 'my job', 5, 5, own.url],
  );
  assert.equal(planFor(ownSettings({jobs: 2}), 'async', null, own).plan.jobs, 2);
  assert.equal(planFor(ownSettings({}), 'async', null, {...own, inputs: null}).plan.jobs, 8);
});
