import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decode, settle} from '../../source/view/input.js';

const keys = (input: string): readonly string[] => {
  const decoded = decode(input);
  assert.equal(decoded.rest, '', `nothing of ${JSON.stringify(input)} is left`);
  return decoded.keys;
};

test('several keys in one piece come apart', () => {
  assert.deepEqual(keys('2\x03'), ['2', 'ctrl-c']);
  assert.deepEqual(keys('++'), ['+', '+']);
  assert.deepEqual(keys('\x1b[A\x1b[Bq'), ['up', 'down', 'q']);
  assert.deepEqual(keys('\r\n\t \x7f\x1a'), ['enter', 'enter', 'tab', 'space', 'backspace', 'ctrl-z']);
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
  ['\x1bOM', 'enter'],
];

for (const [sequence, key] of sequences) {
  test(`${JSON.stringify(sequence)} is ${key}, in one piece and cut anywhere after the escape`, () => {
    assert.deepEqual(keys(sequence), [key]);
    for (let cut = 1; cut < sequence.length; cut++) {
      const first = decode(sequence.slice(0, cut));
      assert.deepEqual(first, {keys: [], rest: sequence.slice(0, cut)});
      assert.deepEqual(keys(first.rest + sequence.slice(cut)), [key]);
    }
  });
}

test('arrows and page keys held with Shift or Ctrl are still arrows and page keys', () => {
  assert.deepEqual(keys('\x1b[1;2A\x1b[1;5B\x1b[5;5~'), ['up', 'down', 'pageup']);
});

test('a lone esc is kept until it is sure that nothing follows', () => {
  assert.deepEqual(decode('\x1b'), {keys: [], rest: '\x1b'});
  assert.deepEqual(settle('\x1b'), ['esc']);
  assert.deepEqual(settle('\x1b['), ['esc', '[']);
  assert.deepEqual(settle(''), []);
});

test('esc and the next key in one piece are two keys', () => {
  assert.deepEqual(keys('\x1bq'), ['esc', 'q']);
  assert.deepEqual(decode('\x1b\x1b'), {keys: ['esc'], rest: '\x1b'});
});

test('where the cursor is, is told to who asked for it', () => {
  assert.deepEqual(keys('\x1b[12;40R1'), ['cursor 12;40', '1']);
});

test('what else the terminal answers or reports is no key', () => {
  assert.deepEqual(keys('\x1b[I\x1b[O\x1b[<0;3;4M2'), ['2']);
  assert.deepEqual(keys('\x1b]11;rgb:0000/0000/0000\x07\x1bP>|term\x1b\\3'), ['3']);
  assert.deepEqual(keys('\x1b[[A\x1b[15~4'), ['4']);
});

test('with a Hangul input mode on, jamo and syllables are the keys they were typed with', () => {
  assert.deepEqual(keys('ㅈ'), ['w']);
  assert.deepEqual(keys('ㅎ（）'), ['g', '(', ')']);
  assert.deepEqual(keys('자'), ['w', 'k']);
  assert.deepEqual(keys('자'.normalize('NFD')), ['w', 'k']);
  assert.deepEqual(keys('ㅂㅅㅍㅏㅓ'), ['q', 't', 'v', 'k', 'j']);
  assert.deepEqual(keys('ㅉ'), ['W']);
  assert.deepEqual(keys('값과'), ['r', 'k', 'q', 't', 'r', 'h', 'k']);
  assert.deepEqual(keys('ㄳㅘ'), ['r', 't', 'h', 'k']);
  assert.deepEqual(keys('ﾡ'), ['r'], 'half-width jamo');
});

test('every syllable of a keyboard maps to Latin letters alone', () => {
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    assert.match(keys(String.fromCharCode(code)).join(''), /^[a-zA-Z]{2,5}$/);
  }
  for (let code = 0x3131; code <= 0x3163; code++) {
    assert.match(keys(String.fromCharCode(code)).join(''), /^[a-zA-Z]{1,2}$/);
  }
});

test('full-width forms are their ASCII keys', () => {
  assert.deepEqual(keys('１＋－？ｑ　'), ['1', '+', '-', '?', 'q', 'space']);
});

test('characters of no key stay whole and do no harm', () => {
  assert.deepEqual(keys('é😀\0\x9b한'), ['é', '😀', 'g', 'k', 's']);
});

test('any piece of input ends in keys and a rest that settles', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const alphabet = ['\x1b', '[', 'O', '1', ';', '~', 'A', 'ㅈ', ']', '\x07', 'P', '\\', '+', '\x03'];
  for (let round = 0; round < 5000; round++) {
    const input = Array.from({length: random(9)}, () => alphabet[random(alphabet.length)]).join('');
    const {keys: found, rest} = decode(input);
    assert.ok(rest === '' || rest.startsWith('\x1b'));
    assert.ok(input.endsWith(rest));
    for (const key of [...found, ...settle(rest)]) assert.notEqual(key, '');
  }
});
