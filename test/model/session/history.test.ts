import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import {historyRows} from '../../../source/model/session/history.js';
import type {SessionState} from '../../../source/model/session/session.js';
import {audience} from '../../helpers/audience.js';
import {downloads, runAt, sums, wholeRun} from '../../helpers/scripted-runs.js';

/** A session that has run these plans, the last one first. */
const after = (...plans: readonly Plan[]): SessionState => {
  const history = plans.map(plan => ({plan, run: runAt(wholeRun(plan))})).reverse();
  return audience(null, [], {history});
};

const rowsOf = (session: SessionState): readonly string[] =>
  historyRows(session).map(
    ({plan, head, current}) =>
      `${head ? '* ' : ''}${plan.title} ${plan.strategy} ${plan.workers}${current ? '' : ' other'}`,
  );

test('runs of the same work stand together, the latest first', () => {
  const session = after(
    downloads({strategy: 'sync'}),
    sums({strategy: 'sync'}),
    downloads({strategy: 'thread'}),
    sums({strategy: 'process'}),
    downloads({strategy: 'thread', workers: 8}),
  );
  assert.deepEqual(rowsOf(session), [
    '* course-io thread 8',
    'course-io thread 4',
    'course-io sync 1',
    '* course-cpu process 4 other',
    'course-cpu sync 1 other',
  ]);
});

test('work that the settings do not ask for any more is marked', () => {
  const session = after(downloads({strategy: 'async'}));
  assert.deepEqual(rowsOf(session), ['* course-io async 9']);
  const settings = {...session.settings, jobs: 12};
  assert.deepEqual(rowsOf({...session, settings}), ['* course-io async 9 other']);
});

test('speed-up is over the latest sync of the same work, and of whole runs alone', () => {
  const plans = [downloads({strategy: 'sync'}), sums({strategy: 'thread'}), downloads({strategy: 'async'})];
  const [async, sync, thread] = historyRows(after(...plans));
  assert.ok((async?.speedup ?? 0) > 5);
  assert.equal(sync?.speedup, 1);
  assert.equal(thread?.speedup, null);
});

test('a launch without runs has no history', () => {
  assert.deepEqual(historyRows(audience(null)), []);
});
