import assert from 'node:assert/strict';
import {test} from 'node:test';
import {menuRows} from '../../../source/model/session/menu.js';
import {closePage, openPage, type PageId, stackOf, topOf} from '../../../source/model/session/page-stack.js';
import {
  type Action,
  initialSession,
  type SessionState,
  session,
} from '../../../source/model/session/session.js';
import {viewNames} from '../../../source/model/session/views.js';
import {downloads, events as eventsOf, opening, runAt, wholeRun} from '../../helpers/scripted-runs.js';
import {choices, machine, settings} from '../../helpers/settings.js';

const idle = initialSession({settings, choices, machine, languages: ['en', 'ko']});
const events = wholeRun(downloads({strategy: 'thread'}));
const live: SessionState = {...idle, run: runAt(events, 500), requested: 1, shown: 1};
const over: SessionState = {...idle, run: runAt(events), requested: 1, shown: 1};

const after = (state: SessionState, ...actions: Action[]): SessionState =>
  actions.reduce((before, action) => session(before, action)[0], state);
const pause = (atUs: number): Action => ({type: 'pause', atUs});
const tour = (by: number): Action => ({type: 'tour', by, last: 'menu'});
const menu: Action = {type: 'panel', page: 'menu'};
const help: Action = {type: 'overlay', page: 'help'};
const back: Action = {type: 'back'};
const terms: Action = {type: 'change', id: 'terms', by: 1};
const language: Action = {type: 'change', id: 'language', by: 1};

/** The open pages, from the bottom to the one that is shown. */
const open = ({pages}: SessionState): readonly PageId[] => pages.map(({id}) => id);

test('the tour key goes round the views and the menu, and with Shift the other way', () => {
  const seen = (by: number): readonly PageId[] => {
    let state = idle;
    return Array.from({length: viewNames.length + 1}, () => {
      state = after(state, tour(by));
      return topOf(state.pages).id;
    });
  };
  const [first, ...others] = viewNames;
  assert.deepEqual(seen(1), [...others, 'menu', first]);
  assert.deepEqual(seen(-1), ['menu', ...others.toReversed(), first]);
});

test('the menu lies over a view, and its key, esc and a run bring that view back', () => {
  for (const view of viewNames) {
    const covered = after({...idle, pages: stackOf(view)}, menu);
    assert.deepEqual(open(covered), [view, 'menu']);
    assert.deepEqual(open(after(covered, menu)), [view]);
    assert.deepEqual(open(after(covered, back)), [view]);
    assert.deepEqual(open(after(covered, {type: 'run', strategy: 'sync'})), [view]);
  }
});

test('help lies over the page that it is about, and closing it brings that page back', () => {
  const helped = after(idle, menu, help);
  assert.deepEqual(open(helped), ['places', 'menu', 'help']);
  assert.deepEqual(open(after(helped, back)), ['places', 'menu']);
  assert.deepEqual(open(after(helped, help)), ['places', 'menu']);
});

test('the menu opened from its own help is shown again, and the help closes', () => {
  assert.deepEqual(open(after(idle, menu, help, menu)), ['places', 'menu']);
});

test('the next view closes whatever lay over the one before', () => {
  assert.deepEqual(open(after(idle, menu, help, {type: 'view'})), ['lanes']);
});

test('a page that turns to another one is replaced by it, whatever lies below', () => {
  assert.deepEqual(open(after(idle, {type: 'turn', page: 'cores'})), ['cores']);
  assert.deepEqual(open(after(idle, help, {type: 'turn', page: 'menu'})), ['places', 'menu']);
});

test('a page that is open already is shown once, without those that lay over it', () => {
  const stack = openPage(openPage(stackOf('places'), 'menu'), 'help');
  assert.deepEqual(openPage(stack, 'menu'), openPage(stackOf('places'), 'menu'));
  assert.deepEqual(openPage(stack, 'places'), stackOf('places'));
});

test('the view at the bottom cannot be closed', () => {
  assert.deepEqual(closePage(stackOf('jobs')), stackOf('jobs'));
});

test('every page keeps its own scroll position while others lie over it, and a reopened one begins at its top', () => {
  const scrolled = after(idle, {type: 'scroll', to: 7}, help, {type: 'scroll', to: 3});
  assert.deepEqual(scrolled.pages, [
    {id: 'places', scroll: 7},
    {id: 'help', scroll: 3},
  ]);
  const closed = after(scrolled, back);
  assert.deepEqual(closed.pages, [{id: 'places', scroll: 7}]);
  assert.equal(topOf(after(closed, help).pages).scroll, 0);
});

test('space freezes the run as it is, and esc follows it again', () => {
  const frozen = after(live, pause(7));
  assert.deepEqual([frozen.pausedAt, frozen.frozen], [live.run?.latestAt, live.run]);
  const gone = after(frozen, {type: 'events', number: 1, events: []});
  assert.equal(gone.pausedAt, live.run?.latestAt);
  const again = after(gone, back);
  assert.deepEqual([again.pausedAt, again.frozen, again.playback, again.message], [null, null, null, null]);
});

