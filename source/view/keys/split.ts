import type {Key as InkKey} from 'ink';
import {latin} from './hangul.js';
import type {Key} from './key-row.js';

/** The keys that Ink recognises, by its flag, and what they are called here. */
const NAMED: readonly (readonly [keyof InkKey, Key])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

/** Those that are keys of their own with Shift; others are the same with it. */
const WITH_SHIFT: ReadonlySet<Key> = new Set(['left', 'right']);

const CONTROLS: Readonly<Record<string, Key>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\x7f': 'backspace',
  ' ': 'space',
};

/** Keys of the numeric pad in application mode (xterm), which Ink hands over without their escape character. */
const KEYPAD: Readonly<Record<string, Key>> = {OM: 'enter', Ok: '+', Om: '-'};

// Control sequences that Ink does not know arrive without their escape character (ECMA-48, 5.4). The cursor
// position report (8.3.14) is the answer to a question of the glyph probe.
const SEQUENCE = /^\[[0-?]*[ -/]*[@-~]$/;
const CURSOR = /^\[(\d+;\d+)R$/;

/**
 * The keys of one input of Ink's `useInput`, characters as they were typed. Keys that are typed quickly arrive
 * as one input (`2^C`, `++`).
 */
export const keysOf = (input: string, key: InkKey): readonly Key[] => {
  if (key.eventType === 'release') return [];
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  const named = NAMED.find(([flag]) => key[flag]);
  if (named) return [key.shift && WITH_SHIFT.has(named[1]) ? `shift-${named[1]}` : named[1]];
  const cursor = CURSOR.exec(input)?.[1];
  if (cursor !== undefined) return [`cursor ${cursor}`];
  if (SEQUENCE.test(input)) return [];
  if (KEYPAD[input]) return [KEYPAD[input]];
  if (key.ctrl && input.length === 1) return [`ctrl-${latin(input).toLowerCase()}`];
  const characters = [...input].flatMap(keysOfCharacter);
  // Alt with a character, or esc and a character typed right after it: terminals send the same for both.
  return key.meta ? ['esc', ...characters] : characters;
};

const keysOfCharacter = (character: string): readonly Key[] => {
  const named = CONTROLS[character];
  if (named) return [named];
  const code = character.charCodeAt(0);
  if (code > 0 && code < 27) return [`ctrl-${String.fromCharCode(code + 96)}`];
  if (code < 32 || (code >= 0x7f && code < 0xa0)) return [];
  return [character];
};

/** A Hangul input mode and full-width forms are taken for the Latin keys in the same place. */
export const latinKeys = (key: Key): readonly Key[] =>
  [...key].length === 1 ? [...latin(key)].map(letter => CONTROLS[letter] ?? letter) : [key];
