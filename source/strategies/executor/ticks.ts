/** Time between two looks at the event loop, ms: short enough to see it turn during any wait. */
const LOOK_EVERY_MS = 5;

/**
 * Watches whether the calling thread's event loop turns: a timer that fires only when it does.
 * Returns how often it fired so far.
 */
export const watchLoop = (): (() => number) => {
  let ticks = 0;
  setInterval(() => {
    ticks++;
  }, LOOK_EVERY_MS).unref();
  return () => ticks;
};
