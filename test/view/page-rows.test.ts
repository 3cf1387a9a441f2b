import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type BodyNeeds, type PageNeeds, pageRows} from '../../source/view/layout/page-rows.js';

type Needs = BodyNeeds & PageNeeds;

const needs = (need: number, changes: Partial<Needs> = {}): Needs => ({
  need,
  roomy: need * 2,
  most: need * 6,
  list: false,
  axis: true,
  trouble: false,
  explanation: 1,
  more: null,
  figures: 0,
  code: {least: 0, most: 0},
  history: 0,
  big: false,
  ...changes,
});

const VARIETIES: readonly Partial<Needs>[] = [
  {},
  {trouble: true},
  {explanation: 3},
  {more: 'soon'},
  {explanation: 3, more: 'soon'},
  {explanation: 2, more: 'first'},
  {more: 'first'},
  {more: 'late'},
  {figures: 3, big: true},
  {list: true, axis: false},
  {history: 7},
  {list: true, history: 7, trouble: true},
  {big: true},
  {code: {least: 4, most: 14}},
  {code: {least: 4, most: 14}, big: true, trouble: true},
  {moment: 2},
  {moment: 8},
  {moment: 8, big: true, code: {least: 4, most: 14}},
];

test('all lines are given away, and no more', () => {
  for (let lines = 0; lines < 70; lines++) {
    for (const body of [0, 1, 2, 5, 11, 200]) {
      for (const variety of VARIETIES) {
        const parts = Object.values(pageRows(lines, needs(body, variety)));
        const sum = parts.reduce((total, part) => total + part, 0);
        assert.equal(sum, lines, `${lines} lines, ${body} needed`);
        assert.ok(parts.every(part => part >= 0));
      }
    }
  }
});

test('on 60x15 there are strategies, the reason in two lines, five lanes, axis, queue, scores in a line, and a legend', () => {
  for (const explanation of [1, 2]) {
    const {strategies, sentence, body, axis, queue, scores, legend} = pageRows(
      12,
      needs(5, {explanation, more: 'first'}),
    );
    assert.deepEqual([strategies, sentence, body, axis, queue, scores, legend], [1, 2, 5, 1, 1, 1, 1]);
  }
});

test('on 40x10 there is still a lane or two, and the scoreboard in a line', () => {
  const {body, scores} = pageRows(7, needs(5));
  assert.equal(scores, 1);
  assert.ok(body >= 2);
});

test('a program has all of its lines that say something, or one that says that there are too few', () => {
  const code = {least: 4, most: 14};
  const seen = new Set<number>();
  for (let lines = 0; lines < 70; lines++) seen.add(pageRows(lines, needs(5, {code})).code);
  assert.ok(seen.has(1) && seen.has(4) && seen.has(14));
  for (const lines of [2, 3, 15]) assert.ok(!seen.has(lines), `${lines} lines`);
  const {body, axis, queue, sentence} = pageRows(21, needs(5, {code}));
  assert.deepEqual([body, axis, queue, sentence], [5, 1, 1, 1]);
});

test('a list is shown to its end before the scoreboard takes more than a line', () => {
  assert.equal(pageRows(16, needs(11, {list: true})).body, 11);
  assert.equal(pageRows(16, needs(11, {list: true})).scores, 1);
  assert.equal(pageRows(16, needs(11)).scores, 4);
});

test('what is said about a moment has all of its lines before any stands empty, and no more', () => {
  for (const moment of [1, 2, 3, 8])
    for (let lines = 0; lines < 70; lines++) {
      const rows = pageRows(lines, needs(5, {moment}));
      assert.ok(rows.scores <= moment);
      const gaps = rows['gap above body'] + rows['gap above scores'] + rows['gap above legend'];
      if (gaps > 0) assert.equal(rows.scores, moment, `${lines} lines`);
    }
});

test('a screen that grows takes nothing away from any part', () => {
  for (const body of [2, 5, 11, 200]) {
    for (const variety of VARIETIES) {
      for (let lines = 1; lines < 60; lines++) {
        const smaller = pageRows(lines, needs(body, variety));
        const larger = pageRows(lines + 1, needs(body, variety));
        for (const part of ['strategies', 'queue', 'scores', 'axis', 'history'] as const) {
          assert.ok(larger[part] >= smaller[part], `${part} at ${lines + 1} lines, ${body} needed`);
        }
      }
    }
  }
});
