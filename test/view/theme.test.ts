import assert from 'node:assert/strict';
import {test} from 'node:test';
import {THEMES} from '../../source/model/session/appearance.js';
import type {LaneState} from '../../source/model/timeline/span.js';
import {frameOf} from '../../source/view/frame.js';
import {glyphsFor} from '../../source/view/glyphs.js';
import {coloured, piece} from '../../source/view/line.js';
import {palette} from '../../source/view/palette.js';
import {type Depth, SEATS, themeFor} from '../../source/view/theme.js';
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
  const codes = (depth: Depth): string => [...new Set(linesAt(depth).flatMap(coloursOf))].join(' ');
  assert.match(codes(1), /^[017; ]+$/);
  assert.match(codes(4), /\b3[0-7]\b/);
  assert.doesNotMatch(codes(4), /[34]8;/);
  assert.match(codes(8), /38;5;214/);
  assert.doesNotMatch(codes(8), /[34]8;2;/);
  assert.match(codes(24), /38;2;230;159;0/);
  assert.doesNotMatch(codes(24), /[34]8;5;/);
});

test('every line ends as plain as it began, and every tone begins from plain', () => {
  for (const line of DEPTHS.flatMap(linesAt)) {
    const codes = coloursOf(line);
    assert.ok(codes.length === 0 || codes.at(-1) === '0', JSON.stringify(line));
    for (const [i, code] of codes.entries()) {
      const plainBefore = i === 0 || codes[i - 1] === '0';
      assert.ok(plainBefore || code === '0' || code.startsWith('0;'), JSON.stringify(line));
    }
  }
});

test('no two states share a glyph, in Unicode or in ASCII, so that colour alone never tells them apart', () => {
  const states: readonly LaneState[] = [
    'starting',
    'running',
    'ready',
    'blocked',
    'in flight',
    'locked',
    'unexplained',
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
  const states: readonly LaneState[] = ['running', 'ready', 'blocked', 'in flight', 'locked', 'failed'];
  const inks = states.map(state => /38;2;(\d+;\d+;\d+)/.exec(theme[state])?.[1]);
  const colours = ['green', 'yellow', 'orange', 'skyBlue', 'purple', 'vermilion'] as const;
  assert.deepEqual(
    inks,
    colours.map(colour => palette[colour].rgb),
  );
});

test('neighbours of one tone share their code, and blanks at the end are not written', () => {
  const theme = themeFor('dark', 8);
  const line = [piece('a', 'strong'), piece('b', 'strong'), piece('c'), piece('   ')];
  assert.deepEqual(coloursOf(coloured(line, theme)), ['1', '0']);
  assert.equal(withoutColours(coloured(line, theme)), 'abc');
  assert.equal(withoutColours(coloured([piece(' x ', 'chosen')], theme)), ' x ');
  const two = coloursOf(coloured([piece('a', 'strong'), piece('b', 'failed')], theme));
  assert.deepEqual(two, ['1', '0;1;38;5;166', '0']);
});

for (const name of THEMES) {
  test(`${name}: the states that carry the lesson are told apart by colour too`, () => {
    const theme = themeFor(name, 24);
    const states = ['running', 'ready', 'blocked', 'in flight', 'locked', 'failed'] as const;
    for (const kind of ['', ' cell', ' number'] as const) {
      assert.equal(new Set(states.map(state => theme[`${state}${kind}`])).size, states.length, kind);
    }
  });

  test(`${name}: executors beside each other on a core have different colours`, () => {
    const theme = themeFor(name, 24);
    const seats = [1, 2, 3, 4, 5, 6] as const;
    assert.equal(seats.length, SEATS);
    for (const kind of ['', ' number'] as const) {
      assert.equal(new Set(seats.map(seat => theme[`seat ${seat}${kind}`])).size, SEATS, kind);
    }
  });

  test(`${name}: for a hall nothing is dim`, () => {
    const greys = (['grey', 'darkGrey', 'slate', 'silver'] as const).map(grey => palette[grey].rgb);
    const theme = themeFor(name, 24, true);
    for (const [tone, code] of Object.entries(theme)) {
      assert.ok(!greys.some(grey => code.includes(`38;2;${grey}`)), `${tone}: ${code}`);
    }
    assert.equal(theme.running, themeFor(name, 24).running);
  });
}

test('on a light ground no text has a colour that only a dark one carries', () => {
  const bright = (['yellow', 'orange', 'skyBlue', 'white', 'grey'] as const).map(name => palette[name].rgb);
  const theme = themeFor('light', 24);
  for (const tone of [
    'quiet',
    'live',
    'bad',
    'message',
    'running',
    'ready',
    'blocked',
    'in flight',
    'locked',
    'failed',
  ] as const) {
    assert.ok(!bright.some(rgb => theme[tone].includes(`38;2;${rgb}`)), tone);
  }
});
