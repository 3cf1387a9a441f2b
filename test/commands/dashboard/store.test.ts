import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openStore} from '../../../source/commands/dashboard/store.js';
import type {RunEvent} from '../../../source/model/event/event.js';
import {reduce} from '../../../source/model/run/reduce.js';
import {initialSession} from '../../../source/model/session/session.js';
import {downloads, events, wholeRun} from '../../helpers/scripted-runs.js';
import {choices, machine, settings} from '../../helpers/settings.js';

/** The events of a run in batches of so many. */
const batchesOf = (all: readonly RunEvent[], size: number): readonly (readonly RunEvent[])[] =>
  Array.from({length: Math.ceil(all.length / size)}, (_, i) => all.slice(i * size, (i + 1) * size));

/** A store that plays a run of so many jobs; `folded`: how often events were folded. */
const played = (jobs: number) => {
  const all = events(wholeRun(downloads({strategy: 'async', jobs})));
  const folded: number[] = [];
  const store = openStore(
    {...initialSession({settings, choices, machine}), requested: 1, shown: 1},
    {
      perform() {},
      log: action => {
        if (action.type === 'events') folded.push(action.events.length);
      },
    },
  );
  return {store, all, folded};
};

test('events of many jobs are folded when something asks for the state, and at once when the run ends', () => {
  const {store, all, folded} = played(6000);
  const batches = batchesOf(all, 500);
  let notified = 0;
  store.subscribe(() => notified++);
  for (const batch of batches) store.dispatch({type: 'events', number: 1, events: batch});
  assert.ok(folded.length < batches.length / 2, `${folded.length} of ${batches.length}`);
  assert.equal(notified, 2, 'that it began and that it ended');
  assert.deepEqual(store.state().run, reduce(null, all));
});

test('however seldom the state is asked for, it has every event so far', () => {
  const {store, all} = played(6000);
  let given: readonly RunEvent[] = [];
  for (const [i, batch] of batchesOf(all.slice(0, -50), 500).entries()) {
    store.dispatch({type: 'events', number: 1, events: batch});
    given = [...given, ...batch];
    if (i % 9 === 0) assert.deepEqual(store.state().run, reduce(null, given));
  }
  store.dispatch({type: 'panel', page: 'help'});
  assert.deepEqual(store.state().run, reduce(null, given));
});

test('events of few jobs are folded as they come', () => {
  const {store, all, folded} = played(60);
  const batches = batchesOf(all, 10);
  for (const batch of batches) store.dispatch({type: 'events', number: 1, events: batch});
  assert.equal(folded.length, batches.length);
});
