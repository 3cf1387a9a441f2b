import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cursorTo, enterAlternativeScreen, eraseEndLine} from 'ansi-escapes';
import stringWidth from 'string-width';
import {difference, openDiffStdout} from '../../source/view/terminal/diff-stdout.js';
import type {Size} from '../../source/view/view.js';
import {withoutColours} from '../helpers/colours.js';
import {randomFrom} from '../helpers/random.js';
import {type EmulatedTerminal, openEmulator} from '../helpers/terminals.js';

type Random = ReturnType<typeof randomFrom>;

/** An entered terminal that is an emulator, and a writer of frames on it. */
const emulated = (size: Size) => {
  const {terminal, emulator, lines} = openEmulator(size);
  const writer = openDiffStdout(terminal, process.stdout, () => ({ascii: false, wide: true}));
  const show = (...frame: string[]) => writer.stream.write(frame.join('\n'));
  return {emulator, writer, show, lines, bytes: terminal.written};
};

const filled = (lines: string[], rows: number): string[] => [
  ...lines,
  ...Array(rows - lines.length).fill(''),
];

test('a frame replaces the one before, longer or shorter, wider or narrower', async () => {
  const {show, lines} = emulated({columns: 20, rows: 5});
  const frames = [
    ['one', 'two', 'three'],
    ['one', 'a longer second', 'three', 'four'],
    ['1'],
    ['1', '', '', '', '5'],
  ];
  for (const frame of frames) {
    show(...frame);
    assert.deepEqual(await lines(), filled(frame, 5));
  }
});

test('a line as wide as the terminal keeps its last character, and so does what follows', async () => {
  const {show, lines} = emulated({columns: 5, rows: 3});
  show('abcde', 'fghij');
  assert.deepEqual(await lines(), ['abcde', 'fghij', '']);
  show('abcdX', '\x1b[31mklmno\x1b[39m');
  assert.deepEqual(await lines(), ['abcdX', 'klmno', '']);
  show('한글a', 'x');
  assert.deepEqual(await lines(), ['한글a', 'x', '']);
});

test('past a full line nothing is erased: many terminals would take its last character', () => {
  const size = {columns: 5, rows: 3};
  assert.ok(!difference([], ['abcde'], size).includes('\x1b[K'));
  assert.ok(!difference([], ['\x1b[1m한글a\x1b[22m'], size).includes('\x1b[K'));
  assert.ok(difference([], ['abcd'], size).endsWith('abcd\x1b[K'));
});

test('a line whose width differs between terminals leaves nothing of the line before it, and keeps its end', () => {
  const size = {columns: 5, rows: 3};
  assert.equal(difference(['abcde'], ['abกำe'], size), `${cursorTo(0, 0)}${eraseEndLine}abกำe`);
  assert.equal(difference(['abcde'], ['a'], size), `${cursorTo(0, 0)}a${eraseEndLine}`);
});

test('a frame with more lines than the terminal has rows scrolls nothing away', async () => {
  const {show, lines, emulator} = emulated({columns: 9, rows: 3});
  show('1', '2', '3', '4', '5');
  show('1', 'b', '3', '4', '5');
  assert.deepEqual(await lines(), ['1', 'b', '3']);
  assert.equal(emulator.buffer.active.baseY, 0);
});

test('the same frame again writes nothing, one changed line little', () => {
  const {show, bytes} = emulated({columns: 80, rows: 24});
  const frame = Array.from({length: 23}, (_, i) => `line ${i} ${'x'.repeat(60)}`);
  show(...frame);
  const before = bytes();
  show(...frame);
  assert.equal(bytes(), before);
  frame[11] = 'changed';
  show(...frame);
  assert.ok(bytes() - before < 60, `${bytes() - before} bytes`);
});

test('a repaint removes foreign output and shows the latest frame', async () => {
  const {show, lines, writer, emulator} = emulated({columns: 20, rows: 4});
  show('one', 'two');
  emulator.write('\x1b[2;1HDebris\r\n\r\n\r\n\r\nmore');
  assert.match((await lines()).join(), /more/);
  writer.forget();
  writer.flush();
  assert.deepEqual(await lines(), ['one', 'two', '', '']);
});

