import {type ComponentType, useEffect, useState, useSyncExternalStore} from 'react';
import {isLive, type SessionState} from '../model/session.js';
import {keyGroups} from './keys.js';
import type {Look, ScreenProps, Size} from './look.js';
import type {Store} from './store.js';

export type AppProps = {
  readonly store: Store;
  /** µs since the present run's zero. */
  readonly nowUs: () => number;
  readonly size: Size;
  readonly look: (terms: SessionState['terms']) => Look;
  /** Paints a frame from its props alone. */
  readonly screen: ComponentType<ScreenProps>;
};

/** Frames while a run is on, ms apart; otherwise only what the audience does draws one. */
const FRAME_MS = 1000 / 12;

/** Brings the store and the clock to the screen. It keeps nothing: mounted anew it shows the same. */
export const App = ({store, nowUs, size, look, screen: Screen}: AppProps) => {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const frame = useFrames(isLive(state));
  return (
    <Screen
      session={state}
      nowUs={state.run?.stage === 'over' ? state.run.latestAt : nowUs()}
      size={size}
      look={look(state.terms)}
      keys={keyGroups(state.mode)}
      frame={frame}
    />
  );
};

/** Counts frames while `on`. */
const useFrames = (on: boolean): number => {
  const [frame, setFrame] = useState(0);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setFrame(count => count + 1), FRAME_MS);
    return () => clearInterval(timer);
  }, [on]);
  return frame;
};