test('a frozen view stays while its run ends behind it', () => {
  const frozen = after(live, pause(7));
  const end = {type: 'run-finished', outcome: 'finished', at: 1e9, source: 'runner', seq: 1e6} as const;
  const ended = after(frozen, {type: 'events', number: 1, events: [end]});
  assert.equal(ended.run?.stage, 'over');
  assert.equal(ended.frozen, live.run);
});

test('nothing is frozen before there is a run', () => {
  const same = after(idle, pause(7));
  assert.deepEqual([same.pausedAt, same.message], [null, {kind: 'nothing-to-pause'}]);
  assert.equal(after(over, pause(7)).pausedAt, over.run?.lastEndedAt);
});

test('that there is no run yet is said until one begins', () => {
  const asked = after(idle, {type: 'run', strategy: 'async'}, pause(7));
  assert.equal(asked.message?.kind, 'nothing-to-pause');
  const begun = after(asked, {
    type: 'events',
    number: asked.requested,
    events: eventsOf(opening(downloads({strategy: 'async'}))),
  });
  assert.deepEqual([begun.run?.stage === 'over', begun.message], [false, null]);
});

test('a run that is asked for is followed, and esc follows again before it stops', () => {
  const frozen = after(live, pause(7));
  assert.equal(after(frozen, {type: 'again'}).pausedAt, null);
  const [following, effects] = session(frozen, {type: 'back'});
  assert.deepEqual([following.pausedAt, effects], [null, []]);
  assert.deepEqual(session(following, {type: 'back'})[1], [{type: 'cancel'}]);
});

test('language and words change independently of each other', () => {
  const both = after(idle, terms, language);
  assert.deepEqual([both.terms, both.language], ['standard', 'ko']);
  const back = after(both, language);
  assert.deepEqual([back.terms, back.language], ['standard', 'en']);
});

test('where only one language can be written, its key says so and the menu does not offer it', () => {
  const plain: SessionState = {...idle, language: 'ko', languages: ['en']};
  const same = after(plain, language);
  assert.deepEqual([same.language, same.message], ['ko', {kind: 'one-language'}]);
  assert.ok(!menuRows(plain).some(({id}) => id === 'language'));
});

test('the history keeps all that is over, the latest first, as figures alone', () => {
  const run = runAt(events);
  let state = idle;
  for (let number = 1; number <= 60; number++) {
    const other = {...run, began: `run ${number}`};
    state = after(
      {...state, run: other, shown: number, requested: number},
      {type: 'events', number, events: []},
    );
  }
  assert.equal(state.history.length, 60);
  assert.deepEqual([state.history[0]?.began, state.history[59]?.began], ['run 60', 'run 1']);
  assert.deepEqual([state.history[0]?.number, state.history[0]?.finished], [60, run.counts.finished]);
  assert.ok(JSON.stringify(state.history[0]).length < 20_000);
  const short = {...run, outcome: 'cancelled'} as const;
  const [cut] = after({...idle, run: short, shown: 1}, {type: 'events', number: 1, events: []}).history;
  assert.equal(cut?.outcome, 'cancelled');
});

test('the program is shown and hidden by one key, on every view, and keeps its language', () => {
  const tab: Action = {type: 'tour', by: 1, last: 'menu', orCode: true};
  assert.deepEqual(live.code, {shown: false, language: 'python'});
  const shown = after(live, {type: 'code'});
  assert.deepEqual([shown.code, shown.message], [{shown: true, language: 'python'}, null]);
  const typescript = after(shown, tab);
  assert.deepEqual([typescript.code.language, open(typescript)], ['typescript', open(live)]);
  assert.equal(after(typescript, tab).code.language, 'python');
  assert.equal(after(typescript, {type: 'view'}).code, typescript.code);
  const hidden = after(typescript, {type: 'code'});
  assert.deepEqual(hidden.code, {shown: false, language: 'typescript'});
  assert.deepEqual(after(hidden, {type: 'run', strategy: 'sync'}, {type: 'code'}).code, typescript.code);
});

test('tab goes on with the tour where no program is shown, and on pages without one', () => {
  const tab: Action = {type: 'tour', by: 1, last: 'menu', orCode: true};
  assert.deepEqual(open(after(live, tab)), open(after(live, tour(1))));
  const shown = after(live, {type: 'code'});
  assert.deepEqual(open(after(shown, tour(1))), open(after(live, tour(1))));
});

test('without a run the program is announced for the next one', () => {
  assert.deepEqual(after(idle, {type: 'code'}).message, {kind: 'code-later'});
  const hidden = after(idle, {type: 'code'}, {type: 'code'});
  assert.deepEqual([hidden.code.shown, hidden.message], [false, null]);
});
