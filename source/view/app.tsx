import {useMemo, useRef} from 'react';
import type {Appearance} from '../model/options/appearance.js';
import {topOf} from '../model/session/page-stack.js';
import {isLive} from '../model/session/session.js';
import {MOST_MS, type Used} from './frame-rate.js';
import {type Clockwork, useClock} from './hooks/use-clock.js';
import {DrawnProvider, useRestOfPicture} from './hooks/use-drawn.js';
import {useKeys} from './hooks/use-keys.js';
import {useLoadedPages} from './hooks/use-loaded-pages.js';
import {ScrolledProvider} from './hooks/use-scrolled.js';
import {type Store, useSession} from './hooks/use-session.js';
import {type Canvas, useSize} from './hooks/use-size.js';
import type {Key} from './keys/key-row.js';
import {modeOf} from './keys/page-keys.js';
import type {Scrolled} from './keys/press.js';
import type {Page} from './pages/page.js';
import {loadPages, pageNamed} from './pages/pages.js';
import {Screen} from './screen.js';
import {type Look, ViewProvider, viewOf} from './view.js';

export type AppProps = {
  readonly store: Store;
  /** µs since the present run's zero. */
  readonly nowUs: () => number;
  /** CPU time of this process; the same function at every render. */
  readonly used: () => Used;
  readonly look: (appearance: Appearance) => Look;
  readonly canvas: Canvas;
  /** Takes the terminal's answers out of the keys: true if it was one. */
  readonly answer: (key: Key) => boolean;
  /** About how many spans are drawn in one frame; absent: as many as are usual. */
  readonly spansAtOnce?: number;
};

/** So many spans are drawn in a fifth of a second; few runs have as many. A choice. */
const SPANS_AT_ONCE = 100_000;

/** The dashboard: brings state, clock, size and keys together, and gives every component one view of them. */
export const App = ({store, nowUs, used, look, canvas, answer, spansAtOnce = SPANS_AT_ONCE}: AppProps) => {
  useLoadedPages(loadPages);
  const session = useSession(store);
  const size = useSize(canvas);
  const clockwork = useMemo(() => clockworkOf({store, nowUs, used}), [store, nowUs, used]);
  const tick = useClock(isLive(session), clockwork);
  const drawn = useRef(1);
  useRestOfPicture(drawn);
  const scrolled = useRef<Scrolled>({first: 0, visible: 0});
  const page = (): Page => pageOf(store);
  useKeys(
    {
      page,
      mode: () => modeOf(store.state()),
      scrolled,
      nowUs,
      dispatch: store.dispatch,
      repaint: canvas.repaint,
    },
    answer,
  );
  const parts = {session, nowUs: nowUs(), size, look: look(session), tick, spansAtOnce};
  return (
    <DrawnProvider value={drawn}>
      <ScrolledProvider value={scrolled}>
        <ViewProvider value={viewOf(parts)}>
          <Screen />
        </ViewProvider>
      </ScrolledProvider>
    </DrawnProvider>
  );
};

const pageOf = (store: Store): Page => pageNamed(topOf(store.state().pages).id);

const clockworkOf = ({store, nowUs, used}: Pick<AppProps, 'store' | 'nowUs' | 'used'>): Clockwork => ({
  used,
  scene: () => ({
    sinceMoveMs: (nowUs() - (store.state().run?.jobMovedAt ?? 0)) / 1000,
    mostMs: pageOf(store).frameMs ?? MOST_MS,
  }),
});
