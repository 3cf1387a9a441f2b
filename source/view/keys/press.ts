import type {Action} from '../../model/session/session.js';
import type {Key, Mode, ScrollCommand} from './key-row.js';
import {commandOf, type KeyedPage, typedBy} from './page-keys.js';
import {latinKeys} from './split.js';

/** How far the list of the page that is painted is scrolled. */
export type Scrolled = {readonly first: number; readonly visible: number};

/** What the keys act on. */
export type KeyTarget = {
  /** The page that is shown now: several keys of one input may change it in between. */
  page(): KeyedPage;
  /** The same of the view. */
  mode(): Mode;
  /** What was painted last; a key that scrolls sets it ahead of the next frame. */
  readonly scrolled: {current: Scrolled};
  /** µs since the present run's zero. */
  nowUs(): number;
  dispatch(action: Action): void;
  repaint(): void;
};

/** Does what a key asks for, or types it where the page takes text; a key that no row of the page names does nothing. */
export const press = (key: Key, target: KeyTarget): void => {
  const typed = typedBy(target.page(), key, target.mode());
  if (typed !== null) target.dispatch({type: 'type', text: typed});
  else for (const one of latinKeys(key)) command(one, target);
};

const command = (key: Key, target: KeyTarget): void => {
  const {page, mode, nowUs, dispatch, repaint} = target;
  const asked = commandOf(page(), key, mode());
  if (asked === undefined) return;
  if (asked.type === 'repaint') repaint();
  else if (asked.type === 'pause' || asked.type === 'exports') dispatch({type: asked.type, atUs: nowUs()});
  else if (asked.type === 'scroll') scroll(asked, target);
  else dispatch(asked);
};

/** From the row that was painted first, not from the one wished before: nothing happens beyond the end. */
const scroll = ({by, unit}: ScrollCommand, {scrolled, dispatch}: KeyTarget): void => {
  const {first, visible} = scrolled.current;
  const to = Math.max(0, first + by * (unit === 'page' ? Math.max(1, visible - 1) : 1));
  // A further key of the same input starts from here; the next frame sets what is really painted.
  scrolled.current = {first: to, visible};
  dispatch({type: 'scroll', to});
};
