import {eventLoopUtilization, nowMs, setNativeInterval} from '../../kernel/intrinsics.js';
import type {LoopFigures} from '../../model/event/event.js';
import {FIGURES_EVERY_MS} from './boundary-figures.js';
import {ownThreadCpuUs} from './own-usage.js';

/** Period of the timer that counts turns, ms; a choice: short enough that every wait of a job contains some. */
const TICK_EVERY_MS = 5;

/** What an end event says about the event loop. */
type LoopReport = {
  readonly loopTicks: number;
  readonly loopTicksInAll: number;
  readonly loop?: LoopFigures;
};

/**
 * Monitors the calling thread's event loop by a timer, which fires only when the loop turns; `onTick` is called each
 * time.
 */
export const monitorEventLoop = (onTick: () => void) => {
  let jobsHeld = 0;
  let ticks = 0;
  let dueAt = 0;
  let latestMs = 0;
  let utilisationAtReset = eventLoopUtilization();
  let figuresAt = Number.NEGATIVE_INFINITY;

  const expectTick = (now: number): void => {
    dueAt = now + TICK_EVERY_MS;
  };
  // A tick that has not come yet is at least as late as one that comes now.
  const noteDelay = (now: number): void => {
    latestMs = Math.max(latestMs, now - dueAt);
  };

  expectTick(nowMs());
  setNativeInterval(() => {
    const now = nowMs();
    noteDelay(now);
    expectTick(now);
    if (jobsHeld > 0) ticks++;
    onTick();
  }, TICK_EVERY_MS).unref();

  const figures = (): {loop: LoopFigures} | null => {
    const now = nowMs();
    if (now - figuresAt < FIGURES_EVERY_MS) return null;
    figuresAt = now;
    noteDelay(now);
    const {utilization} = eventLoopUtilization(utilisationAtReset);
    // NaN when no time has passed.
    const utilisation = Math.round((utilization || 0) * 1000) / 1000;
    const cpuUs = ownThreadCpuUs();
    return {loop: {utilisation, latestUs: Math.round(latestMs * 1000), ...(cpuUs !== null && {cpuUs})}};
  };

  return {
    /** Starts the measurement anew: the executor is ready, and its start-up does not count. */
    reset(): void {
      utilisationAtReset = eventLoopUtilization();
      latestMs = 0;
      expectTick(nowMs());
    },
    /** A job starts. Returns the loop's ticks so far, for its end. */
    startJob(): number {
      jobsHeld++;
      return ticks;
    },
    /** Ends a job. Returns the loop's ticks meanwhile, those in all while any job was held, and its figures since `reset`. */
    endJob(ticksAtStart: number): LoopReport {
      jobsHeld--;
      return {loopTicks: ticks - ticksAtStart, loopTicksInAll: ticks, ...figures()};
    },
  };
};
