import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FIRST_FRAME_MS, nextFrameMs} from '../../source/view/frame-rate.js';

/** Times between frames of a screen each of whose frames takes so much of a core, besides what it takes anyway. */
const paced = (frameMs: number, anyway: number, frames = 60): readonly number[] => {
  const times = [FIRST_FRAME_MS];
  let [cpuMs, atMs] = [0, 0];
  for (let i = 0; i < frames; i++) {
    const ms = times.at(-1) ?? FIRST_FRAME_MS;
    const from = {cpuMs, atMs};
    cpuMs += frameMs + anyway * ms;
    atMs += ms;
    times.push(nextFrameMs(ms, from, {cpuMs, atMs}));
  }
  return times;
};

test('a cheap screen keeps its pace', () => {
  assert.deepEqual(new Set(paced(5, 0.02)), new Set([FIRST_FRAME_MS]));
});

test('a dear one settles where it takes its part and no more', () => {
  const ms = paced(20, 0.02).at(-1) ?? 0;
  assert.ok(Math.abs(20 / ms + 0.02 - 0.08) < 0.005, `${ms} ms`);
});

test('however dear, it goes on once a second', () => {
  assert.equal(paced(300, 0.5).at(-1), 1000);
});

test('a clock that has not moved is no reason to stop', () => {
  const moment = {cpuMs: 5, atMs: 1000};
  assert.ok(nextFrameMs(FIRST_FRAME_MS, moment, moment) >= FIRST_FRAME_MS);
});
