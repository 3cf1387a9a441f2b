import {latin} from './hangul.js';
import type {Key} from './keys.js';

/** Keys of a piece of input, and the start of an escape sequence whose rest has not come yet. */
export type Decoded = {readonly keys: readonly Key[]; readonly rest: string};

/** What terminals send for keys without a character (xterm, VT220, rxvt and Linux console). */
const SEQUENCES: Readonly<Record<string, Key>> = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
  '[H': 'home',
  '[F': 'end',
  '[Z': 'shift-tab',
  '[1~': 'home',
  '[2~': 'insert',
  '[3~': 'delete',
  '[4~': 'end',
  '[5~': 'pageup',
  '[6~': 'pagedown',
  '[7~': 'home',
  '[8~': 'end',
  OA: 'up',
  OB: 'down',
  OC: 'right',
  OD: 'left',
  OH: 'home',
  OF: 'end',
  OM: 'enter',
  Ok: '+',
  Om: '-',
};

const CONTROLS: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
  ' ': 'space',
};

const ESC = '\x1b';

// ECMA-48: parameters 0x30 to 0x3f, intermediates 0x20 to 0x2f, one final byte 0x40 to 0x7e. The Linux
// console's function keys ("[[A") are the one exception.
const CSI = /^\[(?:\[[A-E]|[0-?]*[ -/]*[@-~])/;
const CSI_BEGUN = /^\[(?:\[|[0-?]*[ -/]*)$/;
const SS3 = /^O[A-Za-z]/;
// Cursor Position Report, ECMA-48 8.3.14: row and column from 1, as the terminal was asked for them.
const CURSOR = /^\[(\d+;\d+)R$/;
// Answers of the terminal (OSC, DCS, PM, APC) go on to BEL or to ESC and a backslash.
const ANSWER = /^[\]P^_]/;
const BEL = '\x07';

/**
 * Cuts what a terminal delivered into keys: several may come as one piece (`2^C`, `++`, two arrows),
 * and a sequence may be cut in two. `rest` goes before the next piece; when none comes for a moment,
 * `settle` it.
 */
export const decode = (input: string): Decoded => {
  const keys: Key[] = [];
  let rest = input;
  while (rest !== '') {
    const next = rest.startsWith(ESC) ? sequence(rest.slice(1)) : character(rest);
    if (next === null) break;
    keys.push(...next.keys);
    rest = rest.slice(next.length);
  }
  return {keys, rest};
};

/** What a rest means after all when nothing follows it: the esc key, and what was typed after it. */
export const settle = (rest: string): readonly Key[] =>
  rest === '' ? [] : ['esc', ...decode(rest.slice(1)).keys];

/** Keys at the front of a piece, and how many code units they take. */
type Front = {readonly keys: readonly Key[]; readonly length: number};

const character = (text: string): Front => {
  const [first = ''] = text;
  return {keys: keysOfCharacter(first), length: first.length};
};

const keysOfCharacter = (one: string): readonly Key[] => {
  const named = CONTROLS[one];
  if (named) return [named];
  const code = one.charCodeAt(0);
  if (code > 0 && code < 27) return [`ctrl-${String.fromCharCode(code + 96)}`];
  if (code < 32 || (code >= 0x7f && code < 0xa0)) return [];
  return [...latin(one)].map(letter => CONTROLS[letter] ?? letter);
};

/** What an escape character and what follows it mean; null when that may not be all of it. */
const sequence = (tail: string): Front | null => {
  if (tail === '' || tail === 'O' || CSI_BEGUN.test(tail)) return null;
  if (ANSWER.test(tail)) return answer(tail);
  const code = CSI.exec(tail)?.[0] ?? SS3.exec(tail)?.[0];
  return code === undefined
    ? {keys: ['esc'], length: 1}
    : {keys: keysOfSequence(code), length: code.length + 1};
};

const answer = (tail: string): Front | null => {
  const ends = [BEL, ESC].map(mark => tail.indexOf(mark)).filter(at => at >= 0);
  const end = Math.min(...ends, tail.length);
  if (tail[end] === BEL) return {keys: [], length: end + 2};
  if (end >= tail.length - 1) return null;
  return tail[end + 1] === '\\' ? {keys: [], length: end + 3} : {keys: ['esc'], length: 1};
};

// A key with Shift, Alt or Ctrl carries them as a second parameter: the key alone counts.
const keysOfSequence = (code: string): readonly Key[] => {
  const place = CURSOR.exec(code)?.[1];
  if (place !== undefined) return [`cursor ${place}`];
  const plain = code.replace(/^\[1;\d+(?=[A-Z])/, '[').replace(/;\d+~$/, '~');
  const key = SEQUENCES[plain];
  return key === undefined ? [] : [key];
};
