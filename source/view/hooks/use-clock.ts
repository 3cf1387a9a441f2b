import {useEffect, useState} from 'react';
import {LOOK_MS, look, openPace, type Scene, type Used} from '../frame-rate.js';

/** What the clock looks at; the same functions at every render. */
export type Clockwork = {
  /** CPU time of this process. */
  readonly used: () => Used;
  readonly scene: () => Scene;
};

/** Counts frames while `on`, as often as the frame rate allows; otherwise only a change of state renders. */
export const useClock = (on: boolean, {used, scene}: Clockwork): number => {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!on) return;
    let pace = openPace(used());
    const next = (): void => {
      const [after, paints] = look(pace, used(), scene());
      pace = after;
      if (paints) setTick(count => count + 1);
      timer = setTimeout(next, LOOK_MS);
    };
    let timer = setTimeout(next, LOOK_MS);
    return () => clearTimeout(timer);
  }, [on, used, scene]);
  return tick;
};
