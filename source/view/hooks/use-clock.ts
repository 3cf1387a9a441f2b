import {useEffect, useState} from 'react';
import {FIRST_FRAME_MS, nextFrameMs, type Used} from '../frame-rate.js';

/** Counts frames while `on`, as often as the frame rate allows; otherwise only a change of state renders. */
export const useClock = (on: boolean, used: () => Used): number => {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!on) return;
    let ms = FIRST_FRAME_MS;
    let from = used();
    const next = (): void => {
      setTick(count => count + 1);
      const to = used();
      ms = nextFrameMs(ms, from, to);
      from = to;
      timer = setTimeout(next, ms);
    };
    let timer = setTimeout(next, ms);
    return () => clearTimeout(timer);
  }, [on, used]);
  return tick;
};
