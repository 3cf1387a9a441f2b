import assert from 'node:assert/strict';
import {test} from 'node:test';
import {menuRows} from '../../../source/model/session/menu.js';
import {
  type Action,
  initial,
  type Mode,
  type SessionState,
  session,
  type View,
} from '../../../source/model/session/session.js';
import {downloads, runAt, wholeRun} from '../../helpers/scripted-runs.js';
import {choices, settings} from '../../helpers/settings.js';

const idle = initial(settings, choices);
const told = wholeRun(downloads({strategy: 'thread'}));
const live: SessionState = {...idle, run: runAt(told, 500), asked: 1, shown: 1};
const over: SessionState = {...idle, run: runAt(told), asked: 1, shown: 1};

const after = (state: SessionState, ...actions: Action[]): SessionState =>
  actions.reduce((before, action) => session(before, action)[0], state);
const pause = (atUs: number): Action => ({type: 'pause', atUs});
const tour = (by: number): Action => ({type: 'tour', by});

test('tab goes round the views and the menu, shift-tab the other way', () => {
  const modes = (by: number): Mode[] => {
    const seen: Mode[] = [];
    let state = idle;
    for (let i = 0; i < 5; i++) {
      state = after(state, tour(by));
      seen.push(state.mode);
    }
    return seen;
  };
  assert.deepEqual(modes(1), ['jobs', 'executors', 'cores', 'menu', 'lanes']);
  assert.deepEqual(modes(-1), ['menu', 'cores', 'executors', 'jobs', 'lanes']);
});

test('the menu gives back the view that it covered, by w, by esc, and when a run begins', () => {
  for (const view of ['lanes', 'jobs', 'executors', 'cores'] satisfies View[]) {
    const open = after({...idle, mode: view, view}, {type: 'menu'});
    assert.equal(open.mode, 'menu');
    assert.equal(after(open, {type: 'menu'}).mode, view);
    assert.equal(after(open, {type: 'back'}).mode, view);
    assert.equal(after(open, {type: 'run', strategy: 'sync'}).mode, view);
  }
});

test('help is about what it covers and gives that back', () => {
  const help = after(idle, {type: 'menu'}, {type: 'help'});
  assert.deepEqual([help.mode, help.under], ['help', 'menu']);
  assert.equal(after(help, {type: 'back'}).mode, 'menu');
  assert.equal(after(help, {type: 'help'}).mode, 'menu');
});

test('space freezes the run as it is and follows it again', () => {
  const frozen = after(live, pause(7));
  assert.deepEqual([frozen.pausedAt, frozen.frozen], [7, live.run]);
  assert.deepEqual(frozen.message, {kind: 'paused'});
  const gone = after(frozen, {type: 'events', number: 1, events: []});
  assert.equal(gone.pausedAt, 7);
  const again = after(gone, pause(9));
  assert.deepEqual([again.pausedAt, again.frozen, again.message], [null, null, null]);
});

test('a frozen view stays while its run ends behind it', () => {
  const frozen = after(live, pause(7));
  const end = {type: 'run-finished', outcome: 'finished', at: 1e9, source: 'runner', seq: 1e6} as const;
  const ended = after(frozen, {type: 'events', number: 1, events: [end]});
  assert.equal(ended.run?.stage, 'over');
  assert.equal(ended.frozen, live.run);
});

test('nothing is frozen while nothing goes on', () => {
  for (const state of [idle, over]) {
    const same = after(state, pause(7));
    assert.deepEqual([same.pausedAt, same.message], [null, {kind: 'nothing-to-pause'}]);
  }
});

test('a run that is asked for is followed, and esc follows again before it stops', () => {
  const frozen = after(live, pause(7));
  assert.equal(after(frozen, {type: 'again'}).pausedAt, null);
  const [following, effects] = session(frozen, {type: 'back'});
  assert.deepEqual([following.pausedAt, effects], [null, []]);
  assert.deepEqual(session(following, {type: 'back'})[1], [{type: 'cancel'}]);
});

test('language and words change independently of each other', () => {
  const both = after(idle, {type: 'terms'}, {type: 'language'});
  assert.deepEqual([both.terms, both.language], ['standard', 'ko']);
  const back = after(both, {type: 'language'});
  assert.deepEqual([back.terms, back.language], ['standard', 'en']);
});

test('where only one language can be written, its key says so and the menu does not offer it', () => {
  const plain: SessionState = {...idle, language: 'ko', languages: ['en']};
  const same = after(plain, {type: 'language'});
  assert.deepEqual([same.language, same.message], ['ko', {kind: 'one-language'}]);
  assert.ok(!menuRows(plain).some(({id}) => id === 'language'));
});

test('the history keeps what was finished, the latest first, and not without end', () => {
  const run = runAt(told);
  let state = idle;
  for (let number = 1; number <= 60; number++) {
    state = after({...state, run, shown: number, asked: number}, {type: 'events', number, events: []});
  }
  assert.equal(state.history.length, 50);
  assert.equal(state.history[0]?.run, state.run);
  const short = {...run, outcome: 'cancelled'} as const;
  assert.equal(
    after({...idle, run: short, shown: 1}, {type: 'events', number: 1, events: []}).history.length,
    0,
  );
});
