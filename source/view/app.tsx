import {type ComponentType, useEffect, useState, useSyncExternalStore} from 'react';
import {isLive} from '../model/session.js';
import type {ScreenProps} from './look.js';
import {type Sources, screenProps} from './props.js';

/** Frames while a run is on, ms apart; otherwise only what the audience does draws one. */
const FRAME_MS = 125;

/** Brings the store and the clock to a screen, which paints a frame from its props alone. */
export const App = ({screen: Screen, ...sources}: Sources & {screen: ComponentType<ScreenProps>}) => {
  const {subscribe, told, state} = sources.store;
  // What React compares must not change unsaid, or it draws each frame of a run twice.
  useSyncExternalStore(subscribe, told);
  const frame = useFrames(isLive(state()));
  return <Screen {...screenProps(sources, frame)} />;
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
