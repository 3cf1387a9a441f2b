import {isAnswered} from '../../model/session/lessons.js';
import type {SessionState} from '../../model/session/session.js';
import type {KeyId} from '../../text/text.js';
import type {Command, Key, KeyRow, Mode, PageTraits} from './key-row.js';
import {firstKeys, otherKeys} from './table.js';

/** A page as far as its keys are concerned. */
export type KeyedPage = PageTraits & {readonly keys: readonly KeyRow[]};

/** The mode of the pages that have one. */
export const modeOf = (session: Pick<SessionState, 'pausedAt' | 'playback' | 'pages' | 'lessons'>): Mode => {
  const {pausedAt, playback} = session;
  // The view below a question can be frozen too.
  if (isAnswered(session)) return 'answered';
  if (playback?.stage) return 'replayed';
  if (playback?.naming) return 'naming';
  return pausedAt === null ? 'following' : 'frozen';
};

/** The mode of a page in one of the session: of its kind, or none. */
export const heldBy = ({kind, asks}: PageTraits, mode: Mode): Mode =>
  (asks ? ASKING : MODES[kind]).includes(mode) ? mode : 'following';

const ASKING: readonly Mode[] = ['answered'];

const MODES: Readonly<Record<PageTraits['kind'], readonly Mode[]>> = {
  view: ['frozen', 'naming'],
  stage: ['replayed'],
  panel: [],
};

/** All rows of a page in a mode, in the order in which help lists them. */
export const keyRowsOf = (page: KeyedPage, mode: Mode = 'following'): readonly KeyRow[] => {
  const own = heldBy(page, mode);
  const shared = (rows: typeof firstKeys): readonly KeyRow[] => rows.filter(({on}) => on?.(page) ?? true);
  const all = [...shared(firstKeys), ...page.keys, ...shared(otherKeys)];
  if (own === 'naming')
    return all
      .filter(({id, when}) => when === own || (when === undefined && OF_PROGRAM.has(id)))
      .map(withNames);
  const rows = all.filter(({when}) => when === undefined || when === own);
  return page.types ? rows.map(withoutTyped).filter(({keys}) => keys.length > 0) : rows;
};

const TYPED = /^[\p{L}\p{M}\p{N}/.-]$/u;

/** Keys that hold while a name is typed too, as far as they type nothing. */
const OF_PROGRAM: ReadonlySet<KeyId> = new Set(['repaint', 'suspend', 'quit']);

const withNames = (row: KeyRow): KeyRow => ({...row, keys: row.keys.filter(([key]) => key.length > 1)});

/** What a key types on a page: null where it is a key like others. */
export const typedBy = (page: PageTraits, key: Key, mode: Mode = 'following'): string | null => {
  // A name may have any character.
  if (heldBy(page, mode) === 'naming') return key === 'space' ? ' ' : [...key].length === 1 ? key : null;
  return page.types ? characterOf(key) : null;
};

/** Whether a page takes text in a mode: a search, or a name. */
export const takesText = (page: PageTraits, mode: Mode): boolean =>
  page.types === true || heldBy(page, mode) === 'naming';

const characterOf = (key: Key): string | null => {
  if (key === 'space') return ' ';
  return TYPED.test(key) ? key : null;
};

const withoutTyped = (row: KeyRow): KeyRow => {
  const left = (keys: KeyRow['keys']) => keys.filter(([key]) => characterOf(key) === null);
  return {...row, keys: left(row.keys), aliases: left(row.aliases ?? [])};
};

/** What a key asks for on a page. Capitals count as small letters: Shift and caps lock change nothing. */
export const commandOf = (page: KeyedPage, key: Key, mode?: Mode): Command | undefined => {
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  for (const {keys, aliases = []} of keyRowsOf(page, mode)) {
    const found = [...keys, ...aliases].find(([name]) => name === wanted);
    if (found) return found[1];
  }
  return undefined;
};

/** The keys of a page by their sentence of help, those that only do the same included. */
export const keyGroupsOf = (page: KeyedPage, mode?: Mode): readonly {id: KeyId; keys: readonly Key[]}[] => {
  const groups = new Map<KeyId, Key[]>();
  for (const {id, keys, aliases = []} of keyRowsOf(page, mode)) {
    const group = groups.get(id) ?? [];
    group.push(...[...keys, ...aliases].map(([key]) => key));
    groups.set(id, group);
  }
  return [...groups].map(([id, keys]) => ({id, keys}));
};

const LABELS: Readonly<Record<Key, readonly [unicode: string, ascii: string]>> = {
  up: ['↑', 'up'],
  down: ['↓', 'down'],
  left: ['←', 'left'],
  right: ['→', 'right'],
  'shift-left': ['shift ←', 'shift left'],
  'shift-right': ['shift →', 'shift right'],
  pageup: ['page up', 'page up'],
  pagedown: ['page down', 'page down'],
};

/** What the screen calls a key. */
export const labelOf = (key: Key, ascii: boolean): string => LABELS[key]?.[ascii ? 1 : 0] ?? key;
