import assert from 'node:assert/strict';
import {test} from 'node:test';
import xterm from '@xterm/headless';
import type {Size} from '../../source/view/look.js';
import {frameNames} from '../../source/view/names.js';
import type {Terminal} from '../../source/view/terminal.js';
import {difference, openWriter} from '../../source/view/writer.js';

/** An entered terminal: an emulator that is written to as it comes. */
const emulated = (size: {columns: number; rows: number}) => {
  const emulator = new xterm.Terminal({cols: size.columns, rows: size.rows, allowProposedApi: true});
  let bytes = 0;
  const terminal: Terminal = {
    size: (): Size => ({...size}),
    enter() {},
    leave() {},
    write(text) {
      bytes += text.length;
      emulator.write(text);
    },
    written: () => bytes,
  };
  const names = frameNames();
  const writer = openWriter(terminal, process.stdout, names);
  const lines = async (): Promise<string[]> => {
    await new Promise<void>(resolve => emulator.write('', resolve));
    const {active} = emulator.buffer;
    return Array.from(
      {length: size.rows},
      (_, y) =>
        active
          .getLine(active.baseY + y)
          ?.translateToString()
          .trimEnd() ?? '',
    );
  };
  const show = (...frame: string[]) => writer.stream.write(frame.join('\n'));
  return {emulator, names, writer, show, lines, bytes: () => bytes};
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

test('a frame with more lines than the terminal has rows scrolls nothing away', async () => {
  const {show, lines, emulator} = emulated({columns: 9, rows: 3});
  show('1', '2', '3', '4', '5');
  show('1', 'b', '3', '4', '5');
  assert.deepEqual(await lines(), ['1', 'b', '3']);
  assert.equal(emulator.buffer.active.baseY, 0);
});

test('a frame may come under its name', async () => {
  const {show, lines, names} = emulated({columns: 9, rows: 3});
  show(names.nameOf(['first', 'second', '']));
  assert.deepEqual(await lines(), ['first', 'second', '']);
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

test('what a stranger wrote goes with a repaint, which shows the latest frame', async () => {
  const {show, lines, writer, emulator} = emulated({columns: 20, rows: 4});
  show('one', 'two');
  emulator.write('\x1b[2;1HDebris\r\n\r\n\r\n\r\nmore');
  writer.quietly(() => show('one', 'three'));
  assert.match((await lines()).join(), /more/);
  writer.repaint();
  assert.deepEqual(await lines(), ['one', 'three', '', '']);
});

test('frames at random always stand as they were meant', async () => {
  const {show, lines} = emulated({columns: 12, rows: 6});
  let seed = 3;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 300; round++) {
    const frame = Array.from({length: 1 + random(6)}, () =>
      'ab cd'.repeat(3).slice(random(4), random(16)).slice(0, 12),
    );
    show(...frame);
    assert.deepEqual(
      await lines(),
      filled(
        frame.map(line => line.trimEnd()),
        6,
      ),
    );
  }
});
