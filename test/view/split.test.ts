import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {randomFrom} from '../helpers/random.js';
import {openKeys, type TypedKeys} from '../helpers/typed-keys.js';

// Bytes go the whole way: through a stream and Ink's parser to the splitter.
let open: TypedKeys;

beforeEach(() => {
  open = openKeys();
});

afterEach(() => open.unmount());

/** Waits until the stream has delivered its bytes, and Ink has given up waiting for more of a sequence. */
const arrived = async (): Promise<void> => {
  for (let turns = 0; turns < 4; turns++) await turn();
};

/** The keys of some bytes that arrive as one piece. */
const keysOf = async (bytes: string | Buffer): Promise<readonly string[]> => {
  const before = open.keys.length;
  open.type(bytes);
  await arrived();
  return open.keys.slice(before);
};

test('several keys of one piece of input come apart, in order', async () => {
  assert.deepEqual(await keysOf('2\x03'), ['2', 'ctrl-c']);
  assert.deepEqual(await keysOf('++'), ['+', '+']);
  assert.deepEqual(await keysOf('\x1b[A\x1b[Bq'), ['up', 'down', 'q']);
  assert.deepEqual(await keysOf('2\x1b[A2\x1b'), ['2', 'up', '2', 'esc']);
});

test('control characters are the keys that send them, alone and among others', async () => {
  for (const [bytes, key] of [
    ['\r', 'enter'],
    ['\n', 'enter'],
    ['\t', 'tab'],
    [' ', 'space'],
    ['\x03', 'ctrl-c'],
    ['\x0c', 'ctrl-l'],
    ['\x1a', 'ctrl-z'],
    ['\b', 'backspace'],
  ] as const) {
    assert.deepEqual(await keysOf(bytes), [key], JSON.stringify(bytes));
    assert.deepEqual(await keysOf(`1${bytes}2`), ['1', key, '2'], JSON.stringify(`1${bytes}2`));
  }
  assert.deepEqual(await keysOf('\r\n\t \x7f\x1a'), [
    'enter',
    'enter',
    'tab',
    'space',
    'backspace',
    'ctrl-z',
  ]);
});

const sequences: readonly [string, string][] = [
  ['\x1b[A', 'up'],
  ['\x1bOA', 'up'],
  ['\x1b[B', 'down'],
  ['\x1bOB', 'down'],
  ['\x1b[C', 'right'],
  ['\x1b[D', 'left'],
  ['\x1b[5~', 'pageup'],
  ['\x1b[6~', 'pagedown'],
  ['\x1b[H', 'home'],
  ['\x1b[1~', 'home'],
  ['\x1bOH', 'home'],
  ['\x1b[F', 'end'],
  ['\x1b[4~', 'end'],
  ['\x1b[Z', 'shift-tab'],
  ['\x1b[1;2D', 'shift-left'],
  ['\x1b[1;2C', 'shift-right'],
  ['\x1b[1;2A', 'up'],
  ['\x1bOM', 'enter'],
];

for (const [sequence, key] of sequences) {
  test(`${JSON.stringify(sequence)} is ${key}, in one piece and in two that arrive together`, async () => {
    assert.deepEqual(await keysOf(sequence), [key]);
    for (let cut = 1; cut < sequence.length; cut++) {
      open.type(sequence.slice(0, cut));
      assert.deepEqual(await keysOf(sequence.slice(cut)), [key]);
    }
  });
}

for (const [sequence, key] of [
  ['\x1b[99;5u', 'ctrl-c'],
  ['\x1b[27;5;99~', 'ctrl-c'],
  ['\x1b[67;6u', 'ctrl-c'],
  ['\x1b[27;6;67~', 'ctrl-c'],
  ['\x1b[12618;5u', 'ctrl-c'],
  ['\x1b[27;5;12618~', 'ctrl-c'],
  ['\x1b[122;5u', 'ctrl-z'],
  ['\x1b[27;5;122~', 'ctrl-z'],
  ['\x1b[27;2;9~', 'shift-tab'],
  ['\x1b[113u', 'q'],
] as const)
  test(`${JSON.stringify(sequence)} is ${key}, among other keys too`, async () => {
    assert.deepEqual(await keysOf(sequence), [key]);
    assert.deepEqual(await keysOf(`1${sequence}2`), ['1', key, '2']);
  });

test('a key that is released is none', async () => {
  assert.deepEqual(await keysOf('\x1b[99;5:1u\x1b[99;5:3u'), ['ctrl-c']);
});

