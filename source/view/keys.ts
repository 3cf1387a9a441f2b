import {strategies} from '../model/event/strategies.js';
import type {Action} from '../model/session/action.js';
import {type Mode, VIEWS} from '../model/session/session-state.js';
import type {KeyId} from '../text/text.js';
import type {KeyGroup} from './look.js';

/** A key as the input decoder names it: a character, or the name of a key that has none. */
export type Key = string;

/** What a key asks for; how far a page goes and what time it is others know. */
export type Command =
  | Exclude<Action, {type: 'scroll' | 'pause' | 'events' | 'notice' | 'not-started' | 'dropped'}>
  | {readonly type: 'scroll'; readonly by: number; readonly unit: 'row' | 'page'}
  | {readonly type: 'pause'}
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

const READING: readonly Mode[] = [...VIEWS, 'help'];
const MENU: readonly Mode[] = ['menu'];
const EVERYWHERE: readonly Mode[] = [...READING, ...MENU];

const row = (key: Key, label: string | null, help: KeyId, command: Command, modes = EVERYWHERE): KeyRow => ({
  modes,
  key,
  label,
  command,
  help,
});

const scroll = (by: number, unit: 'row' | 'page'): Command => ({type: 'scroll', by, unit});
const choose = (by: number): Command => ({type: 'menu-row', by});
const change = (by: number): Command => ({type: 'menu-value', by});
const cores = (by: number): Command => ({type: 'cores', by});
const workers = (by: number): Command => ({type: 'workers', by});

/** Every key of every mode, in the order in which help lists them. */
export const keyTable: readonly KeyRow[] = [
  ...strategies.map(({key, name}) => row(key, key, 'run', {type: 'run', strategy: name})),
  row('enter', 'enter', 'again', {type: 'again'}, READING),
  row('esc', 'esc', 'back', {type: 'back'}),
  row('space', 'space', 'pause', {type: 'pause'}, VIEWS),
  row('up', '↑', 'choose', choose(-1), MENU),
  row('down', '↓', 'choose', choose(1), MENU),
  row('k', 'k', 'choose', choose(-1), MENU),
  row('j', 'j', 'choose', choose(1), MENU),
  row('left', '←', 'change', change(-1), MENU),
  row('right', '→', 'change', change(1), MENU),
  row('space', 'space', 'change', change(1), MENU),
  row('enter', 'enter', 'change', change(1), MENU),
  row('+', '+', 'workers', workers(1)),
  row('=', null, 'workers', workers(1)),
  row('-', '-', 'workers', workers(-1)),
  row('_', null, 'workers', workers(-1)),
  row('left', '←', 'workers', workers(-1), VIEWS),
  row('right', '→', 'workers', workers(1), VIEWS),
  row('<', '<', 'jobs', {type: 'jobs', by: -1}),
  row('>', '>', 'jobs', {type: 'jobs', by: 1}),
  row(',', ',', 'speed', {type: 'speed', by: -1}),
  row('.', '.', 'speed', {type: 'speed', by: 1}),
  row('(', '(', 'cores', cores(-1)),
  row('9', null, 'cores', cores(-1)),
  row(')', ')', 'cores', cores(1)),
  row('0', null, 'cores', cores(1)),
  row('g', 'g', 'lock', {type: 'lock'}),
  row('w', 'w', 'workload', {type: 'menu'}),
  row('v', 'v', 'view', {type: 'view'}),
  row('tab', 'tab', 'tour', {type: 'tour', by: 1}),
  row('shift-tab', null, 'tour', {type: 'tour', by: -1}),
  row('up', '↑', 'scroll', scroll(-1, 'row'), READING),
  row('down', '↓', 'scroll', scroll(1, 'row'), READING),
  row('k', 'k', 'scroll', scroll(-1, 'row'), READING),
  row('j', 'j', 'scroll', scroll(1, 'row'), READING),
  row('pageup', 'page up', 'page', scroll(-1, 'page'), READING),
  row('pagedown', 'page down', 'page', scroll(1, 'page'), READING),
  row('home', 'home', 'ends', scroll(Number.NEGATIVE_INFINITY, 'row'), READING),
  row('end', 'end', 'ends', scroll(Number.POSITIVE_INFINITY, 'row'), READING),
  row('t', 't', 'terms', {type: 'terms'}),
  row('i', 'i', 'language', {type: 'language'}),
  row('?', '?', 'help', {type: 'help'}),
  row('ctrl-l', 'ctrl-l', 'repaint', {type: 'repaint'}),
  row('ctrl-z', 'ctrl-z', 'suspend', {type: 'suspend'}),
  row('q', 'q', 'quit', {type: 'quit', ending: 'closed', urgent: false}),
  row('ctrl-c', 'ctrl-c', 'quit', {type: 'quit', ending: 'SIGINT', urgent: true}),
];

const index = new Map(
  keyTable.flatMap(entry => entry.modes.map(mode => [`${mode} ${entry.key}`, entry] as const)),
);

/** The row of a key in a mode. Capitals count as their small letter: Shift and caps lock change nothing. */
export const rowOf = (mode: Mode, key: Key): KeyRow | undefined => index.get(`${mode} ${small(key)}`);

const small = (key: Key): Key => (key.length === 1 ? key.toLowerCase() : key);

/** The rows of a mode. */
export const keysOf = (mode: Mode): readonly KeyRow[] => keyTable.filter(({modes}) => modes.includes(mode));

/** The rows of a mode by sentence, in the table's order. Every frame asks for them. */
export const keyGroups = (mode: Mode): readonly KeyGroup[] => {
  const known = grouped.get(mode) ?? groupsOf(mode);
  grouped.set(mode, known);
  return known;
};

const grouped = new Map<Mode, readonly KeyGroup[]>();

const groupsOf = (mode: Mode): readonly KeyGroup[] => {
  const groups = new Map<KeyId, string[]>();
  for (const {help, label} of keysOf(mode)) {
    const labels = groups.get(help) ?? [];
    if (label !== null) labels.push(label);
    groups.set(help, labels);
  }
  return [...groups].map(([help, labels]) => ({help, labels}));
};
