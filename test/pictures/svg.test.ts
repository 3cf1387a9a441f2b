import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {DARK, indexedColour, LIGHT} from '../../source/pictures/colours.js';
import {openEmulator, written} from '../../source/pictures/emulate.js';
import {pictureOf} from '../../source/pictures/picture.js';
import {CELL} from '../../source/pictures/svg.js';
import {columnOf, linesOf, parsed, rowOf} from '../helpers/svg.js';

const SIZE = {columns: 30, rows: 5};

/** A screen with all that a frame may hold: words side by side, colours, Korean, pictures, and characters that XML escapes. */
const FRAME = [
  'plain  \x1b[1mbold\x1b[0m \x1b[2mdim\x1b[0m \x1b[3mitalic\x1b[0m',
  '\x1b[38;2;0;158;115m██\x1b[48;2;95;58;0m░░\x1b[0m \x1b[7minverse\x1b[0m',
  '\x1b[38;5;214morange\x1b[0m\x1b[31mred\x1b[0m',
  '요리사 1 <a href="&amp;">🍲|🧑',
];

const pictured = async (
  options: {readonly light?: boolean; readonly title?: string} = {},
): Promise<{readonly svg: string; readonly lines: readonly string[]}> => {
  const {light = false, title = 'A <frame>'} = options;
  const svg = await pictureOf({...SIZE, lines: FRAME, light, caption: {title, described: ['One & two.']}});
  const emulator = openEmulator(SIZE);
  await written(emulator, FRAME.join('\r\n'));
  const {active} = emulator.buffer;
  const lines = Array.from({length: SIZE.rows}, (_, y) => active.getLine(y)?.translateToString(true) ?? '');
  return {svg, lines};
};

test('a picture of a frame is well formed and holds its text in the same columns', async () => {
  const {svg, lines} = await pictured();
  const elements = parsed(svg);
  assert.equal(elements[0]?.name, 'svg');
  assert.equal(elements.find(({name}) => name === 'title')?.text, 'A <frame>');
  assert.equal(elements.find(({name}) => name === 'desc')?.text, 'One & two.');
  assert.deepEqual(linesOf(elements, SIZE.rows), lines);
});

test('a picture keeps the colours and weights of its words', async () => {
  const {svg} = await pictured();
  const elements = parsed(svg);
  const word = (text: string): Readonly<Record<string, string>> =>
    elements.find(element => element.text === text)?.attributes ?? {};
  assert.equal(word('plain').fill, DARK.ink);
  assert.equal(word('bold')['font-weight'], '700');
  assert.equal(word('dim').opacity, '0.65');
  assert.equal(word('italic')['font-style'], 'italic');
  assert.equal(word('██░░').fill, '#009e73');
  assert.equal(word('inverse').fill, DARK.ground);
  assert.equal(word('orange').fill, indexedColour(214));
  assert.equal(word('red').fill, indexedColour(1));

  const grounds = elements
    .filter(({name, attributes}) => name === 'rect' && attributes.x !== undefined)
    .map(rect => [
      columnOf(rect),
      rowOf(rect),
      Math.round(Number(rect.attributes.width) / CELL.width),
      rect.attributes.fill,
    ]);
  assert.deepEqual(grounds, [
    [2, 1, 2, '#5f3a00'],
    [5, 1, 7, DARK.ink],
  ]);
});

test('a picture for a light ground has ink that is seen on it', async () => {
  const elements = parsed((await pictured({light: true})).svg);
  assert.equal(elements.find(({name}) => name === 'rect')?.attributes.fill, LIGHT.ground);
  assert.equal(elements.find(({text}) => text === 'plain')?.attributes.fill, LIGHT.ink);
});

test('nothing from outside breaks out of a picture: no markup, no control characters, no half characters', async () => {
  const title = '</title><script>alert("1")</script>\x1b[2J\x00\ud800\u0085';
  const elements = parsed((await pictured({title})).svg);
  assert.equal(
    elements.find(({name}) => name === 'title')?.text,
    '</title><script>alert("1")</script>�[2J���',
  );
  assert.ok(elements.every(({name}) => name !== 'script'));
});

test('the colours of a terminal of 256 colours are those of xterm', () => {
  assert.deepEqual([16, 21, 74, 214, 231, 232, 246, 255].map(indexedColour), [
    '#000000',
    '#0000ff',
    '#5fafd7',
    '#ffaf00',
    '#ffffff',
    '#080808',
    '#949494',
    '#eeeeee',
  ]);
});

test('the picture of the README is one of this program, and neither runs nor fetches anything', () => {
  const at = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const picture = '.github/dashboard.svg';
  assert.ok(at('README.md').includes(`(${picture})`), 'the README shows it');
  const elements = parsed(at(picture));
  const words = elements.filter(({name}) => name === 'text').map(({text}) => text);
  for (const word of ['kitchens', 'course-io', 'sync', 'thread', 'async', 'process', 'Cook', 'LIVE'])
    assert.ok(words.includes(word), `${word} is in the picture`);
  assert.deepEqual([...new Set(elements.map(({name}) => name))].sort(), [
    'g',
    'rect',
    'svg',
    'text',
    'title',
  ]);
  for (const {attributes} of elements)
    for (const [name, value] of Object.entries(attributes)) {
      assert.doesNotMatch(name, /^on|href/);
      if (name !== 'xmlns') assert.doesNotMatch(value, /url\(|:\/\//);
    }
});
