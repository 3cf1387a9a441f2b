import {openStore} from '../../source/commands/dashboard/store.js';
import type {Demonstrations} from '../../source/model/session/demonstration.js';
import type {Effect, SessionState} from '../../source/model/session/session.js';
import {App, type AppProps} from '../../source/view/app.js';
import {MOST_MS, type Used} from '../../source/view/frame-rate.js';
import type {Store} from '../../source/view/hooks/use-session.js';
import {loadPages} from '../../source/view/pages/pages.js';
import {setDepth} from '../../source/view/theme/paint.js';
import {picturesFor} from '../../source/view/theme/pictures.js';
import {themeFor} from '../../source/view/theme/theme.js';
import type {Size} from '../../source/view/view.js';
import {type Drawn, draw} from './drawn.js';
import {textOf} from './texts.js';

// Otherwise the first frames of a test would be those of a launch.
await loadPages();

export type DrawnApp = Drawn & {
  readonly store: Store;
  /** Gives the terminal another size, or the same: draws a frame anyway. */
  resize(size: Size): void;
  /** How often the keys asked for a repaint. */
  repaints(): number;
  /** True while the app listens for repaints. */
  listens(): boolean;
};

export type AppOptions = Partial<Pick<AppProps, 'nowUs' | 'used' | 'look' | 'answer' | 'spansAtOnce'>> & {
  readonly start: SessionState;
  readonly size?: Size;
  readonly perform?: (effect: Effect) => void;
  readonly demonstrations?: Demonstrations;
};

const plain: AppProps['look'] = ({language, terms, theme}) => ({
  theme: themeFor(theme, 1),
  text: textOf(language, terms),
  ascii: false,
  wide: true,
  pictures: picturesFor(false, false),
  big: false,
});

/** Draws the whole dashboard of a session without a terminal and without runs. */
export const drawApp = ({
  start,
  size: first,
  perform = () => {},
  demonstrations,
  ...props
}: AppOptions): DrawnApp => {
  setDepth(1);
  const store = openStore(start, {perform, demonstrations});
  const listeners = new Set<() => void>();
  let size = first ?? {columns: 80, rows: 24};
  let repaints = 0;
  const canvas: AppProps['canvas'] = {
    size: () => size,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    repaint() {
      repaints++;
    },
  };
  let looks = 0;
  // At each look of the clock a frame is due.
  const used = (): Used => ({cpuMs: 0, atMs: MOST_MS * looks++});
  const defaults = {nowUs: () => 0, used, look: plain, answer: () => false};
  const drawn = draw(<App {...defaults} {...props} store={store} canvas={canvas} />, () => size);
  return {
    ...drawn,
    store,
    resize(next) {
      size = {...next};
      for (const listener of listeners) listener();
    },
    repaints: () => repaints,
    listens: () => listeners.size > 0,
  };
};
