import assert from 'node:assert/strict';
import {test} from 'node:test';
import {figuresOfDemonstration} from '../../../source/model/lesson/demonstration-figures.js';
import {boundsOf} from '../../../source/model/race/bounds.js';
import {race} from '../../../source/model/race/demonstration.js';
import type {RaceFact} from '../../../source/model/race/facts.js';
import {beforeRace, foldRace} from '../../../source/model/race/fold.js';
import {speedupsOf} from '../../../source/model/race/speedups.js';
import {mostAtOnce, stripAxisUs, stripsOf} from '../../../source/model/race/strips.js';
import {profileOf} from '../../../source/model/timeline/profile.js';
import {audience} from '../../helpers/audience.js';
import {raceFacts} from '../../helpers/race-scenes.js';
import {downloads, runAt, sums, wholeRun} from '../../helpers/scripted-runs.js';

const over = foldRace(beforeRace, raceFacts('strategies', 7));

test('strips stand in the order of their keys while a race goes on, and fastest first after it', () => {
  const live = foldRace(beforeRace, raceFacts('strategies', 2, 2));
  const names = (state: typeof live) => stripsOf(state).map(({entry}) => entry.strategy);
  assert.deepEqual(names(live), ['sync', 'thread', 'async', 'process']);
  assert.deepEqual(names(over), ['async', 'thread', 'process', 'sync']);
  assert.equal(stripsOf(live).filter(({isLive}) => isLive).length, 1);
});

test('all strips have one axis, that of the longest run', () => {
  assert.equal(stripAxisUs(stripsOf(over), 0), 3_000_000);
  assert.equal(mostAtOnce(stripsOf(over)), 9);
});

test('a run that is cut short does not take the place of a whole one', () => {
  const facts = raceFacts('strategies', 1);
  const state = foldRace(beforeRace, facts);
  const cut = runAt(wholeRun(downloads({strategy: 'sync'})), 500);
  const more: readonly RaceFact[] = [
    {type: 'trial', at: 1, entry: {strategy: 'sync', workers: 1}, round: 2, remaining: null},
    {type: 'finished', at: 2, outcome: 'stopped'},
  ];
  assert.equal(cut.stage, 'running');
  assert.deepEqual(foldRace(state, more).runs, state.runs);
});

test('a profile is as high as jobs are at once', () => {
  const heights = (strategy: 'sync' | 'thread' | 'async'): number => {
    const run = runAt(wholeRun(downloads({strategy})));
    const from = run.firstQueuedAt ?? 0;
    const to = run.lastEndedAt ?? 0;
    const cells = profileOf(run, {axis: {from, to, columns: 20}, edge: to});
    return Math.max(...cells.map(cell => cell?.jobs ?? 0));
  };
  assert.deepEqual([heights('sync'), heights('thread'), heights('async')], [1, 4, 9]);
});

test('I/O overlaps as often as there are workers, computing as often as there are cores', () => {
  const waits = runAt(wholeRun(downloads({strategy: 'thread', workers: 1})));
  // Nine jobs by four are three turns.
  assert.equal(boundsOf(waits, 4)?.queueing, 3);
  const computes = runAt(wholeRun(sums({strategy: 'thread', workers: 1, jobs: 16})));
  const {queueing = 0} = boundsOf(computes, 16) ?? {};
  assert.ok(queueing > 3.9 && queueing < 4.2, `${queueing} on four cores`);
});

test('what a lock leaves to one at a time cannot be divided: the bounds stay near one', () => {
  const locked = runAt(wholeRun(sums({strategy: 'thread', workers: 1, jobs: 16, gil: true})));
  const {amdahl = 0, queueing = 0} = boundsOf(locked, 8) ?? {};
  assert.ok(amdahl < 1.1 && queueing < 1.1, `${amdahl}, ${queueing}`);
});

test('a sweep measures against the run with one worker', () => {
  const points = speedupsOf(foldRace(beforeRace, raceFacts('thread', 7)));
  assert.deepEqual(
    points.map(({workers}) => workers),
    [1, 2, 4, 8],
  );
  assert.equal(points[0]?.measured, 1);
  const [, , four] = points;
  assert.ok((four?.measured ?? 0) > 2.5 && (four?.measured ?? 9) <= 3.2);
  assert.deepEqual(speedupsOf(over), []);
});

test('a race has figures for the answers of its lesson', () => {
  const figures = figuresOfDemonstration('race', over);
  assert.equal(figures?.async?.value, 1);
  assert.equal(figures?.ties?.value, 0);
  assert.ok((figures?.sync?.value ?? 0) > 5);
});

test('a race that ends with too few rounds decides no bet', () => {
  const figures = figuresOfDemonstration('race', foldRace(beforeRace, raceFacts('strategies', 2)));
  assert.equal(figures?.async?.value, null);
  assert.equal(figures?.ties?.value, null);
  assert.ok(figures?.asyncMs?.value);
});

test('keys choose what races and for how long; the seed is another one each time', () => {
  const next = audience(null, []);
  const asked = (state: typeof over, wish: object) =>
    race.settingsFor?.(state, wish, next) as typeof over.settings;
  assert.deepEqual(
    asked(beforeRace, {kind: 'process'})?.entries.map(({workers}) => workers),
    [1, 2, 4, 8],
  );
  assert.equal(asked(over, {timeBy: 1})?.maxMs, 2 * (over.settings?.maxMs ?? 0));
  assert.equal(asked(over, {})?.seed, (over.settings?.seed ?? 0) + 1);
});

test('a number of workers for all strategies leaves the one of sync alone: its runs are found again', () => {
  const next = audience(null, []);
  const workers = {...next.settings.workers, sync: 2, thread: 2};
  const settings = race.settingsFor?.(
    beforeRace,
    {kind: 'strategies'},
    {...next, settings: {...next.settings, workers}},
  );
  const {entries} = settings as NonNullable<typeof over.settings>;
  assert.deepEqual(
    entries.slice(0, 2).map(({strategy, workers: of}) => [strategy, of]),
    [
      ['sync', 1],
      ['thread', 2],
    ],
  );
});
