import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HelperKind} from '../../../source/model/event/event.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {type CoreCell, coreCells, coresOf} from '../../../source/model/timeline/cores.js';
import {closing, opening, queued, runAt, sums, type TimedFact} from '../../helpers/scripted-runs.js';

const US = 1000;
const plan = sums({strategy: 'thread', workers: 2, jobs: 2});
const before: readonly TimedFact[] = [...opening(plan), ...queued(plan)];

/** One sample of one thread; times in ms. */
const sample = (at: number, thread: number, runMs: number, readyMs: number, core: number): TimedFact => [
  at,
  {
    type: 'sample',
    threads: [{process: 1, thread, runUs: runMs * US, readyUs: readyMs * US, core}],
    helpers: [],
  },
];

const helper = (at: number, kind: HelperKind, runMs: number, core: number): TimedFact => [
  at,
  {
    type: 'sample',
    threads: [],
    helpers: [{process: 1, tid: 7, kind, runUs: runMs * US, readyUs: 0, core}],
  },
];

const shares = (run: RunState, ms: number) =>
  coresOf(run, ms * US).cores.map(({share}) => Math.round(share * 1000) / 1000);

const users = (cell: CoreCell | null | undefined) =>
  cell?.map(({by, share}) => [by.kind === 'executor' ? by.thread : by.kind, Math.round(share * 1000) / 1000]);

/** Cells of one core, each 50 ms long, from the first job queued on. */
const cells = (run: RunState, core: number, untilMs: number) =>
  coreCells(run, [core], {from: 100 * US, to: 300 * US, columns: 4}, untilMs * US)[0]?.map(users);

test('time between two samples belongs to the core of the later one', () => {
  const run = runAt([...before, sample(100, 1, 10, 0, 3), sample(200, 1, 70, 30, 1)]);
  assert.deepEqual(shares(run, 200), [0, 0.6, 0, 0]);
  assert.deepEqual(cells(run, 1, 200), [[[1, 0.6]], [[1, 0.6]], undefined, undefined]);
  assert.deepEqual(cells(run, 3, 200), [[], [], undefined, undefined]);
});

test('time before the first job was queued does not count, nor does time after now', () => {
  const run = runAt([
    ...before,
    sample(50, 1, 0, 0, 0),
    sample(150, 1, 100, 0, 0),
    sample(250, 1, 150, 50, 2),
  ]);
  assert.deepEqual(shares(run, 150), [1, 0, 0, 0]);
  assert.deepEqual(shares(run, 200), [0.5, 0, 0.25, 0]);
});

test('two threads on one core each have a share, and want more cores than they had', () => {
  const facts = [1, 2].flatMap(thread => [sample(100, thread, 0, 0, 0), sample(200, thread, 50, 50, 0)]);
  const {had, wanted, cores} = coresOf(runAt([...before, ...facts]), 200 * US);
  assert.deepEqual([had, wanted, cores[0]?.share], [1, 2, 1]);
  assert.deepEqual(cells(runAt([...before, ...facts]), 0, 200)?.[0], [
    [1, 0.5],
    [2, 0.5],
  ]);
});

test('helpers use cores too, but do not count as executors that want one', () => {
  const facts = [helper(100, 'libuv', 0, 2), helper(200, 'libuv', 80, 2)];
  const {had, wanted, cores} = coresOf(runAt([...before, ...facts]), 200 * US);
  assert.deepEqual([had, wanted, cores[2]?.share, cores[2]?.now], [0, 0, 0.8, {kind: 'libuv'}]);
});

test('the user with most of a core in the latest sample is its current one, until the run is over', () => {
  const facts = [
    ...[sample(100, 1, 0, 0, 0), sample(150, 1, 50, 0, 0), sample(300, 1, 60, 0, 0)],
    ...[sample(100, 2, 0, 0, 1), sample(300, 2, 150, 0, 0)],
  ];
  const on = (run: RunState, ms: number) => coresOf(run, ms * US).cores.map(({now}) => now);
  const one = {kind: 'executor', process: 1, thread: 1};
  assert.deepEqual(on(runAt([...before, ...facts], 150), 150), [one, null, null, null]);
  assert.deepEqual(on(runAt([...before, ...facts]), 300)[0], {...one, thread: 2});
  assert.deepEqual(on(runAt([...before, ...facts]), 500)[0], {...one, thread: 2});
  const over = runAt([...before, ...facts, ...closing(facts, plan)]);
  assert.deepEqual(on(over, 300), [null, null, null, null]);
});

test('a thread that moved to another core no longer counts on the first one', () => {
  const facts = [sample(100, 1, 0, 0, 0), sample(150, 1, 50, 0, 0), sample(180, 1, 80, 0, 2)];
  const now = coresOf(runAt([...before, ...facts]), 180 * US).cores.map(core => core.now?.kind ?? null);
  assert.deepEqual(now, [null, null, 'executor', null]);
});

test('a thread absent from two samples counts on no core', () => {
  const facts = [sample(100, 1, 0, 0, 0), sample(150, 1, 50, 0, 0), helper(285, 'other', 0, 1)];
  assert.equal(coresOf(runAt([...before, ...facts]), 285 * US).cores[0]?.now, null);
});

test('an interval is never filled beyond its length, even if clocks differ', () => {
  const run = runAt([
    ...before,
    sample(100, 1, 0, 0, 0),
    sample(150, 1, 60, 20, 0),
    sample(200, 1, 55, 20, 0),
  ]);
  assert.deepEqual(cells(run, 0, 200), [[[1, 1]], [], undefined, undefined]);
});

test('a core beyond the reported number of cores has a row', () => {
  const run = runAt([...before, sample(100, 1, 0, 0, 0), sample(150, 1, 50, 0, 6)]);
  assert.equal(coresOf(run, 150 * US).cores.length, 7);
});

test('a confined run may use the cores on which it was sampled, before that the last ones', () => {
  const confined = {...plan, cores: 2};
  const facts: readonly TimedFact[] = [...opening(confined), ...queued(confined)];
  const allowed = (run: RunState) =>
    coresOf(run, 200 * US).cores.flatMap(({core, allowed}) => (allowed ? [core] : []));
  assert.deepEqual(allowed(runAt(facts)), [2, 3]);
  assert.deepEqual(allowed(runAt([...facts, sample(100, 1, 0, 0, 0), sample(150, 1, 50, 0, 0)])), [0, 3]);
  assert.deepEqual(allowed(runAt(before)), [0, 1, 2, 3]);
});

test('nothing is known before the first sample, and nothing after the last one', () => {
  assert.equal(coresOf(runAt(before), 200 * US).until, null);
  const run = runAt([...before, sample(100, 1, 0, 0, 0), sample(150, 1, 50, 0, 0)]);
  assert.equal(coresOf(run, 290 * US).until, 150 * US);
  const sampled = runAt([
    ...before,
    sample(100, 1, 0, 0, 0),
    sample(150, 1, 50, 0, 0),
    helper(250, 'other', 1, 1),
  ]);
  assert.equal(coresOf(sampled, 290 * US).until, 250 * US);
  assert.deepEqual(cells(sampled, 0, 250), [[[1, 1]], [], [], undefined]);
});
