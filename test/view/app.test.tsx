import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock, test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import type {Fact, RunEvent} from '../../source/model/event/event.js';
import {topOf} from '../../source/model/session/page-stack.js';
import type {Effect} from '../../source/model/session/session.js';
import {audience} from '../helpers/audience.js';
import {type DrawnApp, drawApp} from '../helpers/drawn-app.js';
import {downloads, events, opening, queued, wholeRun} from '../helpers/scripted-runs.js';

const plan = downloads({strategy: 'sync', jobs: 2});
const asked = {type: 'run', strategy: 'sync'} as const;

// Numbers go on from batch to batch, as a source's do.
let seq = 1000;
const arrived = (...facts: Fact[]): {type: 'events'; number: number; events: RunEvent[]} => ({
  type: 'events',
  number: 1,
  events: facts.map((fact, i) => ({...fact, at: 900_000 + (i + 1) * 1000, source: 'runner', seq: ++seq})),
});
const started = {type: 'events', number: 1, events: events([...opening(plan), ...queued(plan)])} as const;
const taken: Fact = {type: 'job-started', job: 1, process: 1, thread: 1};
const finished: Fact = {
  type: 'job-finished',
  job: 1,
  process: 1,
  thread: 1,
  result: {value: 1},
  loopTicks: 0,
};
const over: Fact = {type: 'run-finished', outcome: 'finished'};

let app: DrawnApp;
let effects: Effect[];

/** The time that has passed, and the CPU time that each ms of it is said to have taken. */
let passed: number;
let cpuPerMs: number;

beforeEach(async () => {
  mock.timers.enable({apis: ['setTimeout', 'setInterval']});
  passed = 0;
  cpuPerMs = 0.05;
  effects = [];
  app = drawApp({
    start: audience(null, [], {requested: 0, shown: 0}),
    nowUs: () => 1_000_000,
    used: () => ({cpuMs: passed * cpuPerMs, atMs: passed}),
    answer: key => key.startsWith('cursor'),
    perform: effect => effects.push(effect),
    spansAtOnce: 200,
  });
  // The code of the pages is there once the first frame is painted, which is one more frame.
  await turn();
  await turn();
});

afterEach(() => {
  app.unmount();
  mock.timers.reset();
});

/** Lets time pass and React draw. */
const pass = async (ms: number): Promise<void> => {
  for (const end = passed + ms; passed < end; ) {
    passed += 10;
    mock.timers.tick(10);
    await turn();
  }
};

/** Types keys and waits until they have been read. */
const type = async (bytes: string): Promise<void> => {
  app.type(bytes);
  for (let turns = 0; turns < 4; turns++) await turn();
};

/** The number of frames that are drawn in so many ms. */
const framesIn = async (ms: number): Promise<number> => {
  const before = app.count();
  await pass(ms);
  return app.count() - before;
};

const shown = (): string => topOf(app.store.state().pages).id;

test('nothing is drawn while nothing changes', async () => {
  assert.equal(await framesIn(3000), 0);
});

test('several keys of one piece of input are obeyed in order and drawn as one frame', async () => {
  const before = app.count();
  await type('>?');
  assert.match(app.last(), /^ What every cook did/m);
  assert.match(app.last(), /10 dishes from the next run on/);
  assert.equal(app.count(), before + 1);
});

test('a key is looked up on the page that the key before it has opened', async () => {
  await type('w\x1b[B');
  assert.deepEqual([shown(), app.store.state().menu.row], ['menu', 1]);
  await type('?\x1b[B');
  assert.deepEqual([shown(), app.store.state().menu.row], ['help', 1]);
});

test('an answer of the terminal is no key of the page', async () => {
  await type('\x1b[24;5R');
  await type('\x1b[24;5R?');
  assert.equal(shown(), 'help');
});

test('ctrl-l asks for a repaint and changes nothing', async () => {
  const before = app.store.state();
  await type('\x0c');
  assert.equal(app.repaints(), 1);
  assert.equal(app.store.state(), before);
});

