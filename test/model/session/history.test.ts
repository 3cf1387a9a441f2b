import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RunEvent} from '../../../source/model/event/event.js';
import type {Plan} from '../../../source/model/event/plan.js';
import {historyRows} from '../../../source/model/session/history.js';
import {scoreOf} from '../../../source/model/session/score.js';
import {type Action, type SessionState, session} from '../../../source/model/session/session.js';
import {audience} from '../../helpers/audience.js';
import {sceneNamed} from '../../helpers/scenes.js';
import {downloads, events, runAt, sums, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';

/** A session that has run these plans, the last one first. */
const after = (...plans: readonly Plan[]): SessionState => {
  const history = plans.map(plan => scoreOf(runAt(wholeRun(plan)))).reverse();
  return audience(null, [], {history});
};

const rowsOf = (state: SessionState): readonly string[] =>
  historyRows(state).map(
    ({plan, head, current}) =>
      `${head ? '* ' : ''}${plan.title} ${plan.strategy} ${plan.workers}${current ? '' : ' other'}`,
  );

test('runs of the same work stand together, the latest first', () => {
  const ran = after(
    downloads({strategy: 'sync'}),
    sums({strategy: 'sync'}),
    downloads({strategy: 'thread'}),
    sums({strategy: 'process'}),
    downloads({strategy: 'thread', workers: 8}),
  );
  assert.deepEqual(rowsOf(ran), [
    '* course-io thread 8',
    'course-io thread 4',
    'course-io sync 1',
    '* course-cpu process 4 other',
    'course-cpu sync 1 other',
  ]);
});

test('work that the settings do not ask for any more is marked', () => {
  const ran = after(downloads({strategy: 'async'}));
  assert.deepEqual(rowsOf(ran), ['* course-io async 9']);
  const settings = {...ran.settings, jobs: 12};
  assert.deepEqual(rowsOf({...ran, settings}), ['* course-io async 9 other']);
});

test('speed-up is over the latest sync of the same work, and of whole runs alone', () => {
  const plans = [downloads({strategy: 'sync'}), sums({strategy: 'thread'}), downloads({strategy: 'async'})];
  const [async, sync, thread] = historyRows(after(...plans));
  assert.ok((async?.speedup ?? 0) > 5);
  assert.equal(sync?.speedup, 1);
  assert.equal(thread?.speedup, null);
});

test('a run that was cut short is listed with how far it came, and measures nothing', () => {
  const whole = wholeRun(downloads({strategy: 'sync'}));
  const start = audience(null, [], {requested: 1, shown: 0});
  const until = whole.findIndex(([, fact]) => fact.type === 'job-started' && fact.job === 5);
  const stopped = [
    ...whole.slice(0, until),
    ...[5, 6, 7, 8, 9].map((job): TimedFact => [1300, {type: 'job-cancelled', job}]),
    [1310, {type: 'run-finished', outcome: 'cancelled'}] satisfies TimedFact,
  ];
  const ran = session(start, {type: 'events', number: 1, events: events(stopped)})[0];
  assert.deepEqual(ran.scores, {});
  const [row] = historyRows(ran);
  assert.deepEqual([row?.number, row?.cut], [1, {by: 'request', after: 4, of: 9}]);
  const cut = scoreOf(runAt(stopped), 2);
  const others = [downloads({strategy: 'async'}), downloads({strategy: 'sync'})].map(plan =>
    scoreOf(runAt(wholeRun(plan))),
  );
  const speeds = historyRows({...ran, history: [cut, ...others]}).map(({speedup}) => speedup);
  assert.equal(speeds[0], null);
  assert.ok((speeds[1] ?? 0) > 5, 'over the sync that was not cut short');
});

test('a launch without runs has no history', () => {
  assert.deepEqual(historyRows(audience(null)), []);
});

test('a run is listed once, however often it ends', () => {
  const facts = events(wholeRun(downloads({strategy: 'thread'})));
  const arrived = (batch: readonly RunEvent[]): Action => ({type: 'events', number: 1, events: batch});
  const late = {
    type: 'sample',
    threads: [],
    helpers: [],
    at: 9e6,
    source: 'observer',
    seq: 1,
  } as unknown as RunEvent;
  const actions = [arrived(facts), arrived([late]), arrived(facts), arrived([{...late, seq: 2} as RunEvent])];
  const ended = actions.reduce(
    (state, action) => session(state, action)[0],
    audience(null, [], {requested: 1, shown: 0}),
  );
  assert.equal(ended.history.length, 1);
  assert.ok(ended.run);
  assert.deepEqual(ended.history[0], scoreOf(ended.run, 1), 'with all that came later');
});

test('a run that other programs lengthened is marked', () => {
  const run = sceneNamed('disturbed').session.run;
  assert.ok(run);
  const history = [run, runAt(wholeRun(downloads({strategy: 'sync'})))].map(one => scoreOf(one));
  assert.deepEqual(
    historyRows(audience(null, [], {history})).map(({disturbed}) => disturbed),
    [true, false],
  );
});
