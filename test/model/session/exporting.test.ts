import assert from 'node:assert/strict';
import {test} from 'node:test';
import {EXPORTS, type ExportId} from '../../../source/model/export/exports.js';
import {exportObstacle} from '../../../source/model/session/exporting.js';
import {openPage, stackOf, topOf} from '../../../source/model/session/page-stack.js';
import {type Action, type SessionState, session} from '../../../source/model/session/session.js';
import {demonstrations} from '../../../source/view/pages/pages.js';
import {audience} from '../../helpers/audience.js';
import {foreign} from '../../helpers/failures.js';
import {downloads, events, runAt, wholeRun} from '../../helpers/scripted-runs.js';

const facts = wholeRun(downloads({strategy: 'async'}));
const at = (ms: number): SessionState => audience(runAt(facts, ms), []);

/** The session after these actions, and the exports that were begun. */
const after = (start: SessionState, ...actions: readonly Action[]) => {
  let state = start;
  const begun: string[] = [];
  for (const action of actions) {
    const [next, effects] = session(state, action, demonstrations);
    state = next;
    for (const effect of effects) if (effect.type === 'export') begun.push(effect.id);
  }
  return {state, begun};
};

const open: Action = {type: 'exports', atUs: 300_000};

test('the list keeps what was shown when it was opened, whatever the run does meanwhile', () => {
  const start = at(300);
  const later = events(facts).filter(({at: us}) => us > 300_000);
  const {state} = after(start, open, {type: 'events', number: 1, events: later});
  assert.equal(state.run?.stage, 'over');
  assert.equal(state.pictured?.session.run, start.run);
  assert.equal(state.pictured?.nowUs, 300_000);
  assert.deepEqual(state.pictured?.session.pages, start.pages);
});

test('what was frozen is pictured as it was frozen', () => {
  const frozen = {...at(400), pausedAt: 250_000, frozen: runAt(facts, 250)};
  const {pictured} = after(frozen, open).state;
  assert.equal(pictured?.session.frozen, frozen.frozen);
  assert.equal(pictured?.session.pausedAt, 250_000);
});

test('the same key, esc, and whatever else closes the list let go of the picture', () => {
  const views: readonly Action[] = [open, {type: 'back'}, {type: 'view'}, {type: 'panel', page: 'menu'}];
  for (const action of views) {
    const {state} = after(at(300), open, action);
    assert.equal(state.pictured, null, action.type);
    assert.notEqual(topOf(state.pages).id, 'export');
  }
  const {state} = after(at(300), open, {type: 'overlay', page: 'help'});
  assert.notEqual(state.pictured, null, 'help over it keeps it');
  assert.equal(topOf(after(state, open).state.pages).id, 'lanes', 'the key closes both');
});

test('an export is begun by its number or its mark, and no second one beside it', () => {
  const start = at(300);
  assert.deepEqual(after(start, open, {type: 'export', id: 'csv'}).begun, ['csv']);
  const marked = after(start, open, {type: 'export-row', by: 2}, {type: 'export'});
  assert.deepEqual(marked.begun, ['trace']);
  assert.deepEqual(after(marked.state, {type: 'export', id: 'svg'}).begun, []);
  const done = after(
    marked.state,
    {type: 'exported', result: {id: 'trace', files: []}},
    {type: 'export', id: 'svg'},
  );
  assert.deepEqual(done.begun, ['svg']);
});

test('the mark goes round and round', () => {
  const {state} = after(at(300), open, {type: 'export-row', by: -1});
  assert.equal(state.exports.row, EXPORTS.length - 1);
  assert.equal(after(state, {type: 'export-row', by: 1}).state.exports.row, 0);
});

test('without a run, there is a picture alone; of a race its result too, of a demonstration all', () => {
  const none = after(audience(null, []), open).state;
  const stage = {...at(300), pages: openPage(stackOf('lanes'), 'deadlock'), demonstrations: {deadlock: {}}};
  const demonstration = after(stage, open).state;
  const race = {...stage, pages: openPage(stackOf('lanes'), 'race'), demonstrations: {race: {}}};
  const raced = {...race, demonstrations: {race: {result: {}}}};
  const ofRace: readonly ExportId[] = ['recording', 'csv', 'md'];
  for (const [state, obstacle, possible] of [
    [none, 'no-run', ['svg']],
    [after(raced, open).state, 'demonstration', ['svg', ...ofRace]],
    [demonstration, null, EXPORTS],
  ] as const)
    for (const id of EXPORTS) {
      const expected = possible.some(one => one === id) ? null : obstacle;
      assert.equal(exportObstacle(state, id), expected, id);
      assert.deepEqual(after(state, {type: 'export', id}).begun, expected === null ? [id] : []);
    }
  for (const id of ofRace) assert.equal(exportObstacle(after(race, open).state, id), 'no-result');
});

test('what ends while the list is closed is a message, which no picture shows', () => {
  const result = {id: 'svg', failure: foreign('refused')} as const;
  const begun = after(at(300), open, {type: 'export', id: 'svg'}).state;
  assert.equal(after(begun, {type: 'exported', result}).state.message, null);
  const {state} = after(begun, open, {type: 'exported', result});
  assert.deepEqual(state.message, {kind: 'exported', result});
  assert.equal(after(state, open).state.pictured?.session.message, null);
});

test('esc gives up the export that goes on; the list closes once none does', () => {
  const begun = after(at(300), open, {type: 'export', id: 'cast'}).state;
  const [state, effects] = session(begun, {type: 'back'}, demonstrations);
  assert.deepEqual(effects, [{type: 'stop-export'}]);
  assert.equal(topOf(state.pages).id, 'export');
  const {state: over} = after(state, {type: 'exported', result: {id: 'cast', stopped: true}});
  assert.deepEqual([over.exports.busy, over.exports.result], [null, {id: 'cast', stopped: true}]);
  assert.equal(topOf(after(over, {type: 'back'}).state.pages).id, 'lanes');
  // One that goes on while another page is shown is not in the way of esc there.
  assert.deepEqual(
    after(begun, open, {type: 'overlay', page: 'help'}, {type: 'back'}).state.exports.busy?.id,
    'cast',
  );
});

test('progress belongs to the export that goes on', () => {
  const begun = after(at(300), open, {type: 'export', id: 'cast'}).state;
  assert.deepEqual(after(begun, {type: 'export-part', share: 0.5}).state.exports.busy, {
    id: 'cast',
    share: 0.5,
  });
  assert.equal(after(at(300), {type: 'export-part', share: 0.5}).state.exports.busy, null);
});
