/** Time between two looks at the event loop, ms: short enough to see it turn during any wait. */
const LOOK_EVERY_MS = 5;

/** What is known of the loop's turns when a job ends. */
type Ticks = {readonly loopTicks: number; readonly loopTicksInAll: number};

/**
 * Watches the calling thread's event loop by a timer that fires only when it turns. `hold` begins a
 * job and returns what ends it and tells how often the loop was seen to turn meanwhile, and in all
 * while any job was held.
 */
export const openLoopWatch = (onTick: () => void) => {
  let holding = 0;
  let ticks = 0;
  setInterval(() => {
    if (holding > 0) ticks++;
    onTick();
  }, LOOK_EVERY_MS).unref();

  return {
    hold(): () => Ticks {
      const before = ticks;
      holding++;
      return () => {
        holding--;
        return {loopTicks: ticks - before, loopTicksInAll: ticks};
      };
    },
  };
};
