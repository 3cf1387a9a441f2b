import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as original from 'ansi-tokenize';
import * as kept from '../../source/view/terminal/styled-chars.js';
import {randomFrom} from '../helpers/random.js';

type Random = ReturnType<typeof randomFrom>;
type Row = ReturnType<typeof kept.tokenize>;

const WORDS = ['thread 1', ' ', '█▞░∙', '─', '조리 중', '👨‍👩‍👧', 'é', 'กำ', '\u200b'];
/** Codes that overlap, that end each other, and that end nothing; several in one; a link. */
const CODES = [
  '1',
  '2',
  '22',
  '3',
  '23',
  '7',
  '27',
  '31',
  '39',
  '38;5;120',
  '38;2;1;2;3',
  '48;5;7',
  '49',
  '0',
]
  .map(code => `\x1b[${code}m`)
  .concat('\x1b[1;31;44m', '\x1b]8;;https://a.example\x07', '\x1b]8;;\x07');

const randomLine = (random: Random): string =>
  Array.from({length: random.below(12)}, () => random.oneOf(random.below(2) === 0 ? WORDS : CODES)).join('');

/** A row of blank cells with lines over it, as Ink's `Output` builds one. */
const rowOf = (lines: readonly (readonly [x: number, chars: Row])[]): Row => {
  const row: Row = Array.from({length: 40}, () => ({type: 'char', value: ' ', fullWidth: false, styles: []}));
  for (const [x, chars] of lines) for (const [i, char] of chars.entries()) row[x + i] = char;
  return row.filter(char => char !== undefined);
};

test('rows of kept characters are the same text as those of the library', () => {
  const random = randomFrom(7);
  // Some lines come again and again, as those of frames do.
  const often = Array.from({length: 50}, () => randomLine(random));
  for (let i = 0; i < 20_000; i++) {
    if (random.below(10) === 0) kept.keepLines();
    const lines = Array.from({length: random.below(4)}, () => ({
      x: random.below(30),
      line: random.below(3) === 0 ? randomLine(random) : random.oneOf(often),
    }));
    const expected = rowOf(
      lines.map(({x, line}) => [x, original.styledCharsFromTokens(original.tokenize(line))]),
    );
    const row = rowOf(lines.map(({x, line}) => [x, kept.styledCharsFromTokens(kept.tokenize(line))]));
    assert.equal(
      kept.styledCharsToString(row),
      original.styledCharsToString(expected),
      JSON.stringify(lines),
    );
  }
});

test('equal characters of one style are one object, and a line of the frame before is not read again', () => {
  const [first, second] = kept.tokenize('\x1b[31maa\x1b[39m');
  assert.equal(first, second);
  const line = kept.tokenize('a line');
  kept.keepLines();
  assert.equal(kept.tokenize('a line'), line);
  kept.keepLines();
  kept.keepLines();
  assert.notEqual(kept.tokenize('a line'), line);
});
