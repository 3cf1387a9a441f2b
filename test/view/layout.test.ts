import assert from 'node:assert/strict';
import {test} from 'node:test';
import {layoutOf} from '../../source/view/layout.js';

test('all lines are given away, and no more', () => {
  for (let lines = 0; lines < 70; lines++) {
    for (const need of [0, 1, 2, 5, 11, 200]) {
      for (const trouble of [false, true]) {
        const parts = Object.values(layoutOf(lines, need, trouble));
        const sum = parts.reduce((total, part) => total + part, 0);
        assert.equal(sum, lines, `${lines} lines, ${need} needed`);
        assert.ok(parts.every(part => part >= 0));
      }
    }
  }
});

test('on 60x15 there are the header, strategies, five lanes, axis, queue, scoreboard and footer', () => {
  const {header, strategies, lanes, axis, rail, scores, footer, sentence} = layoutOf(14, 5, false);
  assert.deepEqual(
    [header, strategies, lanes, axis, rail, scores, footer, sentence],
    [1, 1, 5, 1, 1, 4, 1, 0],
  );
});

test('on 40x10 there is still a lane or two, and the scoreboard in a line', () => {
  const {header, lanes, scores, footer} = layoutOf(9, 5, false);
  assert.deepEqual([header, scores, footer], [1, 1, 1]);
  assert.ok(lanes >= 2);
});

test('a screen that grows takes nothing away from any part', () => {
  for (const need of [2, 5, 11, 200]) {
    for (let lines = 1; lines < 60; lines++) {
      const smaller = layoutOf(lines, need, false);
      const larger = layoutOf(lines + 1, need, false);
      for (const part of ['header', 'footer', 'strategies', 'rail', 'scores', 'axis'] as const) {
        assert.ok(larger[part] >= smaller[part], `${part} at ${lines + 1} lines, ${need} needed`);
      }
    }
  }
});
