import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isStep} from '../../../source/model/playback/happenings.js';
import {eventAt, type Position, sought, type Target} from '../../../source/model/playback/seek.js';
import {headerOf} from '../../../source/model/recording/header.js';
import {openMemoryTape} from '../../../source/recordings/memory-tape.js';
import {downloads, events, runAt, type TimedFact, wholeRun} from '../../helpers/scripted-runs.js';

const facts = wholeRun(downloads({strategy: 'async'}));

const tapeOf = (some: readonly TimedFact[]) => {
  const tape = openMemoryTape(headerOf(runAt(some)));
  tape.add({events: events(some), lines: ''});
  return tape;
};

const tape = tapeOf(facts);
const end = tape.endUs;
const go = (from: Position, ...targets: readonly Target[]): Position =>
  targets.reduce((at, target) => sought(tape, at, target, end), from);
const start: Position = go({count: 0, atUs: 0}, {to: 'start'});
const next = {by: 'event', steps: 1} as const;
const back = {by: 'event', steps: -1} as const;

test('the start is right after the event that begins the run, the end after all of them', () => {
  assert.deepEqual(start, {count: 1, atUs: 0});
  assert.deepEqual(go(start, {to: 'end'}), {count: tape.length, atUs: end});
});

test('steps forward name every event that can be seen, once and in order, and steps back the same ones', () => {
  const forth: (string | undefined)[] = [];
  let at = start;
  while (at.count < tape.length) {
    at = go(at, next);
    forth.push(`${eventAt(tape, at)?.type} ${at.atUs}`);
    assert.ok(forth.length <= tape.length);
  }
  const all = tape.events(1, tape.length);
  const seen = all.filter((event, i) => isStep(event, all[i + 1])).map(({type, at}) => `${type} ${at}`);
  assert.equal(seen.filter(name => name.startsWith('job-queued')).length, 1, 'one stands for all');
  assert.deepEqual(forth, seen);
  const home: string[] = [];
  while (at.count > 1) {
    home.unshift(`${eventAt(tape, at)?.type} ${at.atUs}`);
    at = go(at, back);
  }
  assert.deepEqual(home, forth);
  assert.deepEqual(go(at, back), at, 'nothing lies before the start');
});

test('counts that are read are stepped over', () => {
  const usage = {type: 'usage', process: 1, rssBytes: 1, peakRssBytes: 1, cpuUs: 1} as const;
  const many = Array.from({length: 700}, (_, i): TimedFact => [150 + i / 10, usage]);
  const long = tapeOf([...facts, ...many]);
  const from = sought(long, start, {to: 'moment', us: 149_000}, long.endUs);
  const forward = sought(long, from, next, long.endUs);
  assert.notEqual(eventAt(long, forward)?.type, 'usage');
  assert.ok(forward.count - from.count > 700);
  assert.equal(sought(long, forward, back, long.endUs).count, from.count);
});

test('from between two events a step back goes to the one before, and a step forth to the one after', () => {
  const between = go(start, {to: 'moment', us: 250_000});
  assert.equal(between.atUs, 250_000);
  const before = go(between, back);
  const after = go(between, next);
  assert.ok(before.atUs < 250_000 && after.atUs > 250_000);
  assert.equal(before.count, between.count);
  assert.deepEqual(go(before, next), after);
});

test('events of one moment are stepped through one by one', () => {
  const first = go(start, {to: 'moment', us: 101_999}, next);
  const second = go(first, next);
  assert.deepEqual([first.atUs, second.atUs], [102_000, 102_000]);
  assert.equal(second.count, first.count + 1);
});

test('no cursor leaves what is known', () => {
  assert.deepEqual(go(start, {by: 'time', us: -100_000}), start);
  assert.equal(go(start, {by: 'time', us: 1e9}).atUs, end);
  const known = sought(tape, start, {to: 'moment', us: 300_000}, 250_000);
  assert.equal(known.atUs, 250_000);
  let at = known;
  for (let i = 0; i < 50; i++) at = sought(tape, at, next, 250_000);
  assert.equal(at.atUs, 250_000, 'nor by steps into what has not settled yet');
});
