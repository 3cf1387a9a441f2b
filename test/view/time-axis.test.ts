import assert from 'node:assert/strict';
import {test} from 'node:test';
import {axisLabels} from '../../source/view/components/time-axis.js';
import {BEFORE} from '../../source/view/theme/cursor.js';
import {glyphsFor} from '../../source/view/theme/glyphs.js';
import {themes} from '../../source/view/theme/themes.js';
import type {View} from '../../source/view/view.js';
import {textOf} from '../helpers/texts.js';

/** An axis of a second over 50 columns after 10, a column for every 20 ms, as a line of text. */
const axis = (cursorMs: number, markersMs: readonly number[]): string => {
  const view = {
    text: textOf('en', 'kitchen'),
    glyphs: glyphsFor(false),
    theme: themes.dark,
    columns: 60,
    cursorUs: cursorMs * 1000,
    whole: {markers: markersMs.map((ms, i) => ({name: 'ABCDEF'[i], atUs: ms * 1000}))},
  } as unknown as View;
  const cursor = cursorMs < 0 ? BEFORE : Math.floor(cursorMs / 20);
  const chart = {barFrom: 10, axis: {from: 0, to: 1_000_000, columns: 50}, cursor};
  return axisLabels(view, chart)
    .map(({label, gap}) => `${' '.repeat(gap)}${label}`)
    .join('');
};

test('the letters of marked moments side by side are all there', () => {
  assert.match(axis(700, [300, 320, 340]), / ABC .*↑0\.700 s/);
});

test('a cursor before the axis has another arrow than one at its beginning', () => {
  assert.match(axis(0, []), /^↑0\.000 s/);
  assert.match(axis(-120, []), /^‹-0\.120 s/);
});

test('a letter touches the arrow of the cursor, on either side of it, and no figure', () => {
  assert.match(axis(700, [680]), / A↑0\.700 s/);
  assert.match(axis(960, [985]), / 0\.960 s↑A$/);
  assert.doesNotMatch(axis(700, [20]), /0A/);
});

test('the name of the cursor stands on the side where it hides no letter', () => {
  assert.match(axis(700, [720, 780]), /0\.700 s↑A {2}B/);
  assert.match(axis(700, [660]), / A ↑0\.700 s/);
  assert.match(axis(40, [60]), /↑0\.040 s/);
});
