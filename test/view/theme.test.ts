import assert from 'node:assert/strict';
import {test} from 'node:test';
import {THEMES} from '../../source/model/options/appearance.js';
import {isOtherJob} from '../../source/model/timeline/cells.js';
import {LANE_STATES, type LaneState} from '../../source/model/timeline/span.js';
import {glyphsFor} from '../../source/view/theme/glyphs.js';
import {colouredCells, painted, setDepth} from '../../source/view/theme/paint.js';
import {type Depth, palette} from '../../source/view/theme/palette.js';
import {type Theme, themeFor} from '../../source/view/theme/theme.js';
import type {StateTones, Tone} from '../../source/view/theme/tone.js';
import {coloursOf} from '../helpers/colours.js';
import {frameLines} from '../helpers/frames.js';
import {sceneNamed} from '../helpers/scenes.js';

const KINDS = [
  'word',
  'cell',
  'number',
  'otherCell',
  'otherNumber',
] as const satisfies readonly (keyof StateTones<Tone>)[];

/** All tones of a theme, by name. */
const tonesOf = ({states, executors, ...general}: Theme): readonly (readonly [string, Tone])[] => [
  ...Object.entries(general),
  ...Object.entries(states).flatMap(([state, tones]) =>
    KINDS.map(kind => [`${state} ${kind}`, tones[kind]] as const),
  ),
  ...executors.flatMap(({cell, number}, i) => [
    [`executor ${i} cell`, cell] as const,
    [`executor ${i} number`, number] as const,
  ]),
];

const linesAt = (depth: Depth): readonly string[] => {
  const shot = sceneNamed('thread-dead');
  return frameLines(shot, {columns: 100, rows: 30}, depth);
};

test('without colours a screen is bold and inverse at the most, with them it has codes of that depth alone', () => {
  const codes = (depth: Depth): string => [...new Set(linesAt(depth).flatMap(coloursOf))].join(' ');
  assert.match(codes(1), /^(1|22|7|27| )+$/);
  assert.match(codes(4), /\b3[0-7]\b/);
  assert.doesNotMatch(codes(4), /[34]8;/);
  assert.match(codes(8), /38;5;214/);
  assert.doesNotMatch(codes(8), /[34]8;2;/);
  assert.match(codes(24), /38;2;230;159;0/);
  assert.doesNotMatch(codes(24), /[34]8;5;/);
});

/** What ends each attribute: SGR parameters of ECMA-48, 8.3.117. */
const endOf = (code: string): string => {
  if (code === '1') return '22';
  if (code === '7') return '27';
  return /^(4\d|10\d)/.test(code) ? '49' : '39';
};

test('every line ends every attribute that it begins', () => {
  for (const line of ([1, 4, 8, 24] as const).flatMap(linesAt)) {
    const open = new Set<string>();
    for (const code of coloursOf(line)) {
      if (['22', '27', '39', '49'].includes(code)) open.delete(code);
      else open.add(endOf(code));
    }
    assert.deepEqual([...open], [], JSON.stringify(line));
  }
});

test('no two states share a glyph, in Unicode or in ASCII, so that colour alone never tells them apart', () => {
  for (const glyphs of [glyphsFor(false), glyphsFor(true)]) {
    assert.equal(new Set(LANE_STATES.map(state => glyphs[state])).size, LANE_STATES.length);
  }
});

/** States in which nothing happens that the lesson is about: glyphs alone tell them apart. */
const QUIET: ReadonlySet<LaneState> = new Set([
  'starting',
  'suspended',
  'unconnected',
  'unexplained',
  'idle',
  'exited',
]);

/** All other states carry the lesson. */
const LESSON = LANE_STATES.filter(state => !QUIET.has(state));

test('states that carry the lesson have the colours of Okabe and Ito', () => {
  const {states} = themeFor('dark', 24);
  assert.deepEqual(
    LESSON.map(state => [state, states[state].word.color]),
    (
      [
        ['running', 'green'],
        ['ready', 'purple'],
        ['blocked', 'orange'],
        ['in flight', 'skyBlue'],
        ['locked', 'yellow'],
        ['transport', 'white'],
        ['failed', 'vermilion'],
      ] as const
    ).map(([state, colour]) => [state, palette[colour][24]]),
  );
});

test('neighbours of one tone share their code, and a text without a tone has none', () => {
  setDepth(8);
  const {states, plain} = themeFor('dark', 8);
  const running = states.running.cell;
  const cells = [
    ['a', running],
    ['b', running],
    ['c', plain],
    ['d', states.failed.cell],
  ] as const;
  assert.equal(colouredCells(cells), `\x1b[38;5;36mab\x1b[39mc\x1b[38;5;166m\x1b[1md\x1b[22m\x1b[39m`);
  assert.equal(painted('', running), '');
});

for (const name of THEMES) {
  for (const depth of [4, 8, 24] as const) {
    test(`${name}: of ${2 ** depth} colours, states that carry the lesson look unlike each other and unlike quiet ones`, () => {
      const {states} = themeFor(name, depth);
      for (const kind of KINDS) {
        const lesson = LESSON.map(state => JSON.stringify(states[state][kind]));
        const quiet = [...QUIET].map(state => JSON.stringify(states[state][kind]));
        assert.equal(new Set(lesson).size, LESSON.length, `${kind}: ${lesson.join()}`);
        for (const [i, look] of lesson.entries()) assert.ok(!quiet.includes(look), `${LESSON[i]} ${kind}`);
      }
    });
  }

  test(`${name}: of thirty jobs that follow each other, each looks unlike its neighbours`, () => {
    const cells = Array.from({length: 60}, (_, i) => ({
      state: 'running' as const,
      job: Math.floor(i / 2) + 1,
    }));
    const other = isOtherJob(cells);
    for (const depth of [4, 8, 24] as const) {
      const {running} = themeFor(name, depth).states;
      for (const [one, next] of [
        ['cell', 'otherCell'],
        ['number', 'otherNumber'],
      ] as const) {
        const looks = other.map(isOther => JSON.stringify(running[isOther ? next : one]));
        for (let i = 1; i < looks.length; i++)
          assert.equal(looks[i] === looks[i - 1], i % 2 === 1, `${one} ${i}`);
      }
    }
  });

  test(`${name}: executors beside each other on a core have different colours`, () => {
    const {executors} = themeFor(name, 24);
    assert.ok(executors.length > 1);
    for (const kind of ['cell', 'number'] as const) {
      const looks = executors.map(tones => JSON.stringify(tones[kind]));
      assert.equal(new Set(looks).size, executors.length, kind);
    }
  });

  test(`${name}: for a hall nothing is dim, and what carries the lesson stays as it is`, () => {
    const greys = (['grey', 'darkGrey', 'slate', 'silver'] as const).map(grey => palette[grey][24] as string);
    const theme = themeFor(name, 24, true);
    for (const [tone, {color = ''}] of tonesOf(theme)) assert.ok(!greys.includes(color), `${tone}: ${color}`);
    const usual = themeFor(name, 24);
    for (const state of LESSON) assert.deepEqual(theme.states[state], usual.states[state], state);
  });
}

test('on a light ground no text has a colour that only a dark one carries', () => {
  const bright = (['yellow', 'orange', 'skyBlue', 'white', 'grey'] as const).map(
    name => palette[name][24] as string,
  );
  const theme = themeFor('light', 24);
  const read = tonesOf(theme).filter(([name]) => !/(cell|number)$/i.test(name));
  for (const [tone, {color = '', backgroundColor}] of read) {
    if (backgroundColor === undefined) assert.ok(!bright.includes(color), `${tone}: ${color}`);
  }
});
