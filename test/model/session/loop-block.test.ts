import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strategies} from '../../../source/model/event/strategies.js';
import {historyRows} from '../../../source/model/session/history.js';
import {blockLoop} from '../../../source/model/session/loop-block.js';
import {scoreOf} from '../../../source/model/session/score.js';
import {scoreRows} from '../../../source/model/session/scoreboard.js';
import {audience} from '../../helpers/audience.js';
import {downloads, opening, queued, runAt, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';

const block: readonly TimedFact[] = [
  [150, {type: 'loop-blocked', process: 1, thread: 1}],
  [160, {type: 'loop-freed', process: 1, thread: 1}],
];

for (const {name, sharesThread} of strategies)
  test(`${name}: ${sharesThread ? 'a live run can be blocked' : 'there is no loop that jobs share'}`, () => {
    const live = audience(runAt(wholeRun(downloads({strategy: name})), 150));
    const [{message}, effects] = blockLoop(live);
    assert.deepEqual(effects, sharesThread ? [{type: 'block', ms: 1000}] : []);
    assert.deepEqual(
      message,
      sharesThread ? {kind: 'blocking', ms: 1000} : {kind: 'nothing-to-block', strategy: name},
    );
  });

test('without a job in an executor nothing is blocked', () => {
  const plan = downloads({strategy: 'async'});
  const opened = audience(runAt([...opening(plan), ...queued(plan)]));
  const over = audience(runAt(wholeRun(plan)));
  const stopping = {...audience(runAt(wholeRun(plan), 150)), cancelling: true};
  for (const state of [opened, over, stopping, audience(null)]) {
    const [{message}, effects] = blockLoop(state);
    assert.deepEqual(effects, []);
    assert.deepEqual(message, {kind: 'nothing-to-block', strategy: null});
  }
});

test('the score of a run whose loop was blocked is marked, and compared with no other', () => {
  const plain = wholeRun(downloads({strategy: 'async'}));
  const sync = runAt(wholeRun(downloads({strategy: 'sync'})));
  const rowsOf = (facts: readonly TimedFact[]) => {
    const run = runAt(facts);
    const scores = {sync: scoreOf(sync), async: scoreOf(run)};
    const state = {...audience(run), scores, history: [scores.async, scores.sync]};
    const row = scoreRows(state, run.latestAt).find(({strategy}) => strategy === 'async');
    return {row, history: historyRows(state)[0]};
  };
  const usual = rowsOf(plain);
  assert.equal(usual.row?.blocked, false);
  assert.ok((usual.row?.speedup ?? 0) > 1);
  assert.equal(usual.history?.disturbed, false);
  const held = rowsOf([...plain, ...block]);
  assert.equal(held.row?.blocked, true);
  assert.equal(held.row?.speedup, null);
  assert.equal(held.history?.disturbed, true);
  assert.equal(held.history?.speedup, null);
});
