import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LaneState} from '../../source/model/spans.js';
import {frameOf} from '../../source/view/frame.js';
import {glyphsFor} from '../../source/view/glyphs.js';
import {coloured, piece} from '../../source/view/line.js';
import {palette} from '../../source/view/palette.js';
import {type Depth, themeFor} from '../../source/view/theme.js';
import {coloursOf, withoutColours} from '../helpers/colours.js';
import {propsOf} from '../helpers/frames.js';
import {scenes} from '../helpers/scenes.js';

const DEPTHS: readonly Depth[] = [1, 4, 8, 24];

const linesAt = (depth: Depth): readonly string[] => {
  const shot = scenes['thread-dead']?.();
  assert.ok(shot);
  return frameOf(propsOf(shot, {columns: 100, rows: 30}, depth));
};

test('without colour no colour code is written, with it only codes of that depth', () => {
  const codes = (depth: Depth): readonly string[] => [...new Set(linesAt(depth).flatMap(coloursOf))];
  const forms = ['1', '22', '7', '27'];
  assert.deepEqual(
    codes(1).filter(code => !forms.includes(code)),
    [],
  );
  assert.ok(codes(4).every(code => /^\d+$/.test(code)));
  assert.ok(codes(8).includes('38;5;214'));
  assert.ok(codes(8).every(code => /^\d+$|^[34]8;5;\d+$/.test(code)));
  assert.ok(codes(24).includes('38;2;230;159;0'));
});

/** The code that ends what a code began. */
const endOf = (code: string): string => {
  if (code === '1') return '22';
  if (code === '7') return '27';
  return /^(3|9)/.test(code) ? '39' : '49';
};

test('every line ends as plain as it began', () => {
  const ends = new Set(['22', '27', '39', '49']);
  for (const line of DEPTHS.flatMap(linesAt)) {
    const awaited = new Set<string>();
    for (const code of coloursOf(line)) {
      if (ends.has(code)) awaited.delete(code);
      else awaited.add(endOf(code));
    }
    assert.deepEqual([...awaited], [], JSON.stringify(line));
  }
});

test('no two states share a glyph, in Unicode or in ASCII, so that colour alone never tells them apart', () => {
  const states: readonly LaneState[] = [
    'starting',
    'running',
    'blocked',
    'in flight',
    'idle',
    'failed',
    'exited',
  ];
  for (const glyphs of [glyphsFor(false), glyphsFor(true)]) {
    assert.equal(new Set(states.map(state => glyphs[state])).size, states.length);
  }
});

test('states that carry the lesson have the colours of Okabe and Ito, all different', () => {
  const theme = themeFor('dark', 24);
  const states: readonly LaneState[] = ['running', 'blocked', 'in flight', 'failed'];
  const inks = states.map(state => /38;2;([\d;]+)m/.exec(theme[state][0])?.[1]);
  assert.deepEqual(inks, [palette.green.rgb, palette.orange.rgb, palette.skyBlue.rgb, palette.vermilion.rgb]);
});

test('neighbours of one tone share their codes, and blanks at the end are not written', () => {
  const theme = themeFor('dark', 8);
  const line = [piece('a', 'strong'), piece('b', 'strong'), piece('c'), piece('   ')];
  assert.deepEqual(coloursOf(coloured(line, theme)), ['1', '22']);
  assert.equal(withoutColours(coloured(line, theme)), 'abc');
  assert.equal(withoutColours(coloured([piece(' x ', 'chosen')], theme)), ' x ');
});
