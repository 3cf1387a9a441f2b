import type {LoopFigures} from '../../model/event/event.js';
import {APART_MS} from './boundary-figures.js';
import {ownCpuUs} from './own-usage.js';

/** Time between two looks at the event loop, ms: short enough to see it turn during any wait. */
const LOOK_EVERY_MS = 5;

/** What is known of the loop when a job ends. */
type Seen = {readonly loopTicks: number; readonly loopTicksInAll: number; readonly loop?: LoopFigures};

/**
 * Watches the calling thread's event loop by a timer that fires only when it turns. `hold` begins a
 * job and returns what ends it and tells how often the loop was seen to turn meanwhile, and in all
 * while any job was held; and how it fared since `open`.
 */
export const openLoopWatch = (onTick: () => void) => {
  let holding = 0;
  let ticks = 0;
  let due = 0;
  let latestMs = 0;
  let opened = performance.eventLoopUtilization();
  let toldAt = Number.NEGATIVE_INFINITY;

  const expectTurn = (now: number): void => {
    due = now + LOOK_EVERY_MS;
  };
  // A turn that has not come by now is as late as one that comes now.
  const noteLate = (now: number): void => {
    latestMs = Math.max(latestMs, now - due);
  };

  expectTurn(performance.now());
  setInterval(() => {
    const now = performance.now();
    noteLate(now);
    expectTurn(now);
    if (holding > 0) ticks++;
    onTick();
  }, LOOK_EVERY_MS).unref();

  const figures = (): {loop: LoopFigures} | null => {
    const now = performance.now();
    if (now - toldAt < APART_MS) return null;
    toldAt = now;
    noteLate(now);
    const {utilization} = performance.eventLoopUtilization(opened);
    // Of no time at all there is no part.
    const utilisation = Math.round((utilization || 0) * 1000) / 1000;
    const cpuUs = ownCpuUs();
    return {loop: {utilisation, latestUs: Math.round(latestMs * 1000), ...(cpuUs !== null && {cpuUs})}};
  };

  return {
    /** Its executor has opened: what that cost the loop is forgotten. */
    open(): void {
      opened = performance.eventLoopUtilization();
      latestMs = 0;
      expectTurn(performance.now());
    },
    hold(): () => Seen {
      const before = ticks;
      holding++;
      return () => {
        holding--;
        return {loopTicks: ticks - before, loopTicksInAll: ticks, ...figures()};
      };
    },
  };
};