test('pasted text is no keys, wherever the pieces in which it arrives are cut', async () => {
  const paste = '\x1b[200~q2\x03\x1b[A[201~\n\x1b[201~';
  assert.deepEqual(await keysOf(`1${paste}2`), ['1', '2']);
  assert.deepEqual(await keysOf(`${paste}${paste}3`), ['3']);
  for (let cut = '\x1b[2'.length; cut < paste.length; cut++) {
    assert.deepEqual(await keysOf(`1${paste.slice(0, cut)}`), ['1'], `${cut}`);
    assert.deepEqual(await keysOf(`${paste.slice(cut)}2`), ['2'], `${cut}`);
  }
});

test('where the end of a paste is lost, ctrl-c is still a key', async () => {
  assert.deepEqual(await keysOf('\x1b[200~abc'), []);
  assert.deepEqual(await keysOf('q'), []);
  assert.deepEqual(await keysOf('\x03'), ['ctrl-c']);
  assert.deepEqual(await keysOf('q'), ['q']);
});

test('arrows and page keys held with Shift or Ctrl are still arrows and page keys', async () => {
  assert.deepEqual(await keysOf('\x1b[1;2A\x1b[1;5B\x1b[5;5~'), ['up', 'down', 'pageup']);
});

test('a lone esc is a key once nothing has followed', async () => {
  assert.deepEqual(await keysOf('\x1b'), ['esc']);
});

test('esc and the next key in one piece are two keys', async () => {
  assert.deepEqual(await keysOf('\x1bq'), ['esc', 'q']);
});

test('a report of the cursor comes as the answer that the glyph probe waits for', async () => {
  assert.deepEqual(await keysOf('\x1b[12;40R1'), ['cursor 12;40', '1']);
});

test('other reports and function keys are no keys', async () => {
  assert.deepEqual(await keysOf('\x1b[I\x1b[O\x1b[<0;3;4M2'), ['2']);
  assert.deepEqual(await keysOf('\x1b[[A\x1b[15~4'), ['4']);
});

test('with a Hangul input mode on, jamo and syllables are the keys they were typed with', async () => {
  assert.deepEqual(await keysOf('ㅈ'), ['w']);
  assert.deepEqual(await keysOf('ㅎ（）'), ['g', '(', ')']);
  assert.deepEqual(await keysOf('자'), ['w', 'k']);
  assert.deepEqual(await keysOf('자'.normalize('NFD')), ['w', 'k']);
  assert.deepEqual(await keysOf('ㅂㅅㅍㅏㅓ'), ['q', 't', 'v', 'k', 'j']);
  assert.deepEqual(await keysOf('ㅉ'), ['W']);
  assert.deepEqual(await keysOf('값과'), ['r', 'k', 'q', 't', 'r', 'h', 'k']);
  assert.deepEqual(await keysOf('ㄳㅘ'), ['r', 't', 'h', 'k']);
  assert.deepEqual(await keysOf('ﾡ'), ['r'], 'half-width jamo');
});

test('a Hangul character that was cut between its bytes is one character', async () => {
  const bytes = Buffer.from('ㅈ');
  assert.deepEqual(await keysOf(bytes.subarray(0, 1)), []);
  assert.deepEqual(await keysOf(bytes.subarray(1)), ['w']);
});

test('every syllable and jamo of a keyboard maps to Latin letters alone', async () => {
  const between = (from: number, to: number): readonly string[] =>
    Array.from({length: to - from + 1}, (_, i) => String.fromCharCode(from + i));
  for (const character of [...between(0xac00, 0xd7a3), ...between(0x3131, 0x3163)]) open.type(character);
  await arrived();
  assert.match(open.keys.join(''), /^[a-zA-Z]+$/);
  assert.ok(open.keys.length > 2 * (0xd7a3 - 0xac00));
});

test('full-width forms are their ASCII keys', async () => {
  assert.deepEqual(await keysOf('１＋－？ｑ　'), ['1', '+', '-', '?', 'q', 'space']);
});

test('characters of no key stay whole and do no harm', async () => {
  assert.deepEqual(await keysOf('é😀\0\x9b한'), ['é', '😀', 'g', 'k', 's']);
});

test('any input ends in keys that have names, and the next key is understood', async () => {
  const random = randomFrom(7);
  const alphabet = ['\x1b', '[', 'O', '1', ';', '~', 'A', 'ㅈ', ']', '\x07', 'P', '\\', '+', '\x03'];
  for (let round = 0; round < 2000; round++) {
    const input = Array.from({length: random.below(9)}, () => random.oneOf(alphabet)).join('');
    assert.ok(!(await keysOf(input)).includes(''), JSON.stringify(input));
    assert.deepEqual(await keysOf('q'), ['q'], JSON.stringify(input));
  }
});

test('after unmounting no key arrives', async () => {
  open.unmount();
  assert.deepEqual(await keysOf('q'), []);
});
