import type {Store} from '../../view/hooks/use-session.js';
import type {Seeker} from './seeker.js';

/** The time between two moments of a recording that plays, ms: twelve in a second. */
const STEP_MS = 84;

/**
 * Moves the cursor of a frozen view while it plays, at its speed; gives back what ends that. `nowMs`: the present
 * moment, whose clock may begin anywhere.
 */
export const openPlayer = (
  {state, subscribe}: Pick<Store, 'state' | 'subscribe'>,
  {playTo}: Pick<Seeker, 'playTo'>,
  nowMs: () => number = () => performance.now(),
): (() => void) => {
  let timer: NodeJS.Timeout | null = null;
  /** Where the cursor was at which moment: parts of a ms add up until they move it. null while nothing plays. */
  let latest: {readonly ms: number; readonly us: number} | null = null;

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    latest = null;
  };
  const step = (): void => {
    timer = null;
    const {playback} = state();
    if (playback === null || latest === null) return;
    const ms = nowMs();
    // Elsewhere it was moved since, as to the beginning.
    const from = Math.abs(playback.atUs - latest.us) < 1000 ? latest.us : playback.atUs;
    const us = from + (ms - latest.ms) * 1000 * playback.speed;
    latest = {ms, us};
    playTo(Math.round(us));
    follow();
  };
  const follow = (): void => {
    const {playback} = state();
    if (playback?.plays) {
      latest ??= {ms: nowMs(), us: playback.atUs};
      timer ??= setTimeout(step, STEP_MS);
    } else stop();
  };
  const unsubscribe = subscribe(follow);
  return () => {
    unsubscribe();
    stop();
  };
};
