import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Fact} from '../../../source/model/event/event.js';
import {stopsOf} from '../../../source/model/playback/stops.js';
import type {Action, SessionState} from '../../../source/model/session/session.js';
import {downloads, events, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';
import {scrubbing} from '../../helpers/scrubbed.js';

const facts = wholeRun(downloads({strategy: 'async'}));
const space = (ms: number): Action => ({type: 'pause', atUs: ms * 1000});
const next: Action = {type: 'seek', to: {by: 'event', steps: 1}};
const previous: Action = {type: 'seek', to: {by: 'event', steps: -1}};
const home: Action = {type: 'seek', to: {to: 'start'}};
const end: Action = {type: 'seek', to: {to: 'end'}};
const back: Action = {type: 'back'};
const mark: Action = {type: 'marker'};
const jump = (by: number): Action => ({type: 'stop', by});

/** Where the cursor is, and what of the run is shown, as far as tests look at it. */
const shown = ({playback, pausedAt, frozen}: SessionState) => ({
  atMs: playback && playback.atUs / 1000,
  pausedMs: pausedAt === null ? null : pausedAt / 1000,
  running: frozen?.counts.running,
  plays: playback?.plays,
});

test('space freezes a live run at its present moment, and the run goes on being recorded', () => {
  const {press, goOn, store} = scrubbing(facts, 250);
  const frozen = press(space(250));
  assert.deepEqual(shown(frozen), {atMs: 250, pausedMs: 250, running: 9, plays: false});
  goOn(1000);
  assert.equal(store.state().run?.stage, 'over');
  assert.deepEqual(shown(store.state()), shown(frozen));
  assert.equal(press(end).frozen?.counts.finished, 9, 'what was recorded meanwhile is there');
});

test('space freezes a run that is over at its end, and plays it from its beginning', () => {
  const {press} = scrubbing(facts);
  const frozen = press(space(0));
  assert.equal(frozen.playback?.isEnd, true);
  assert.equal(frozen.frozen?.counts.finished, 9);
  assert.deepEqual(shown(press(space(0))), {atMs: 0, pausedMs: 0, running: 0, plays: true});
  assert.equal(press(space(0)).playback?.plays, false);
});

test('the end of a run is that of its wall time, and what its executors do later is a step away', () => {
  const {press, store, seeker} = scrubbing(facts);
  const {run} = store.state();
  const endedAt = run?.lastEndedAt ?? 0;
  assert.ok(run && endedAt > 0 && endedAt < run.latestAt);
  assert.equal(press(space(0)).playback?.atUs, endedAt);
  assert.equal(press(home, end).playback?.atUs, endedAt);
  const later = press(next);
  assert.ok((later.playback?.atUs ?? 0) > endedAt);
  assert.equal(press(end).playback?.atUs, endedAt);
  press(space(0));
  seeker.playTo(run.latestAt + 1000);
  const played = store.state().playback;
  assert.deepEqual([played?.atUs, played?.plays, played?.isEnd], [endedAt, false, true]);
});

test('without a run there is nothing to freeze', () => {
  const {press} = scrubbing([], 0);
  const state = press(space(0));
  assert.deepEqual([state.playback, state.message], [null, {kind: 'nothing-to-pause'}]);
});

test('steps show the run as it was right after each event, and stop what plays', () => {
  const {press} = scrubbing(facts);
  const first = press(space(0), home, space(0), next);
  assert.equal(first.playback?.plays, false);
  let state = first;
  while (state.playback?.event?.type !== 'job-started') state = press(next);
  assert.equal(state.frozen?.counts.running, 1);
  assert.equal(state.frozen?.latestAt, state.playback?.atUs);
  state = press(next, next, next);
  const before = press(previous);
  assert.ok((before.playback?.count ?? 0) < (state.playback?.count ?? 0));
});

test('end follows a run that goes on, and leads to the end of one that is over', () => {
  const live = scrubbing(facts, 250);
  assert.equal(live.press(space(200), end).playback, null);
  const over = scrubbing(facts);
  const state = over.press(space(0), home, end);
  assert.equal(state.playback?.isEnd, true);
});

test('esc leads back to the present, and only then stops the run', () => {
  const {press} = scrubbing(facts, 250);
  const state = press(space(200), home, back);
  assert.deepEqual(
    [state.playback, state.frozen, state.pausedAt, state.cancelling],
    [null, null, null, false],
  );
});

test('playing stops at the end of a run that is over, and follows one that goes on', () => {
  const over = scrubbing(facts);
  over.press(space(0), space(0));
  over.seeker.playTo(200_000);
  assert.deepEqual(shown(over.store.state()), {atMs: 200, pausedMs: 200, running: 9, plays: true});
  over.seeker.playTo(1e9);
  assert.equal(over.store.state().playback?.plays, false);
  const live = scrubbing(facts, 250);
  live.press(space(250), home, space(0));
  live.seeker.playTo(240_000);
  assert.equal(live.store.state().playback?.atUs, 240_000);
  live.seeker.playTo(260_000);
  assert.equal(live.store.state().playback, null);
});

test('a moment that looks like the one before is not shown again', () => {
  const {press, seeker, store} = scrubbing(facts);
  press(space(0), home, space(0));
  seeker.playTo(200_100);
  const {notified} = store;
  const before = notified();
  seeker.playTo(200_700);
  assert.equal(notified(), before);
  seeker.playTo(201_100);
  assert.equal(notified(), before + 1);
});

test('speeds go from a hundredth to eight times, and no further', () => {
  const {press} = scrubbing(facts);
  const slower: Action = {type: 'playback-speed', by: -1};
  const faster: Action = {type: 'playback-speed', by: 1};
  press(space(0));
  const slowest = press(...Array<Action>(20).fill(slower));
  const fastest = press(...Array<Action>(20).fill(faster));
  assert.deepEqual([slowest.playback?.speed, fastest.playback?.speed], [0.01, 8]);
});

test('a marker names the moment of the cursor, and without a name it is taken away', () => {
  const {press, store} = scrubbing(facts);
  const markers = () => store.state().run?.markers.map(({name, atUs}) => `${name} ${atUs}`);
  press(space(0), home, mark, {type: 'seek', to: {by: 'time', us: 100_000}}, mark);
  assert.deepEqual(markers(), ['A 0', 'B 100000']);
  press(home, mark, {type: 'name'});
  assert.deepEqual(markers(), ['B 100000']);
  press(mark);
  assert.deepEqual(markers(), ['A 0', 'B 100000'], 'the first free letter');
  assert.equal(store.state().history.length, 1, 'a note is no further run');
});

test('a live run can be marked, and what arrives later changes nothing of that', () => {
  const {press, goOn, store} = scrubbing(facts, 250);
  press(space(200), mark);
  goOn(1000);
  assert.deepEqual(store.state().run?.markers, [{name: 'A', atUs: 200_000}]);
  assert.equal(store.state().run?.stage, 'over');
});

const failing = (): readonly TimedFact[] => {
  const error = {code: 'E', reason: 'connection-refused', fields: {place: 'x'}};
  return facts.map(([ms, fact]): TimedFact => {
    if (fact.type !== 'job-finished' || fact.job !== 3) return [ms, fact];
    const {job, process, thread, loopTicks} = fact;
    return [ms, {type: 'job-failed', job, process, thread, loopTicks, error} satisfies Fact];
  });
};

test('tab jumps from stop to stop, back too, and from the last to the first', () => {
  const {press, store} = scrubbing(failing());
  press(space(0), home, {type: 'seek', to: {by: 'time', us: 150_000}}, mark, home);
  const at = (action: Action) => press(action).playback?.atUs;
  const run = store.state().run;
  const stops = run ? [...new Set(stopsOf(run).map(({atUs}) => atUs))] : [];
  const failed = events(failing()).find(({type}) => type === 'job-failed')?.at ?? 0;
  assert.ok(stops.includes(150_000) && stops.includes(failed) && stops.length > 2);
  assert.deepEqual(
    [...stops, stops[0]].map(() => at(jump(1))),
    [...stops, stops[0]],
  );
  assert.deepEqual(
    stops.map(() => at(jump(-1))),
    stops.toReversed(),
  );
});

test('where there is nothing to jump to, it says so', () => {
  const {press} = scrubbing(facts, 60);
  assert.deepEqual(press(space(60), jump(1)).message, {kind: 'no-stops'});
});

test('jobs are chosen one after another, and none after the last', () => {
  const {press} = scrubbing(facts);
  const choose = (by: number) => press({type: 'playback-job', by}).playback?.job;
  press(space(0));
  assert.deepEqual([choose(1), choose(1), choose(-1), choose(-1), choose(-1)], [1, 2, 1, null, 9]);
});

test('an earlier run is replayed beside the present one, and a new run leaves it', () => {
  const {press, record, store} = scrubbing(facts);
  record(0, events(wholeRun(downloads({strategy: 'sync', jobs: 3}))));
  const replay = press({type: 'open-tape', number: 0});
  assert.equal(replay.playback?.whole?.plan.strategy, 'sync');
  assert.equal(replay.frozen?.plan.strategy, 'sync');
  assert.deepEqual(shown(replay), {atMs: 0, pausedMs: 0, running: 0, plays: false});
  press(mark);
  assert.deepEqual(store.state().playback?.whole?.markers, [{name: 'A', atUs: 0}]);
  assert.deepEqual(store.state().run?.markers, [], 'the present run has no part in that');
  assert.equal(press({type: 'run', strategy: 'async'}).playback, null);
});

test('a moment that was frozen while a new run is asked for is left when that begins, one of a replay is not', () => {
  const beginning = events(wholeRun(downloads({strategy: 'sync'}))).slice(0, 4);
  const begins: Action = {type: 'events', number: 2, events: beginning};
  const {press} = scrubbing(facts);
  const asked = press({type: 'run', strategy: 'sync'}, space(0));
  assert.equal(asked.playback?.tape, 1);
  assert.deepEqual([press(begins).playback, press(begins).run?.plan.strategy], [null, 'sync']);
  const other = scrubbing(facts);
  other.record(0, events(facts));
  const replayed = other.press({type: 'run', strategy: 'sync'}, {type: 'open-tape', number: 0}, begins);
  assert.deepEqual([replayed.playback?.tape, replayed.run?.plan.strategy], [0, 'sync']);
});

test('a replay can play at once, and where there is no present run esc only stops it', () => {
  const {press, record} = scrubbing([], 0);
  record(0, events(facts));
  const replay = press({type: 'open-tape', number: 0, speed: 2});
  assert.deepEqual([replay.playback?.plays, replay.playback?.speed], [true, 2]);
  const stopped = press(back);
  assert.deepEqual([stopped.playback?.plays, stopped.frozen?.plan.strategy], [false, 'async']);
});

test('a replay says that its recording was cut off where it ends, and nowhere else', () => {
  const {press, record} = scrubbing([], 0);
  record(0, events(facts).slice(0, -12));
  const messageAfter = (...actions: Action[]) => press(...actions).message;
  assert.equal(messageAfter({type: 'open-tape', number: 0}), null);
  assert.deepEqual(messageAfter(end), {kind: 'recording-cut'});
  assert.equal(messageAfter(home), null);
  const whole = scrubbing([], 0);
  whole.record(0, events(facts));
  assert.equal(whole.press({type: 'open-tape', number: 0}, end).message, null);
});

test('a replay says what is missing in its recording as soon as it is open', () => {
  const {press, record} = scrubbing([], 0);
  record(0, events(facts));
  const gaps = {events: 3, line: 57};
  assert.deepEqual(press({type: 'open-tape', number: 0, gaps}).message, {kind: 'recording-gaps', ...gaps});
});

test('a tape that is not there opens nothing', () => {
  const {press} = scrubbing(facts);
  assert.equal(press({type: 'open-tape', number: 99}).playback, null);
});
