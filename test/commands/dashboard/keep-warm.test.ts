import assert from 'node:assert/strict';
import {mock, type TestContext, test} from 'node:test';
import {keepWarm} from '../../../source/commands/dashboard/keep-warm.js';
import {openStore} from '../../../source/commands/dashboard/store.js';
import {initialSession} from '../../../source/model/session/session.js';
import {choices, machine, settings} from '../../helpers/settings.js';

/** A dashboard's store, and for how many cores each runner was forked. */
const open = (t: TestContext) => {
  mock.timers.enable({apis: ['setTimeout']});
  t.after(() => mock.timers.reset());
  const {dispatch, ...store} = openStore(initialSession({settings, choices, machine}), {perform() {}});
  const forked: (number | null)[] = [];
  keepWarm(store, () => forked.push(store.state().settings.cores));
  return {dispatch, forked, pass: (ms: number) => mock.timers.tick(ms)};
};

test('a held key forks one runner, once it is let go', t => {
  const {dispatch, forked, pass} = open(t);
  for (let press = 0; press < 20; press++) {
    dispatch({type: 'change', id: 'cores', by: press % 7 < 3 ? -1 : 1});
    pass(33);
  }
  dispatch({type: 'change', id: 'cores', by: -1});
  dispatch({type: 'change', id: 'cores', by: -1});
  assert.deepEqual(forked, []);
  pass(1000);
  assert.deepEqual(forked, [2]);
});

test('what needs no other runner forks none', t => {
  const {dispatch, forked, pass} = open(t);
  dispatch({type: 'change', id: 'gil', by: 1});
  dispatch({type: 'change', id: 'workers', by: 1});
  dispatch({type: 'change', id: 'choice', by: 1});
  pass(1000);
  assert.deepEqual(forked, []);
});

test('nothing is forked beside a run', t => {
  const {dispatch, forked, pass} = open(t);
  dispatch({type: 'change', id: 'cores', by: -1});
  dispatch({type: 'run', strategy: 'thread'});
  pass(1000);
  dispatch({type: 'change', id: 'cores', by: -1});
  pass(1000);
  assert.deepEqual(forked, []);
});
