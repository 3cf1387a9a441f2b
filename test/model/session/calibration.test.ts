import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fact, RunEvent} from '../../../source/model/event/event.js';
import type {Plan, StrategyName} from '../../../source/model/event/plan.js';
import {
  type Action,
  type Choice,
  type Effect,
  initialSession,
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
const idle = initialSession({settings, choices});
const onMatrix = initialSession({settings: {...settings, choice: 'matrix'}, choices});

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

const next: Action = {type: 'change', id: 'choice', by: 1};
const run = (strategy: StrategyName): Action => ({type: 'run', strategy});
const help: Action = {type: 'overlay', page: 'help'};
const found = (name: string, size: number | null): Action => ({type: 'calibrated', name, size});
const opened: Action = {type: 'opened'};
const stopped: Action = {type: 'calibration-stopped'};

let seq = 0;
const events = (number: number, ...facts: Fact[]): Action => ({
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

test('a size that is wanted is calibrated at once, only once, and becomes the choice’s own', () => {
  assert.deepEqual(said(after(idle, opened)[1]), []);
  const [wanting, effects] = after(idle, opened, next, help, help);
  assert.deepEqual(said(effects), ['calibrate matrix']);
  const [known, more] = after(wanting, found('matrix', 480), help, help);
  assert.deepEqual(more, []);
  assert.equal(orderOf(known.settings, known.choices).size, 480);
  assert.deepEqual(known.choices[1]?.size, {value: 480, unit: 'n', limit: 4000, calibration: 'done'});
  assert.equal(known.choices[2]?.size?.value, 300);
  assert.deepEqual(said(after(known, run('sync'))[1]), ['start 1 sync matrix 480']);
});

test('the size of the first choice is calibrated after the first frame', () => {
  assert.deepEqual(said(after(onMatrix, opened)[1]), ['calibrate matrix']);
});

test('a size that was chosen needs no calibration', () => {
  const chosen = initialSession({settings: {...settings, choice: 'matrix', size: 70}, choices});
  assert.equal(wantsCalibration(chosen.settings, chosen.choices), false);
  assert.deepEqual(said(after(chosen, opened, run('sync'))[1]), ['start 1 sync matrix 70']);
});

test('a run waits for the size with a message, and begins with it; the latest request wins', () => {
  const [waiting, effects] = after(onMatrix, opened, run('sync'), run('thread'));
  assert.deepEqual(said(effects), ['calibrate matrix']);
  assert.deepEqual(waiting.message, {kind: 'calibrating', name: 'matrix'});
  assert.equal(waiting.cancelling, false);
  const [begun, more] = after(waiting, found('matrix', 480));
  assert.deepEqual(said(more), ['start 2 thread matrix 480']);
  assert.equal(begun.message, null);
  assert.equal(begun.pending, 'thread');
});

test('a message that came meanwhile stays', () => {
  const [begun] = after(onMatrix, run('sync'), {type: 'notice', text: 'mind'}, found('matrix', 480));
  assert.deepEqual(begun.message, {kind: 'notice', text: 'mind'});
});

test('where no size can be found the run begins with the choice’s own, without another calibration', () => {
  const [state, effects] = after(onMatrix, opened, run('sync'), found('matrix', null), help);
  assert.deepEqual(said(effects), ['calibrate matrix', 'start 1 sync matrix 300']);
  assert.equal(state.choices[1]?.size?.calibration, undefined);
});

test('esc withdraws a run that waits; the calibration goes on', () => {
  const [state, effects] = after(onMatrix, opened, run('sync'), {type: 'back'}, found('matrix', 480));
  assert.deepEqual(said(effects), ['calibrate matrix']);
  assert.deepEqual([state.pending, state.awaitsSize, state.message], [null, false, null]);
});

test('a calibration waits for the end of a run in progress', () => {
  const [busy, effects] = after(idle, run('sync'), events(1, started), next);
  assert.deepEqual(said(effects), ['start 1 sync download 50000']);
  assert.deepEqual(said(after(busy, events(1, over))[1]), ['calibrate matrix']);
});

test('a request during a run cancels that run, then calibrates, then starts', () => {
  const [busy] = after(idle, run('sync'), events(1, started), next);
  const [waiting, effects] = after(busy, run('thread'));
  assert.deepEqual(said(effects), ['cancel']);
  assert.equal(waiting.cancelling, true);
  const [calibrating, then] = after(waiting, events(1, {type: 'run-finished', outcome: 'cancelled'}));
  assert.deepEqual(said(then), ['calibrate matrix']);
  assert.equal(calibrating.pending, 'thread');
  assert.deepEqual(said(after(calibrating, found('matrix', 480))[1]), ['start 2 thread matrix 480']);
});

test('a run of other work goes first; the calibration that it stopped follows it', () => {
  const [away, effects] = after(
    onMatrix,
    opened,
    {type: 'change', id: 'choice', by: -1},
    run('sync'),
    stopped,
  );
  assert.deepEqual(said(effects), ['calibrate matrix', 'start 1 sync download 50000']);
  assert.equal(away.calibrating, null);
  const [back] = after(away, events(1, started), next);
  assert.deepEqual(said(after(back, events(1, over))[1]), ['calibrate matrix']);
});

test('a run waits for the size of its own work, whatever is being calibrated', () => {
  const [, effects] = after(onMatrix, opened, next, run('sync'), found('matrix', 480), found('sets', 5));
  assert.deepEqual(said(effects), ['calibrate matrix', 'calibrate sets', 'start 1 sync sets 5']);
});

test('a run that waits starts when its size is chosen, or other work is', () => {
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
  const [busy] = after(idle, run('sync'), events(1, started), next, run('thread'));
  assert.deepEqual(said(after(busy, {type: 'change', id: 'choice', by: -1})[1]), [
    'start 2 thread download 50000',
  ]);
});

test('nothing is calibrated after the request to quit', () => {
  const leave: Action = {type: 'quit', reason: 'closed', urgent: false};
  const [, effects] = after(onMatrix, leave, opened);
  assert.deepEqual(said(effects), ['quit']);
  const [, waiting] = after(onMatrix, opened, run('sync'), leave, found('matrix', 480));
  assert.deepEqual(said(waiting), ['calibrate matrix', 'quit']);
});
