import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fact, RunEvent} from '../../../source/model/event/event.js';
import type {Plan, StrategyName} from '../../../source/model/event/plan.js';
import {
  type Action,
  type Choice,
  type Effect,
  initial,
  type SessionState,
  session,
} from '../../../source/model/session/session.js';
import {orderOf, wantsCalibration} from '../../../source/model/session/settings.js';
import {choices as plain, settings} from '../../helpers/settings.js';

const [download] = plain as [Choice];
const needing = (name: string): Choice => ({
  ...download,
  name,
  latencyMs: null,
  size: {value: 300, unit: 'n', limit: 4000, calibration: 'missing'},
});
const choices: readonly Choice[] = [download, needing('matrix'), needing('sets')];
const idle = initial(settings, choices);
const onMatrix = initial({...settings, choice: 'matrix'}, choices);

/** The state after some actions, and what they caused. */
const after = (state: SessionState, ...actions: Action[]): [SessionState, Effect[]] => {
  const effects: Effect[] = [];
  let now = state;
  for (const action of actions) {
    const [next, caused] = session(now, action);
    now = next;
    effects.push(...caused);
  }
  return [now, effects];
};

const said = (effects: readonly Effect[]): string[] =>
  effects.map(effect =>
    effect.type === 'start'
      ? `start ${effect.number} ${effect.strategy} ${effect.settings.choice} ${effect.settings.size}`
      : effect.type === 'calibrate'
        ? `calibrate ${effect.settings.choice}`
        : effect.type,
  );

const next: Action = {type: 'workload', by: 1};
const run = (strategy: StrategyName): Action => ({type: 'run', strategy});
const found = (name: string, size: number | null): Action => ({type: 'calibrated', name, size});
const opened: Action = {type: 'opened'};
const stopped: Action = {type: 'calibration-stopped'};

let seq = 0;
const told = (number: number, ...facts: Fact[]): Action => ({
  type: 'events',
  number,
  events: facts.map((fact, i): RunEvent => ({...fact, at: i * 1000, source: 'runner', seq: ++seq})),
});
const started: Fact = {
  type: 'run-started',
  plan: {strategy: 'sync', workload: 'download', jobs: 1, workers: 1} as Plan,
  shape: {processes: 1, threads: 1, inFlight: 1},
  environment: {node: 'v20', platform: 'linux', cores: 4},
  began: '2026-01-01T00:00:00.000Z',
};
const over: Fact = {type: 'run-finished', outcome: 'finished'};

test('a size is looked for as soon as it is wanted, once, and becomes the choice’s own', () => {
  assert.deepEqual(said(after(idle, opened)[1]), []);
  const [wanting, effects] = after(
    idle,
    opened,
    next,
    {type: 'overlay', page: 'help'},
    {type: 'overlay', page: 'help'},
  );
  assert.deepEqual(said(effects), ['calibrate matrix']);
  const [known, more] = after(
    wanting,
    found('matrix', 480),
    {type: 'overlay', page: 'help'},
    {type: 'overlay', page: 'help'},
  );
  assert.deepEqual(more, []);
  assert.equal(orderOf(known.settings, known.choices).size, 480);
  assert.deepEqual(known.choices[1]?.size, {value: 480, unit: 'n', limit: 4000, calibration: 'done'});
  assert.equal(known.choices[2]?.size?.value, 300);
  assert.deepEqual(said(after(known, run('sync'))[1]), ['start 1 sync matrix 480']);
});

test('what is chosen at the launch is looked for when the screen is there', () => {
  assert.deepEqual(said(after(onMatrix, opened)[1]), ['calibrate matrix']);
});

test('a size that somebody chose needs no looking', () => {
  const chosen = initial({...settings, choice: 'matrix', size: 70}, choices);
  assert.equal(wantsCalibration(chosen.settings, chosen.choices), false);
  assert.deepEqual(said(after(chosen, opened, run('sync'))[1]), ['start 1 sync matrix 70']);
});

