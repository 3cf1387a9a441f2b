import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LOOK_MS, look, MOST_MS, openPace, type Scene} from '../../source/view/frame-rate.js';

/** The moments of frames, ms, of a screen each of whose frames takes so much CPU time, besides what it takes anyway. */
const frames = (
  {frameMs, anyway = 0.02}: {frameMs: number; anyway?: number},
  scene: (atMs: number) => Scene,
  lengthMs = 20_000,
): readonly number[] => {
  const moments: number[] = [];
  let cpuMs = 0;
  let pace = openPace({cpuMs, atMs: 0});
  for (let atMs = LOOK_MS; atMs <= lengthMs; atMs += LOOK_MS) {
    cpuMs += anyway * LOOK_MS;
    const [next, paints] = look(pace, {cpuMs, atMs}, scene(atMs));
    pace = next;
    if (paints) moments.push(atMs);
    if (paints) cpuMs += frameMs;
  }
  return moments;
};

const moving = (): Scene => ({sinceMoveMs: 0, mostMs: MOST_MS});
const calm = (mostMs = MOST_MS): Scene => ({sinceMoveMs: 10_000, mostMs});
const gaps = (moments: readonly number[]): readonly number[] =>
  moments.slice(1).map((at, i) => at - (moments[i] ?? 0));

test('a cheap screen paints at every look while jobs move, and seldom while none does', () => {
  assert.deepEqual(new Set(gaps(frames({frameMs: 4}, moving))), new Set([LOOK_MS]));
  assert.deepEqual(new Set(gaps(frames({frameMs: 4}, () => calm()))), new Set([500]));
});

test('an expensive one takes its part of a core and no more', () => {
  const moments = frames({frameMs: 25}, moving).filter(at => at > 5000);
  const share = 0.02 + (moments.length * 25) / 15_000;
  assert.ok(Math.abs(share - 0.065) < 0.005, `${share}`);
});

test('however expensive, it goes on as often as its page asks for', () => {
  for (const mostMs of [500, MOST_MS]) {
    const all = gaps(frames({frameMs: 300, anyway: 0.5}, () => ({...moving(), mostMs})));
    assert.equal(Math.max(...all), mostMs);
  }
});

test('a frame that takes a large part of a second leaves time for the events of the run', () => {
  const all = gaps(frames({frameMs: 900}, moving));
  assert.ok(Math.min(...all) >= 3600, `${all}`);
  assert.ok(Math.max(...all) < 4500, `${all}`);
});

test('a move after a calm time is painted in three or four frames', () => {
  const movedAt = 5000;
  const scene = (atMs: number): Scene => ({
    sinceMoveMs: atMs < movedAt ? 10_000 : atMs - movedAt,
    mostMs: MOST_MS,
  });
  const painted = frames({frameMs: 25}, scene).filter(at => at >= movedAt && at < movedAt + 450);
  assert.ok(painted.length >= 3 && painted.length <= 4, `${painted}`);
});

test('a clock that stands still is no reason to stop', () => {
  const still = {cpuMs: 5, atMs: 1000};
  const [pace, paints] = look(openPace(still), still, moving());
  assert.equal(paints, true);
  assert.equal(look(pace, {cpuMs: 5, atMs: 1125}, moving())[1], true);
});
