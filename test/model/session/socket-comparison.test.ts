import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Plan} from '../../../source/model/event/plan.js';
import type {RunState} from '../../../source/model/run/run-state.js';
import {scoreOf} from '../../../source/model/session/score.js';
import {socketComparison} from '../../../source/model/session/socket-comparison.js';
import {audience} from '../../helpers/audience.js';
import {plainFrame} from '../../helpers/frames.js';
import {downloads, runAt, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';

/** A run whose first executor opened so many sockets. */
const ran = (changes: Partial<Plan> & Pick<Plan, 'strategy'>, sockets: number): RunState => {
  const here = {process: 1, thread: 1, session: 1};
  return runAt([
    ...wholeRun(downloads(changes)),
    ...Array.from({length: sockets}, (): TimedFact => [110, {type: 'connection-opened', ...here}]),
    [
      111,
      {
        type: 'headers-sent',
        ...here,
        headers: [
          {name: 'user-agent', value: 'kitchens\u001b[2J'},
          {name: 'cookie', value: null},
        ],
      },
    ],
  ]);
};

const scored = (...runs: readonly RunState[]) => runs.map(run => scoreOf(run));

test('sockets are compared by how many sessions there are, among runs of the same downloads', () => {
  const run = ran({strategy: 'thread', workers: 10}, 9);
  const history = scored(
    ran({strategy: 'sync', jobs: 3, session: false}, 3),
    ran({strategy: 'process'}, 4),
    ran({strategy: 'process', fresh: true}, 9),
    ran({strategy: 'async'}, 9),
    ran({strategy: 'thread'}, 4),
    ran({strategy: 'sync', session: false}, 9),
    ran({strategy: 'sync', latencyMs: 5}, 1),
    ran({strategy: 'sync'}, 7),
    run,
  );
  const rows = (socketComparison(run, {history}) ?? []).map(
    ([kind, counts]) =>
      `${kind}: ${counts.map(({strategy, workers, fresh, sockets}) => `${strategy} ${workers} ${fresh} ${sockets}`).join(', ')}`,
  );
  assert.deepEqual(rows, [
    'none: sync 1 false 9',
    'one: sync 1 false 1, async 9 false 9',
    'thread: thread 10 false 9',
    'process: process 4 false 4, process 9 true 9',
  ]);
});

test('a run without sockets has nothing to compare', () => {
  assert.equal(socketComparison(runAt(wholeRun(downloads({strategy: 'sync'}))), {history: []}), null);
});

test('the table of executors says what was opened so far and what every request carries', () => {
  const run = ran({strategy: 'sync'}, 1);
  const history = scored(run, ran({strategy: 'sync', session: false}, 9));
  const session = {...audience(run, [run]), history, pages: [{id: 'executors', scroll: 0}]} as const;
  const frame = plainFrame({session, nowMs: run.latestAt / 1000, language: 'en'}, {columns: 100, rows: 30});
  assert.match(
    frame,
    / Sockets for 9 dishes: no oven kept 9 \(sync\) · one oven 1 \(sync\) · one a cook – · one a kitchen –/,
  );
  assert.match(
    frame,
    / Each request of oven A carries: user-agent: kitchens \[2J, cookie: \(a secret, not shown\)/,
  );
});
