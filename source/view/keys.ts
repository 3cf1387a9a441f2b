import type {Action, Mode} from '../model/session.js';
import {strategies} from '../model/strategies.js';
import type {KeyId} from '../text/text.js';
import type {KeyGroup} from './look.js';

/** A key as the input decoder names it: a character, or the name of a key that has none. */
export type Key = string;

/** What a key asks for; how far a page goes is known only to who knows the screen. */
export type Command =
  | Exclude<Action, {type: 'scroll' | 'events' | 'notice' | 'not-started' | 'dropped'}>
  | {readonly type: 'scroll'; readonly by: number; readonly unit: 'row' | 'page'}
  | {readonly type: 'repaint'};

export type KeyRow = {
  readonly modes: readonly Mode[];
  readonly key: Key;
  /** What the screen calls it; null for another name of a key that the screen shows already. */
  readonly label: string | null;
  readonly command: Command;
  /** Its word and sentence; rows that share one stand together. */
  readonly help: KeyId;
};

/** The code to leave with after ctrl-c, as shells count it: 128 and the signal's number. */
export const INTERRUPTED = 130;

const EVERYWHERE: readonly Mode[] = ['lanes', 'jobs', 'executors', 'help'];

const row = (key: Key, label: string | null, help: KeyId, command: Command, modes = EVERYWHERE): KeyRow => ({
  modes,
  key,
  label,
  command,
  help,
});

const scroll = (by: number, unit: 'row' | 'page'): Command => ({type: 'scroll', by, unit});

/** Every key of every mode, in the order in which help lists them. */
export const keyTable: readonly KeyRow[] = [
  ...strategies.map(({key, name}) => row(key, key, 'run', {type: 'run', strategy: name})),
  row('enter', 'enter', 'again', {type: 'again'}),
  row('esc', 'esc', 'back', {type: 'back'}),
  row('+', '+', 'workers', {type: 'workers', by: 1}),
  row('=', null, 'workers', {type: 'workers', by: 1}),
  row('-', '-', 'workers', {type: 'workers', by: -1}),
  row('_', null, 'workers', {type: 'workers', by: -1}),
  row('<', '<', 'jobs', {type: 'jobs', by: -1}),
  row('>', '>', 'jobs', {type: 'jobs', by: 1}),
  row('w', 'w', 'workload', {type: 'workload', by: 1}),
  row('v', 'v', 'view', {type: 'view'}),
  row('up', '↑', 'scroll', scroll(-1, 'row')),
  row('down', '↓', 'scroll', scroll(1, 'row')),
  row('k', 'k', 'scroll', scroll(-1, 'row')),
  row('j', 'j', 'scroll', scroll(1, 'row')),
  row('pageup', 'page up', 'page', scroll(-1, 'page')),
  row('pagedown', 'page down', 'page', scroll(1, 'page')),
  row('home', 'home', 'ends', scroll(Number.NEGATIVE_INFINITY, 'row')),
  row('end', 'end', 'ends', scroll(Number.POSITIVE_INFINITY, 'row')),
  row('t', 't', 'terms', {type: 'terms'}),
  row('?', '?', 'help', {type: 'help'}),
  row('ctrl-l', 'ctrl-l', 'repaint', {type: 'repaint'}),
  row('ctrl-z', 'ctrl-z', 'suspend', {type: 'suspend'}),
  row('q', 'q', 'quit', {type: 'quit', code: 0, urgent: false}),
  row('ctrl-c', 'ctrl-c', 'quit', {type: 'quit', code: INTERRUPTED, urgent: true}),
];

const index = new Map(
  keyTable.flatMap(entry => entry.modes.map(mode => [`${mode} ${entry.key}`, entry] as const)),
);

/** The row of a key in a mode. Capitals count as their small letter: Shift and caps lock change nothing. */
export const rowOf = (mode: Mode, key: Key): KeyRow | undefined => index.get(`${mode} ${small(key)}`);

const small = (key: Key): Key => (key.length === 1 ? key.toLowerCase() : key);

/** The rows of a mode. */
export const keysOf = (mode: Mode): readonly KeyRow[] => keyTable.filter(({modes}) => modes.includes(mode));

/** The rows of a mode by sentence, in the table's order. */
export const keyGroups = (mode: Mode): readonly KeyGroup[] => {
  const groups = new Map<KeyId, string[]>();
  for (const {help, label} of keysOf(mode)) {
    const labels = groups.get(help) ?? [];
    if (label !== null) labels.push(label);
    groups.set(help, labels);
  }
  return [...groups].map(([help, labels]) => ({help, labels}));
};
