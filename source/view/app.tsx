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

/** Brings the store and the clock to the screen. */
export const App = ({screen: Screen, ...props}: AppProps) => {
  const {subscribe, told, state} = props.store;
  // What React compares must not change unsaid, or it draws each frame of a run twice.
  useSyncExternalStore(subscribe, told);
  const frame = useFrames(isLive(state()));
  return <Screen {...screenProps(props, frame)} />;
};

/** Everything that a frame is made of at this moment. */
export const screenProps = ({store, nowUs, size, look}: Omit<AppProps, 'screen'>, frame = 0): ScreenProps => {
  const session = store.state();
  const {run, mode, terms} = session;
  return {
    session,
    nowUs: run?.stage === 'over' ? run.latestAt : nowUs(),
    size,
    look: look(terms),
    keys: keyGroups(mode),
    frame,
  };
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
