import assert from 'node:assert/strict';
import {test} from 'node:test';
import {markedPair, pairDifferences, profileOn} from '../../../source/model/session/history-list.js';
import {scoreOf} from '../../../source/model/session/score.js';
import {type Action, type SessionState, session} from '../../../source/model/session/session.js';
import {profileOf} from '../../../source/model/timeline/profile.js';
import {audience} from '../../helpers/audience.js';
import {downloads, runAt, wholeRun} from '../../helpers/scripted-runs.js';

const runs = (['sync', 'thread', 'async'] as const).map(strategy => runAt(wholeRun(downloads({strategy}))));
const start = audience(null, [], {history: runs.map((run, i) => scoreOf(run, i + 1)).reverse()});

const after = (state: SessionState, ...actions: readonly Action[]): SessionState =>
  actions.reduce((before, action) => session(before, action, {})[0], state);
const down: Action = {type: 'history-row', by: 1};
const mark: Action = {type: 'history-mark'};

test('two runs are marked; a third mark takes the place of the first', () => {
  const one = after(start, mark);
  assert.deepEqual(one.historyList, {row: 0, marked: [3]});
  assert.equal(markedPair(one), null);
  const two = after(one, down, mark);
  assert.deepEqual(
    markedPair(two)?.map(({number}) => number),
    [2, 3],
  );
  assert.deepEqual(after(two, down, mark).historyList.marked, [2, 1]);
  assert.deepEqual(after(two, mark).historyList.marked, [3]);
  assert.equal(after(two, down, down, down).historyList.row, 2);
});

test('the chosen run is replayed from its beginning; without runs nothing happens', () => {
  const [, effects] = session(after(start, down), {type: 'history-open'}, {});
  assert.deepEqual(
    effects.map(({type}) => type),
    ['seek'],
  );
  assert.equal((effects[0] as {tape?: number}).tape, 2);
  const none = audience(null);
  for (const action of [down, mark, {type: 'history-open'} as const])
    assert.deepEqual(session(none, action, {})[1], []);
});

test('what differs is named, the wall time first', () => {
  const pair = markedPair(after(start, mark, down, mark)) ?? assert.fail();
  const [first, second] = pairDifferences(pair);
  assert.equal(first?.kind, 'wall');
  assert.deepEqual(second, {kind: 'strategy', first: 'thread', second: 'async'});
});

test('a profile on a longer axis ends where its run ends', () => {
  const [sync, , async] = runs.map(run => scoreOf(run));
  assert.ok(sync && async && runs[0]);
  const long = profileOn(async, sync.wallMs, 100);
  const ends = long.findLastIndex(cell => cell !== null);
  assert.equal(ends, Math.ceil((async.wallMs / sync.wallMs) * 100 - 0.5) - 1);
  const from = runs[0].firstQueuedAt ?? 0;
  const axis = {from, to: runs[0].lastEndedAt ?? 0, columns: 160};
  assert.deepEqual(profileOn(sync, sync.wallMs, 160), profileOf(runs[0], {axis, edge: axis.to}));
});
