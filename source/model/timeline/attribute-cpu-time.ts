import type {CpuSample} from '../run/cpu-samples.js';
import {coveredTimes, type Interval} from './intervals.js';

/** Of each interval between two successive samples, by its index: what was activity and what was counted, µs. */
export type AttributedCpuTime = {
  /** Time in which its jobs say that it computed. */
  readonly computingUs: Float64Array;
  /** Time on a core, and ready without one; together never more than the interval. */
  readonly runningUs: Float64Array;
  readonly readyUs: Float64Array;
};

/** How late the kernel may book what a thread runs, µs: its slowest clock ticks 100 times a second. */
const TICK_US = 10_000;

/**
 * What the kernel counted between a thread's samples, in the time where it belongs. It books late: time on
 * a core at the next tick or switch, time without one when the thread gets one. So what is more than an
 * interval can hold was spent before it; and what a thread seems to have run while it waited or had no
 * job, it did at the end of the computing before, as far as that lacks it.
 */
export const attributeCpuTime = (
  samples: readonly CpuSample[],
  computing: readonly Interval[],
): AttributedCpuTime => {
  const moments = samples.map(({at}) => at);
  const computingUs = coveredTimes(computing, moments);
  const books = opened(samples);
  const {roomy, room, runningUs, readyUs} = books;
  // This is done for every thread on the screen, for every frame: hence plain loops.
  for (let i = 0; i < room.length; i++) {
    if ((room[i] ?? 0) < 0) bookBack(i, books);
    const before = i - 1;
    const lacked = (computingUs[before] ?? 0) - (runningUs[before] ?? 0) - (readyUs[before] ?? 0);
    if (lacked > 0) {
      const running = runningUs[i] ?? 0;
      const beyond = running + (readyUs[i] ?? 0) - (computingUs[i] ?? 0);
      const late = Math.min(TICK_US, beyond, running, lacked);
      if (late > 0) move(runningUs, room, i, before, late);
    }
    if ((room[i] ?? 0) > 0) roomy.push(i);
  }
  return {computingUs, runningUs, readyUs};
};

type Books = {
  /** Intervals before, in order, that have room. */
  readonly roomy: number[];
  readonly room: Float64Array;
  readonly runningUs: Float64Array;
  readonly readyUs: Float64Array;
};

/** Moves what is too much for an interval into the latest ones before it that have room; what finds none is dropped. */
const bookBack = (i: number, {roomy, room, runningUs, readyUs}: Books): void => {
  // Whoever got a core runs now, so that it is rather the waiting for it that lies before.
  for (const counted of [readyUs, runningUs]) {
    while ((room[i] ?? 0) < 0 && (counted[i] ?? 0) > 0) {
      const before = roomy.at(-1) ?? NOWHERE;
      const over = Math.min(-(room[i] ?? 0), counted[i] ?? 0);
      move(counted, room, i, before, Math.min(over, room[before] ?? over));
      if ((room[before] ?? 0) <= 0) roomy.pop();
    }
  }
};

const NOWHERE = -1;

const move = (counted: Float64Array, room: Float64Array, from: number, to: number, us: number): void => {
  counted[from] = (counted[from] ?? 0) - us;
  room[from] = (room[from] ?? 0) + us;
  if (to === NOWHERE) return;
  counted[to] = (counted[to] ?? 0) + us;
  room[to] = (room[to] ?? 0) - us;
};

/** By how much figures grew from each point to the next; one read a little too early counts from where they were. */
const opened = (samples: readonly CpuSample[]): Books => {
  const length = Math.max(0, samples.length - 1);
  const runningUs = new Float64Array(length);
  const readyUs = new Float64Array(length);
  const room = new Float64Array(length);
  let {at = 0, runUs = 0, readyUs: waitedUs = 0} = samples[0] ?? {};
  for (let i = 0; i < length; i++) {
    const next = samples[i + 1];
    if (!next) break;
    const ran = Math.max(0, next.runUs - runUs);
    const waited = Math.max(0, next.readyUs - waitedUs);
    runningUs[i] = ran;
    readyUs[i] = waited;
    room[i] = next.at - at - ran - waited;
    runUs += ran;
    waitedUs += waited;
    at = next.at;
  }
  return {roomy: [], room, runningUs, readyUs};
};