test('a frame that came since the repaint was asked for is not written twice', async () => {
  const {show, lines, writer, bytes} = emulated({columns: 20, rows: 4});
  show('one', 'two');
  writer.forget();
  show('one', 'three');
  const before = bytes();
  writer.flush();
  assert.equal(bytes(), before);
  assert.deepEqual(await lines(), ['one', 'three', '', '']);
});

test('where only ASCII is drawn every other character gives way to one of the same width', async () => {
  const {terminal, lines} = openEmulator({columns: 20, rows: 2});
  const writer = openDiffStdout(terminal, process.stdout, () => ({ascii: true, wide: true}));
  writer.stream.write('\x1b[31m█ 한…\x1b[39mx×2');
  assert.deepEqual(await lines(), ['? 한~xx2', '']);
});

/** Parts of random lines: narrow and wide characters, clusters, colours, and a bar of coloured blanks. */
const PARTS = [
  'a',
  'bc d',
  '한',
  '글 자',
  '█▒',
  'e\u0301',
  '\x1b[31mred\x1b[39m',
  '\x1b[7m  \x1b[27m',
  ' ',
  '    ',
];

const randomLine = ({below, oneOf}: Random, columns: number): string => {
  // Every other line is exactly as wide as the terminal, or a column less, where wide characters may not fit.
  const width = below(2) === 0 ? columns - below(2) : below(columns + 1);
  let line = '';
  while (below(12) > 0) {
    const part = oneOf(PARTS);
    if (stringWidth(line + part) <= width) line += part;
  }
  return below(2) === 0 ? line : line + 'x'.repeat(width - stringWidth(line));
};

/** Another frame: new, or the one before with some lines changed; sometimes with more lines than fit. */
const randomFrame = (random: Random, {columns, rows}: Size, before: readonly string[]): readonly string[] => {
  const {below} = random;
  const count = below(rows + 2);
  return Array.from({length: count}, (_, y) => {
    const old = before[y];
    const keep = old !== undefined && stringWidth(old) <= columns && below(3) > 0;
    return keep ? old : randomLine(random, columns);
  });
};

/** What the cells of an emulator show, with their colours. */
const cellsOf = async ({emulator, lines}: EmulatedTerminal): Promise<readonly string[]> => {
  await lines();
  const {active} = emulator.buffer;
  return Array.from({length: emulator.rows}, (_, y) => {
    const line = active.getLine(active.baseY + y);
    return Array.from({length: emulator.cols}, (_, x) => {
      const cell = line?.getCell(x);
      if (!cell) return '';
      const look = `${cell.getFgColorMode()}/${cell.getFgColor()}/${cell.isInverse()}`;
      return `${cell.getChars() || ' '}:${cell.getWidth()}:${look}`;
    }).join('|');
  });
};

const entered = (size: Size): EmulatedTerminal => {
  const emulated = openEmulator(size);
  emulated.emulator.write(`${enterAlternativeScreen}\x1b[?7l`);
  return emulated;
};

const writerOn = ({terminal}: EmulatedTerminal) =>
  openDiffStdout(terminal, process.stdout, () => ({ascii: false, wide: true}));

for (const seed of [1, 2, 3]) {
  test(`after any frames and resizes the screen is as if the last frame were painted anew (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    let size: Size = {columns: 12, rows: 6};
    const screen = entered(size);
    const writer = writerOn(screen);
    let frame: readonly string[] = [];
    for (let round = 0; round < 300; round++) {
      if (random.below(6) === 0) {
        size = {columns: random.between(1, 24), rows: random.between(1, 10)};
        screen.resize(size);
        // As at a repaint: the next frame is written whole, and the old one again where none follows at once.
        writer.forget();
        frame = frame.map(line => (stringWidth(line) <= size.columns ? line : ''));
        if (random.below(2) === 0) writer.stream.write(frame.join('\n'));
        else writer.flush();
      }
      frame = randomFrame(random, size, frame);
      writer.stream.write(frame.join('\n'));
      const anew = entered(size);
      writerOn(anew).stream.write(frame.join('\n'));
      const what = `seed ${seed}, round ${round}, ${JSON.stringify(frame)}`;
      assert.deepEqual(await cellsOf(screen), await cellsOf(anew), what);
      const wanted = frame.slice(0, size.rows).map(line => withoutColours(line).trimEnd());
      assert.deepEqual(await screen.lines(), filled(wanted, size.rows), what);
    }
  });
}
