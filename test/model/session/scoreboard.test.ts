import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import {type PlanOptionId, planOptionIds} from '../../../source/model/options/option-values.js';
import {runOption} from '../../../source/model/options/run-options.js';
import {
  comparable,
  followsSettings,
  scoreAxisMs,
  scoreRows,
} from '../../../source/model/session/scoreboard.js';
import type {Choice} from '../../../source/model/session/settings.js';
import {audience, settings} from '../../helpers/audience.js';
import {
  downloads,
  runAt,
  sums,
  type TimedFact,
  wholeRun,
  withKernelFigures,
} from '../../helpers/scripted-runs.js';
import {choices} from '../../helpers/settings.js';

const done = (strategy: Plan['strategy']) => runAt(wholeRun(downloads({strategy})));

/** Another value than a plan has, by the type of the option. */
const anotherValue = (plan: Plan, id: PlanOptionId): unknown => {
  const {type} = runOption(id);
  if (type.type === 'name') return type.names.find(name => name !== plan[id]);
  return type.type === 'flag' ? !plan[id] : Number(plan[id] ?? 0) + 1;
};

test('plans that differ in what is compared do the same work, all others do not', () => {
  const plan = downloads({strategy: 'thread'});
  const same: Partial<Plan>[] = [
    {strategy: 'sync'},
    {workers: 1},
    {fresh: true},
    {title: 'by another name'},
    {importSeconds: 60},
    {scaled: {base: 1, by: 2}},
  ];
  const other: Partial<Plan>[] = [
    {workload: 'sum'},
    {urls: []},
    {embedded: false},
    {module: 'file:///job.mjs'},
    ...planOptionIds.filter(id => runOption(id).sameWork).map(id => ({[id]: anotherValue(plan, id)})),
  ];
  for (const change of same) assert.ok(comparable(plan, {...plan, ...change}), JSON.stringify(change));
  for (const change of other) assert.ok(!comparable(plan, {...plan, ...change}), JSON.stringify(change));
  const fields = new Set([...same, ...other].flatMap(change => Object.keys(change)));
  const work = ['jobs', 'size', 'latencyMs', 'session', 'arithmetic', 'cores', 'gil', 'yields', 'uvThreads'];
  for (const field of [...Object.keys(plan), ...work])
    assert.ok(fields.has(field), `${field} is decided upon`);
});

test('a row has its opening beside its work, and the axis has room for both', () => {
  const rows = scoreRows(audience(null, [done('sync'), done('thread')]), 0);
  const [sync, thread] = [rows[0], rows[1]];
  assert.equal(sync?.startupMs, 100);
  assert.equal(scoreAxisMs(rows), (sync?.wallMs ?? 0) + 100);
  assert.equal(thread?.disturbance, null);
});

test('a score that other programs lengthened is marked, whatever they left to a run that wanted nothing', () => {
  const disturbed = (ready: number, othersCores: number) => {
    const plan = sums({strategy: 'thread', jobs: 8, workers: 4, cores: 2});
    const facts = withKernelFigures(wholeRun(plan, 400), () => ({run: 1 - ready, ready}));
    const end = Math.max(...facts.map(([ms]) => ms));
    const machine = (ms: number): TimedFact => [
      ms,
      {type: 'machine', busyUs: 2000 * ms, ownUs: (2 - othersCores) * 1000 * ms},
    ];
    const run = runAt([...facts, machine(1), machine(end - 1)]);
    const row = scoreRows(audience(null, [run]), 0).find(({strategy}) => strategy === 'thread');
    return row?.disturbance?.othersCores?.toFixed(1) ?? null;
  };
  assert.equal(disturbed(0.85, 1.4), '1.4');
  assert.equal(disturbed(0.5, 0.1), null, 'four on two are ready for half of the time by themselves');
  assert.equal(disturbed(0, 1.4), null);
});

test('the embedded server’s port does not matter, other addresses do', () => {
  const plan = downloads({strategy: 'sync'});
  const elsewhere = plan.urls.map(url => url.replace('40001', '40002'));
  assert.ok(comparable(plan, {...plan, urls: elsewhere}));
  const foreign = {...plan, embedded: false};
  assert.ok(!comparable(foreign, {...foreign, urls: elsewhere}));
});

test('a plan that asks the embedded server for what knows no delay is current all the same', () => {
  const line = downloads({
    strategy: 'sync',
    workload: 'serial',
    title: 'serial',
    jobs: 8,
    size: 1056,
    latencyMs: 0,
  });
  const serial: Choice = {
    name: 'serial',
    bound: 'io',
    jobs: 8,
    size: {value: 1056, unit: 'bytes', limit: 1e6},
    latencyMs: null,
    takes: ['size', 'session'],
  };
  const chosen = {...settings, choice: 'serial', latencyMs: null};
  assert.ok(followsSettings(line, chosen, [serial]));
  assert.ok(!followsSettings({...line, size: 96}, chosen, [serial]));
});

test('a plan is current until the settings ask for something else', () => {
  const plan = downloads({strategy: 'thread'});
  assert.ok(followsSettings(plan, settings, choices));
  for (const change of [{choice: 'course-cpu'}, {jobs: 8}, {size: 7}, {latencyMs: 1}, {session: false}]) {
    assert.ok(!followsSettings(plan, {...settings, ...change}, choices), JSON.stringify(change));
  }
  const untaken = {arithmetic: 'fast' as const, yields: true};
  assert.ok(followsSettings(plan, {...settings, ...untaken}, choices), 'downloads do not compute');
});

test('speed-up is over sync doing the same work, and only between complete runs', () => {
  const rows = scoreRows(audience(done('async'), [done('sync'), done('async')]), 0);
  const speedups = Object.fromEntries(rows.map(row => [row.strategy, row.speedup?.toFixed(1) ?? null]));
  assert.deepEqual(speedups, {sync: '1.0', thread: null, async: '8.7', process: null});
  assert.deepEqual(
    rows.map(({kind}) => kind),
    ['done', 'none', 'done', 'none'],
  );
  const other = runAt(wholeRun(sums({strategy: 'sync', jobs: 9})));
  assert.equal(scoreRows(audience(null, [other, done('async')]), 0)[2]?.speedup, null);
  const failed = {...done('async'), outcome: 'failed' as const};
  assert.equal(scoreRows(audience(null, [done('sync'), failed]), 0)[2]?.speedup, null);
});

test('a run in progress stands in its strategy’s place with the time so far', () => {
  const live = runAt(wholeRun(downloads({strategy: 'thread'})), 500);
  const row = scoreRows(audience(live, [done('thread')]), 600_000)[1];
  assert.deepEqual([row?.kind, row?.wallMs, row?.speedup, row?.threads], ['live', 500, null, 4]);
  const opening = runAt(wholeRun(downloads({strategy: 'thread'})), 50);
  assert.equal(scoreRows(audience(opening, [done('thread')]), 50_000)[1]?.kind, 'done');
});