test('a pause freezes the moment at which its key was pressed', async () => {
  app.store.dispatch(asked);
  app.store.dispatch(started);
  await type(' ');
  assert.equal(app.store.state().pausedAt, 1_000_000);
});

test('a live run is drawn at most eight times a second, whatever happens in it', async () => {
  app.store.dispatch(asked);
  app.store.dispatch(started);
  await pass(100);
  const before = app.count();
  app.store.dispatch(arrived(taken));
  for (let round = 0; round < 100; round++) {
    app.store.dispatch(arrived({type: 'job-progress', job: 1, process: 1, thread: 1, fraction: round / 100}));
    await pass(10);
  }
  const frames = app.count() - before;
  assert.ok(frames >= 6 && frames <= 8, `${frames} frames in a second`);
  assert.match(app.last(), /LIVE .*\n/);
  assert.match(app.last(), /0 of 2 served/);
});

test('a screen that takes too much of a core is drawn less often, and soon again when it takes less', async () => {
  app.store.dispatch(asked);
  app.store.dispatch(started);
  const usual = await framesIn(4000);
  cpuPerMs = 0.4;
  await pass(2000);
  const dear = await framesIn(4000);
  assert.ok(dear > 0 && dear <= usual / 2, `${dear} frames instead of ${usual}`);
  cpuPerMs = 0.05;
  await pass(4000);
  assert.ok((await framesIn(4000)) >= usual - 1);
});

test('the clock stops with the run, and its last facts are on the screen', async () => {
  app.store.dispatch(asked);
  app.store.dispatch(started);
  await pass(200);
  app.store.dispatch(arrived(taken, finished, over));
  await turn();
  assert.match(app.last(), /DONE/);
  assert.match(app.last(), /1 of 2 served/);
  assert.equal(await framesIn(2000), 0);
});

test('lanes of very many jobs are drawn a part at a time, while keys are alive, and once', async () => {
  const many = downloads({strategy: 'thread', jobs: 400});
  app.store.dispatch({type: 'run', strategy: 'thread'});
  app.store.dispatch({type: 'events', number: 1, events: events(wholeRun(many))});
  await turn();
  const part = (): number => Number(/drawing: (\d+) %/.exec(app.last())?.[1] ?? 100);
  const first = part();
  assert.ok(first < 100, app.last());
  await type('?');
  assert.match(app.last(), /^ What every cook did/m);
  assert.equal(await framesIn(500), 0, 'a page without lanes is whole');
  await type('?');
  const parts = [first];
  for (let frames = 0; part() < 100 && frames < 100; frames++) {
    await pass(10);
    parts.push(part());
  }
  assert.ok(parts.length >= 2 && new Set(parts).size >= 2, `${parts}`);
  assert.doesNotMatch(app.last(), /drawing/);
  assert.equal(await framesIn(500), 0);
});

test('effects are performed once, in their order', async () => {
  app.store.dispatch(asked);
  app.store.dispatch({type: 'run', strategy: 'thread'});
  await pass(100);
  assert.deepEqual(
    effects.map(effect => (effect.type === 'start' ? `start ${effect.strategy}` : effect.type)),
    ['start sync', 'cancel', 'start thread'],
  );
});

test('a new size is drawn with everything else as it was', async () => {
  await type('?');
  app.resize({columns: 40, rows: 10});
  await turn();
  assert.equal(app.last().split('\n').length, 9);
  assert.match(app.last(), /^ What every cook did/m);
});

test('once unmounted it neither listens, nor ticks, nor reads keys', async () => {
  app.store.dispatch(asked);
  app.store.dispatch(started);
  await pass(100);
  app.unmount();
  const before = app.count();
  await type('?');
  app.store.dispatch({type: 'view'});
  await pass(500);
  assert.equal(app.count(), before);
  assert.equal(shown(), 'jobs');
  assert.equal(app.listens(), false);
});
