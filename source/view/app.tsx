import {type ComponentType, useEffect, useState, useSyncExternalStore} from 'react';
import {isLive} from '../model/session/session.js';
import type {ScreenProps} from './look.js';
import {FIRST_MS, nextFrameMs, type Used} from './pace.js';
import {type Sources, screenProps} from './props.js';

/** Brings the store and the clock to a screen, which paints a frame from its props alone. */
export const App = ({screen: Screen, ...sources}: Sources & {screen: ComponentType<ScreenProps>}) => {
  const {subscribe, told, state} = sources.store;
  // What React compares must not change unsaid, or it draws each frame of a run twice.
  useSyncExternalStore(subscribe, told);
  const frame = useFrames(isLive(state()), sources.used);
  return <Screen {...screenProps(sources, frame)} />;
};

/** Counts frames while `on`; otherwise only what the audience does draws one. */
const useFrames = (on: boolean, used: () => Used): number => {
  const [frame, setFrame] = useState(0);
  useEffect(() => {
    if (!on) return;
    let ms = FIRST_MS;
    let from = used();
    const next = (): void => {
      setFrame(count => count + 1);
      const to = used();
      ms = nextFrameMs(ms, from, to);
      from = to;
      timer = setTimeout(next, ms);
    };
    let timer = setTimeout(next, ms);
    return () => clearTimeout(timer);
  }, [on, used]);
  return frame;
};
