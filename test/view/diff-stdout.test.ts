import assert from 'node:assert/strict';
import {test} from 'node:test';
import {difference, openDiffStdout} from '../../source/view/terminal/diff-stdout.js';
import type {Size} from '../../source/view/view.js';
import {openEmulator} from '../helpers/terminals.js';

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
