import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {openPlayer} from '../../../source/commands/dashboard/player.js';
import type {DeadlockState} from '../../../source/model/demonstrations/deadlock/state.js';
import type {Target} from '../../../source/model/playback/seek.js';
import {topOf} from '../../../source/model/session/page-stack.js';
import type {Action, SessionState} from '../../../source/model/session/session.js';
import {modeOf} from '../../../source/view/keys/page-keys.js';
import {stuckRing} from '../../helpers/demonstration-scenes.js';
import {replayingStage} from '../../helpers/replayed-stage.js';

const seek = (to: Target): Action => ({type: 'seek', to});
const step = (steps: number): Action => seek({by: 'event', steps});
const space: Action = {type: 'pause', atUs: 0};
const shown = ({demonstrations}: SessionState): DeadlockState => demonstrations.deadlock as DeadlockState;

test('a recorded demonstration stands on its own page, at every one of its facts', () => {
  const {press, tape, store} = replayingStage('deadlock', stuckRing);
  const start = store.state();
  assert.equal(topOf(start.pages).id, 'deadlock');
  assert.equal(modeOf(start), 'replayed');
  assert.deepEqual([start.playback?.plays, start.playback?.count], [false, 1]);
  for (let count = 1; count <= tape.length; count++) {
    assert.deepEqual(shown(store.state()), tape.stateAfter(count));
    assert.equal(store.state().playback?.atUs, tape.timeOf(count - 1));
    press(step(1));
  }
  assert.ok(shown(store.state()).deadlock);
  assert.equal(store.state().playback?.isEnd, true);
  assert.deepEqual(shown(press(step(-1))), tape.stateAfter(tape.length - 1));
  assert.equal(press(seek({to: 'start'})).playback?.count, 1);
  assert.equal(press(seek({by: 'time', us: 100_000})).playback?.atUs, 100_000);
  assert.deepEqual(shown(press(seek({to: 'end'}))), tape.latest);
});

test('it plays at the speed that was asked for, and stands at its end', () => {
  const {store, seeker, tape, press} = replayingStage('deadlock', stuckRing, 2);
  mock.timers.enable({apis: ['setTimeout']});
  let ms = 0;
  const close = openPlayer(store, seeker, () => ms);
  const pass = (by: number): void => {
    for (let i = 0; i < by; i++) {
      ms++;
      mock.timers.tick(1);
    }
  };
  store.dispatch({type: 'opened'});
  press(space, space);
  assert.equal(store.state().playback?.speed, 2);
  pass(60);
  pass(25);
  const {atUs = 0} = store.state().playback ?? {};
  assert.ok(atUs > 0 && atUs <= 200_000, String(atUs));
  pass(2000);
  assert.deepEqual([store.state().playback?.plays, store.state().playback?.isEnd], [false, true]);
  assert.deepEqual(shown(store.state()), tape.latest);
  close();
  mock.timers.reset();
});

test('its replay says that its recording was cut off where it ends, and nowhere else', () => {
  const end = seek({to: 'end'});
  const cut = replayingStage('deadlock', stuckRing);
  assert.equal(cut.store.state().message, null);
  assert.deepEqual(cut.press(end).message, {kind: 'recording-cut'});
  assert.equal(cut.press(step(-1)).message, null);
  const over = {type: 'finished', at: 900_000, outcome: 'stopped'};
  assert.equal(replayingStage('deadlock', [...stuckRing, over]).press(end).message, null);
});

test('a new demonstration leaves the replay, and what was recorded stays to compare with', () => {
  const {press, tape, asked} = replayingStage('deadlock', stuckRing);
  const state = press({type: 'demonstrate', page: 'deadlock', wish: {cure: 'order'}});
  assert.equal(state.playback, null);
  assert.equal(modeOf(state), 'following');
  assert.deepEqual(shown(state), tape.latest);
  const [effect] = asked;
  assert.ok(effect?.type === 'demonstrate');
  assert.equal((effect.settings as DeadlockState['settings'])?.cure, 'order');
});

test('whatever closes its page leaves the replay, and help over it does not', () => {
  const others: readonly Action[] = [
    {type: 'back'},
    {type: 'turn', page: 'quadrants'},
    {type: 'panel', page: 'history'},
    {type: 'run', strategy: 'sync'},
  ];
  for (const action of others) {
    const {press, tape} = replayingStage('deadlock', stuckRing);
    const state = press(action);
    assert.equal(state.playback, null, action.type);
    assert.deepEqual(shown(state), tape.latest);
  }
  const {press} = replayingStage('deadlock', stuckRing);
  assert.notEqual(press({type: 'overlay', page: 'help'}).playback, null);
  assert.notEqual(press({type: 'overlay', page: 'help'}, {type: 'exports', atUs: 0}).playback, null);
});
