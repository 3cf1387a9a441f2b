import assert from 'node:assert/strict';
import {test} from 'node:test';
import {REPLAYED, withNotes} from '../../../source/commands/dashboard/replayed-tape.js';
import {openSeeker} from '../../../source/commands/dashboard/seeker.js';
import {openStore} from '../../../source/commands/dashboard/store.js';
import type {Gaps} from '../../../source/model/recording/problem.js';
import {stackOf} from '../../../source/model/session/page-stack.js';
import {initialSession} from '../../../source/model/session/session.js';
import {hasRun, knownView} from '../../../source/view/view.js';
import {plainLines, viewFor} from '../../helpers/frames.js';
import {played} from '../../helpers/playback-runs.js';
import {downloads, events, wholeRun} from '../../helpers/scripted-runs.js';
import {choices, machine, settings} from '../../helpers/settings.js';

const recorded = () => played(events(wholeRun(downloads({strategy: 'async'})))).tape;

/** A dashboard that has run nothing and opens on a recording. */
const opened = (speed: number | null, file = recorded(), gaps: Gaps | null = null) => {
  const tape = withNotes(file);
  const store = openStore(initialSession({settings, choices, machine}), {
    perform(effect) {
      if (effect.type === 'seek') seeker.seek(effect);
      else if (effect.type === 'mark') seeker.mark(effect);
    },
  });
  const seeker = openSeeker(store, {of: number => (number === REPLAYED ? tape : undefined)}, () => 0);
  store.dispatch({type: 'open-tape', number: REPLAYED, speed, gaps});
  return {store, file, tape};
};

test('a recording opens at its beginning, beside a dashboard that has run nothing', () => {
  const {store} = opened(null);
  const {playback, frozen, run, history} = store.state();
  assert.deepEqual([playback?.atUs, playback?.plays, frozen?.plan.strategy], [0, false, 'async']);
  assert.deepEqual([run, history], [null, []]);
  assert.equal(opened(4).store.state().playback?.plays, true);
});

test('marks of a replay stand beside its recording, which stays as it was', () => {
  const {store, file, tape} = opened(null);
  const before = [...file.text()].join('');
  store.dispatch({type: 'seek', to: {to: 'moment', us: 200_000}});
  store.dispatch({type: 'marker'});
  store.dispatch({type: 'seek', to: {by: 'event', steps: 1000}});
  const marks = [{name: 'A', atUs: 200_000}];
  assert.deepEqual(store.state().playback?.whole?.markers, marks);
  assert.deepEqual(store.state().frozen?.markers, marks, 'also at its end');
  assert.equal([...file.text()].join(''), before);
  assert.equal(file.latest?.markers.length, 0);
  const note = [...tape.text()].join('').slice(before.length);
  assert.match(note, /"marker":\{"name":"A","atUs":200000\}/);
});

test('lanes of a recording that was cut off show all that it has, on an axis that is long enough', () => {
  const {tape: all, last} = played(events(wholeRun(downloads({strategy: 'thread'}))));
  const end = 800_000;
  const file = played(all.events(0, all.countAt(end))).tape;
  assert.ok(file.isCut);
  const {store} = opened(null, file);
  store.dispatch({type: 'seek', to: {to: 'end'}});
  const session = {...store.state(), pages: stackOf('lanes')};
  // The clock of a dashboard that runs nothing stands still.
  const view = viewFor({session, nowMs: 0}, {columns: 100, rows: 30});
  assert.ok(hasRun(view));
  assert.equal(knownView(view).nowUs, file.latest?.latestAt);
  const cooks = plainLines({session, nowMs: 0}, {columns: 100, rows: 30}).filter(line =>
    /^ {2}Cook \d/.test(line),
  );
  assert.equal(cooks.length, last.threads.length);
  for (const line of cooks) assert.match(line, /\d░{5,}/, 'the dishes that it took');
});

test('what is missing in a recording stands on its pages, whatever key is pressed', () => {
  const {store} = opened(null, recorded(), {events: 2, line: 31});
  const page = (): string =>
    plainLines(
      {session: {...store.state(), pages: stackOf('lanes')}, nowMs: 0},
      {columns: 100, rows: 30},
    ).join('\n');
  for (const key of [{to: 'start'}, {to: 'end'}, {by: 'event', steps: -1}] as const) {
    store.dispatch({type: 'seek', to: key});
    assert.match(page(), /2 events are missing \(from line 31\): figures may be wrong/);
  }
});

test('a replayed run that is over has its time on the scoreboard, as it had while it ran', () => {
  const {store} = opened(null);
  const row = (): string => {
    const session = {...store.state(), pages: stackOf('lanes')};
    return (
      plainLines({session, nowMs: 0}, {columns: 100, rows: 30}).find(line => /^ async /.test(line)) ?? ''
    );
  };
  store.dispatch({type: 'seek', to: {to: 'moment', us: 300_000}});
  assert.match(row(), /0\.2 s/);
  for (const to of [{to: 'end'}, {by: 'event', steps: 1000}] as const) {
    store.dispatch({type: 'seek', to});
    assert.match(row(), /0\.3\d? s/);
  }
});
