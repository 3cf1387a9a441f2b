import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import type {RunEvent} from '../../source/model/event/event.js';
import {type Action, initialSession, type SessionState} from '../../source/model/session/session.js';
import {picturesFor} from '../../source/view/theme/pictures.js';
import {themeFor} from '../../source/view/theme/theme.js';
import {audience} from '../helpers/audience.js';
import {type DrawnApp, drawApp} from '../helpers/drawn-app.js';
import {downloads, events, opening, queued} from '../helpers/scripted-runs.js';
import {choices, settings} from '../helpers/settings.js';
import {textOf} from '../helpers/texts.js';
import {openTimers, type TestTimers} from '../helpers/timers.js';

const plan = downloads({strategy: 'thread'});
const [started = [] as unknown as RunEvent] = events(opening(plan));
const run: Action = {type: 'run', strategy: 'thread'};
const arrived = (facts: readonly RunEvent[]): Action => ({type: 'events', number: 1, events: facts});
const live = [run, arrived(events([...opening(plan), ...queued(plan)]))];
const over = arrived([{type: 'run-finished', outcome: 'finished', at: 9e5, source: 'runner', seq: 1e6}]);
const quit: Action = {type: 'quit', reason: 'closed', urgent: false};

const idle = audience(null, [], {requested: 0, shown: 0});
const uncalibrated: SessionState = initialSession({
  settings: {...settings, choice: 'matrix'},
  choices: choices.map(choice => ({
    ...choice,
    name: choice.name === 'sum' ? 'matrix' : choice.name,
    ...(choice.name === 'sum' && {size: {value: 300, unit: 'n', limit: 4000, calibration: 'missing'}}),
  })) as typeof choices,
});

/** What the audience waits for while nothing else moves: a session, and what has happened in it. */
const WAITS: Readonly<Record<string, readonly [SessionState, ...Action[]]>> = {
  'a run that is asked for': [idle, run],
  'executors that open': [idle, run, arrived([started])],
  'a run that stops': [idle, ...live, {type: 'back'}],
  'the end of the program': [idle, quit],
  'the end of the program beside a run': [idle, ...live, quit],
  'a calibration that a run waits for': [uncalibrated, {type: 'opened'}, run],
  'a calibration': [uncalibrated, {type: 'opened'}, {type: 'notice', text: 'calibrating matrix'}],
};

/** Moments at which something else moves, or nothing needs to. */
const OTHERS: Readonly<Record<string, readonly [SessionState, ...Action[]]>> = {
  'nothing happens': [idle],
  'lanes grow': [idle, ...live],
  'the view stands still': [idle, ...live, {type: 'pause', atUs: 2e5}],
  'a run is over': [idle, ...live, over],
};

const open = async (
  t: TestContext,
  [start, ...actions]: readonly [SessionState, ...Action[]],
  ascii = false,
): Promise<{readonly app: DrawnApp; readonly timers: TestTimers}> => {
  const timers = openTimers(t);
  const look = {
    theme: themeFor('dark', 1),
    text: textOf('en', 'kitchen'),
    ascii,
    wide: true,
    big: false,
    pictures: picturesFor(false, ascii),
  };
  const app = drawApp({start, look: () => look, nowUs: () => 500_000});
  t.after(app.unmount);
  for (const action of actions) app.store.dispatch(action);
  for (let turns = 0; turns < 3; turns++) await turn();
  return {app, timers};
};

const MARKS = {unicode: /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/g, ascii: /[-|/\\](?= \w)/g};

for (const [name, wait] of Object.entries(WAITS)) {
  for (const set of ['unicode', 'ascii'] as const) {
    test(`while one waits for ${name} one spinner turns, and nothing else moves (${set})`, async t => {
      const {app, timers} = await open(t, wait, set === 'ascii');
      assert.equal(timers.intervals(), 1);
      const first = app.last();
      const still = first.replaceAll(MARKS[set], '*');
      assert.notEqual(still, first);
      const seen = new Set<string>();
      for (let turns = 0; turns < 20; turns++) {
        await timers.pass(70);
        assert.equal(app.last().replaceAll(MARKS[set], '*'), still);
        seen.add(app.last());
      }
      assert.ok(seen.size >= 4, `${seen.size} frames`);
    });
  }
}

for (const [name, moment] of Object.entries(OTHERS)) {
  test(`while ${name} there is no timer besides the clock of a live run`, async t => {
    const {app, timers} = await open(t, moment);
    const clocks = moment.includes(over) || moment.length === 1 ? 0 : 1;
    for (let turns = 0; turns < 5; turns++) {
      assert.deepEqual([timers.intervals(), timers.timeouts()], [0, clocks]);
      await timers.pass(150);
    }
    app.unmount();
    assert.deepEqual([timers.intervals(), timers.timeouts()], [0, 0]);
  });
}

test('while lanes grow the clock turns the mark in the header', async t => {
  const {app, timers} = await open(t, OTHERS['lanes grow'] ?? [idle]);
  const marks = new Set<string>();
  for (let turns = 0; turns < 12; turns++) {
    await timers.pass(125);
    marks.add(/(\S) LIVE/.exec(app.last())?.[1] ?? 'none');
  }
  assert.equal(marks.size, 10);
  assert.ok(!marks.has('none'));
});

test('a wait that ends takes its spinner along', async t => {
  const {app, timers} = await open(t, [idle, run]);
  assert.equal(timers.intervals(), 1);
  app.store.dispatch({type: 'dropped', number: 1});
  await turn();
  assert.deepEqual([timers.intervals(), timers.timeouts()], [0, 0]);
});