test('a start waits for the size, says so, and begins with it; the last one asked for wins', () => {
  const [waiting, effects] = after(onMatrix, opened, run('sync'), run('thread'));
  assert.deepEqual(said(effects), ['calibrate matrix']);
  assert.deepEqual(waiting.message, {kind: 'calibrating', name: 'matrix'});
  assert.equal(waiting.cancelling, false);
  const [begun, more] = after(waiting, found('matrix', 480));
  assert.deepEqual(said(more), ['start 2 thread matrix 480']);
  assert.equal(begun.message, null);
  assert.equal(begun.pending, 'thread');
});

test('a line that came meanwhile stays', () => {
  const [begun] = after(onMatrix, run('sync'), {type: 'notice', text: 'mind'}, found('matrix', 480));
  assert.deepEqual(begun.message, {kind: 'notice', text: 'mind'});
});

test('where no size can be found the run begins with the choice’s own, and nobody looks again', () => {
  const [state, effects] = after(onMatrix, opened, run('sync'), found('matrix', null), {
    type: 'overlay',
    page: 'help',
  });
  assert.deepEqual(said(effects), ['calibrate matrix', 'start 1 sync matrix 300']);
  assert.equal(state.choices[1]?.size?.calibration, undefined);
});

test('esc takes a waiting start back; looking goes on', () => {
  const [state, effects] = after(onMatrix, opened, run('sync'), {type: 'back'}, found('matrix', 480));
  assert.deepEqual(said(effects), ['calibrate matrix']);
  assert.deepEqual([state.pending, state.held, state.message], [null, false, null]);
});

test('nothing is looked for while a run is on, and as soon as it is over', () => {
  const [busy, effects] = after(idle, run('sync'), told(1, started), next);
  assert.deepEqual(said(effects), ['start 1 sync download 50000']);
  assert.deepEqual(said(after(busy, told(1, over))[1]), ['calibrate matrix']);
});

test('a start during a run stops that one first, then looks, then begins', () => {
  const [busy] = after(idle, run('sync'), told(1, started), next);
  const [waiting, effects] = after(busy, run('thread'));
  assert.deepEqual(said(effects), ['cancel']);
  assert.equal(waiting.cancelling, true);
  const [looking, then] = after(waiting, told(1, {type: 'run-finished', outcome: 'cancelled'}));
  assert.deepEqual(said(then), ['calibrate matrix']);
  assert.equal(looking.pending, 'thread');
  assert.deepEqual(said(after(looking, found('matrix', 480))[1]), ['start 2 thread matrix 480']);
});

test('a start of other work goes first; what it stopped is looked for after it', () => {
  const [away, effects] = after(onMatrix, opened, {type: 'workload', by: -1}, run('sync'), stopped);
  assert.deepEqual(said(effects), ['calibrate matrix', 'start 1 sync download 50000']);
  assert.equal(away.calibrating, null);
  const [back] = after(away, told(1, started), next);
  assert.deepEqual(said(after(back, told(1, over))[1]), ['calibrate matrix']);
});

test('a start waits for the size of its own work, whatever is being looked for', () => {
  const [, effects] = after(onMatrix, opened, next, run('sync'), found('matrix', 480), found('sets', 5));
  assert.deepEqual(said(effects), ['calibrate matrix', 'calibrate sets', 'start 1 sync sets 5']);
});

test('a start that waited goes on when its size is chosen, or other work is', () => {
  const [sized, effects] = after(
    onMatrix,
    opened,
    run('sync'),
    {type: 'panel', page: 'menu'},
    {type: 'menu-row', by: 2},
  );
  assert.deepEqual(said(effects), ['calibrate matrix']);
  const [, more] = after(sized, {type: 'menu-value', by: 1});
  assert.match(said(more).join(), /^start 1 sync matrix \d+$/);
  const [busy] = after(idle, run('sync'), told(1, started), next, run('thread'));
  assert.deepEqual(said(after(busy, {type: 'workload', by: -1})[1]), ['start 2 thread download 50000']);
});

test('who leaves looks for nothing any more', () => {
  const leave: Action = {type: 'quit', ending: 'closed', urgent: false};
  const [, effects] = after(onMatrix, leave, opened);
  assert.deepEqual(said(effects), ['quit']);
  const [, waiting] = after(onMatrix, opened, run('sync'), leave, found('matrix', 480));
  assert.deepEqual(said(waiting), ['calibrate matrix', 'quit']);
});
