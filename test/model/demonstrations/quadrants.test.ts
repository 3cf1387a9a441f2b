import assert from 'node:assert/strict';
import {test} from 'node:test';
import {quadrants} from '../../../source/model/demonstrations/quadrants/demonstration.js';
import type {QuadrantsSettings} from '../../../source/model/demonstrations/quadrants/facts.js';
import {knownUntil, type Reading, timeOf} from '../../../source/model/demonstrations/quadrants/fold.js';
import {lanesOf} from '../../../source/model/demonstrations/quadrants/lanes.js';
import {type Way, ways} from '../../../source/model/demonstrations/quadrants/ways.js';
import {figuresOfDemonstration} from '../../../source/model/lesson/demonstration-figures.js';
import {initialSession} from '../../../source/model/session/session.js';
import {initialSettings} from '../../../source/model/session/settings.js';
import type {LaneState, Span} from '../../../source/model/timeline/span.js';
import {quadrantsFacts} from '../../helpers/quadrants-scenes.js';

const whole = quadrants.fold(quadrants.start, quadrantsFacts());

const readingIn = (way: Way): Reading => {
  const reading = whole.readings[way];
  assert.ok(reading);
  return reading;
};

const lanes = (way: Way) => lanesOf(readingIn(way), 10, knownUntil(readingIn(way), whole));

/** The states of a lane, without moments that are too short to be seen. */
const states = (spans: readonly Span[]): readonly LaneState[] => [
  ...new Set(spans.filter(({from, to}) => to - from > 1000).map(({state}) => state)),
];

test('at every instant one side has control, or the process sleeps', () => {
  const seen = ways.map(way => [states(lanes(way).process), states(lanes(way).kernel)]);
  assert.deepEqual(seen, [
    [['blocked'], ['running']],
    [['running'], ['in flight']],
    [['blocked'], ['running']],
    [['idle'], ['in flight']],
  ]);
  for (const way of ways) {
    const {process, kernel} = lanes(way);
    const runs = (spans: readonly Span[], at: number): boolean =>
      spans.some(({from, to, state}) => from <= at && at < to && state === 'running');
    for (const {from} of [...process, ...kernel]) assert.ok(!(runs(process, from) && runs(kernel, from)));
    // Without a gap, from the beginning to the end.
    for (const [i, span] of process.entries()) assert.equal(span.from, process[i - 1]?.to ?? 0);
  }
});

test('a wait for all looks forward to no single item; the kernel has one after another', () => {
  const items = (spans: readonly Span[]): readonly (number | null)[] => [
    ...new Set(spans.map(({job}) => job)),
  ];
  const each = Array.from({length: 10}, (_, i) => i + 1);
  const {process, kernel} = lanes('blocking-async');
  assert.ok(process.filter(({state}) => state === 'blocked').every(({job}) => job === null));
  assert.deepEqual(items(kernel).slice(0, 10), each);
  assert.deepEqual(items(lanes('blocking-sync').process).slice(0, 10), each);
});

test('the thread sleeps where its event loop has nothing to do, and nowhere else', () => {
  for (const way of ways) {
    const reading = readingIn(way);
    const until = knownUntil(reading, whole);
    const [held, sleeps, runs] = (['held', 'sleeps', 'runs'] as const).map(does =>
      timeOf(reading, does, until),
    );
    assert.equal((held ?? 0) + (sleeps ?? 0) + (runs ?? 0), until - reading.beganAt);
    assert.equal((sleeps ?? 0) > 0, way === 'non-blocking-async');
    assert.equal((held ?? 0) > 0, way.startsWith('blocking'));
  }
});

test('readings with other pauses do not compare, so they go; those with the same stay', () => {
  const after = (everyMs: number) =>
    quadrants.fold(whole, [
      {type: 'started', at: 0, settings: {ways: ['blocking-sync'], items: 10, everyMs}},
    ]);
  assert.deepEqual(Object.keys(after(200).readings), ways);
  assert.deepEqual(after(400).readings, {});
  // Of the run that has just begun nothing is known yet.
  assert.equal(figuresOfDemonstration('quadrants', after(200)), null);
});

test('keys choose a way or all, and the pause', () => {
  const {settingsFor} = quadrants;
  const next = initialSession({settings: initialSettings, choices: []});
  assert.deepEqual(settingsFor?.(quadrants.start, {}, next), {
    ways: ['blocking-sync'],
    items: 10,
    everyMs: 200,
  });
  assert.deepEqual(settingsFor?.(whole, {way: 'all', paceBy: 1}, next), {ways, items: 10, everyMs: 400});
  const {everyMs} = (settingsFor?.(whole, {everyMs: 50}, next) ?? {}) as Partial<QuadrantsSettings>;
  assert.equal(everyMs, 50);
  assert.deepEqual(settingsFor?.(whole, {way: 'blocking-async'}, next), {
    ways: ['blocking-async'],
    items: 10,
    everyMs: 200,
  });
});

test('a lesson gets the figures of the way that was run last', () => {
  const values = figuresOfDemonstration('quadrants', whole);
  assert.deepEqual(
    [values?.early?.value, values?.notified?.value, values?.heldMs?.value, values?.items?.value],
    [9, 10, 0, 10],
  );
});
