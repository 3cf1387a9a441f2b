/** Time between two beats, ms: short enough to see the event loop turn during any wait. */
const BEAT_MS = 5;

/**
 * A timer that fires only when the calling thread's event loop turns, and so shows whether it does.
 * Returns how often it fired so far.
 */
export const openPulse = (onBeat: () => void): (() => number) => {
  let beats = 0;
  setInterval(() => {
    beats++;
    onBeat();
  }, BEAT_MS).unref();
  return () => beats;
};
