import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Action, type Effect, type SessionState, session} from '../../../source/model/session/session.js';
import {demonstrations} from '../../../source/view/pages/pages.js';
import {audience} from '../../helpers/audience.js';
import {downloads, runAt, wholeRun} from '../../helpers/scripted-runs.js';

/** The session after these actions, and the effects of the last one. */
const after = (start: SessionState, ...actions: readonly Action[]): [SessionState, readonly Effect[]] =>
  actions.reduce<[SessionState, readonly Effect[]]>(
    ([state], action) => [...session(state, action, demonstrations)],
    [start, []],
  );

const open: Action = {type: 'panel', page: 'deadlock'};
const run: Action = {type: 'demonstrate', page: 'deadlock', wish: {cure: 'order'}};

test('a key of its page starts a demonstration with what it wishes for', () => {
  const [state, effects] = after(audience(null), open, run);
  const [effect] = effects;
  assert.ok(effect?.type === 'demonstrate' && effects.length === 1);
  assert.equal(effect.page, 'deadlock');
  const {cure, layout, seed} = effect.settings as {cure: string; layout: string; seed: number};
  assert.deepEqual([cure, layout, seed], ['order', 'pair', 1]);
  assert.equal(state.demonstrating, 'deadlock');
});

test('the next run has the next seed, and what was chosen before', () => {
  const settings = after(audience(null), open, run)[1].flatMap(effect =>
    effect.type === 'demonstrate' ? [effect.settings] : [],
  )[0];
  const [, effects] = after(
    audience(null),
    open,
    run,
    {type: 'facts', page: 'deadlock', facts: [{type: 'started', at: 0, settings}]},
    {type: 'demonstrate', page: 'deadlock', wish: {layoutBy: 1}},
  );
  const [effect] = effects;
  assert.ok(effect?.type === 'demonstrate');
  const {cure, layout, seed} = effect.settings as {cure: string; layout: string; seed: number};
  assert.deepEqual([cure, layout, seed], ['order', 'ring', 2]);
});

const leaving: readonly (readonly [string, Action])[] = [
  ['esc', {type: 'back'}],
  ['another demonstration', {type: 'turn', page: 'order-rail'}],
  ['the menu', {type: 'panel', page: 'menu'}],
  ['another view', {type: 'view'}],
  ['a run', {type: 'run', strategy: 'sync'}],
  ['quitting', {type: 'quit', reason: 'closed', urgent: false}],
];

for (const [what, action] of leaving) {
  test(`${what} stops a demonstration, before anything else`, () => {
    const [state, effects] = after(audience(null), open, run, action);
    assert.equal(effects[0]?.type, 'stop-demonstration');
    assert.equal(state.demonstrating, null);
    assert.ok(!after(state, {type: 'back'})[1].some(({type}) => type === 'stop-demonstration'));
  });
}

test('help over its page does not stop it', () => {
  const [state, effects] = after(audience(null), open, run, {type: 'overlay', page: 'help'});
  assert.deepEqual(effects, []);
  assert.equal(state.demonstrating, 'deadlock');
});

test('a run in progress is cancelled: both would share the cores', () => {
  const live = audience(runAt(wholeRun(downloads({strategy: 'sync'})), 300));
  const [state, effects] = after(live, open, run);
  assert.deepEqual(
    effects.map(({type}) => type),
    ['cancel', 'demonstrate'],
  );
  assert.equal(state.cancelling, true);
});

test('a page without a demonstration starts none', () => {
  assert.deepEqual(after(audience(null), {type: 'demonstrate', page: 'menu', wish: {}})[1], []);
});
