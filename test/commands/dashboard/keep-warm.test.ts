import assert from 'node:assert/strict';
import {mock, type TestContext, test} from 'node:test';
import {keepWarm} from '../../../source/commands/dashboard/keep-warm.js';
import {initial} from '../../../source/model/session/session.js';
import {openStore} from '../../../source/view/store.js';
import {choices, machine, settings} from '../../helpers/settings.js';

/** A dashboard's store, and how often a runner was asked for. */
const open = (t: TestContext) => {
  mock.timers.enable({apis: ['setTimeout']});
  t.after(() => mock.timers.reset());
  const {dispatch, ...store} = openStore(initial(settings, choices, machine), {perform() {}});
  const asked: (number | null)[] = [];
  keepWarm(store, () => asked.push(store.state().settings.cores));
  return {dispatch, asked, pass: (ms: number) => mock.timers.tick(ms)};
};

test('a held key forks one runner, once it is let go', t => {
  const {dispatch, asked, pass} = open(t);
  for (let press = 0; press < 20; press++) {
    dispatch({type: 'cores', by: press % 7 < 3 ? -1 : 1});
    pass(33);
  }
  dispatch({type: 'cores', by: -1});
  dispatch({type: 'cores', by: -1});
  assert.deepEqual(asked, []);
  pass(1000);
  assert.deepEqual(asked, [2]);
});

test('what needs no other runner forks none', t => {
  const {dispatch, asked, pass} = open(t);
  dispatch({type: 'lock'});
  dispatch({type: 'workers', by: 1});
  dispatch({type: 'workload', by: 1});
  pass(1000);
  assert.deepEqual(asked, []);
});

test('nothing is forked beside a run', t => {
  const {dispatch, asked, pass} = open(t);
  dispatch({type: 'cores', by: -1});
  dispatch({type: 'run', strategy: 'thread'});
  pass(1000);
  dispatch({type: 'cores', by: -1});
  pass(1000);
  assert.deepEqual(asked, []);
});
