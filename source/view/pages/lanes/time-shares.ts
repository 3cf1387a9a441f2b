import type {Strategy} from '../../../model/event/strategies.js';
import {sumOfTimes, type TimeBreakdown, timeBreakdownOf} from '../../../model/figures/time-breakdown.js';
import type {RunState, ThreadState} from '../../../model/run/run-state.js';
import {originUs} from '../../../model/timeline/axis.js';
import type {Interval} from '../../../model/timeline/intervals.js';
import {type ThreadLane, threadLaneOf} from '../../../model/timeline/lanes.js';
import type {LaneState} from '../../../model/timeline/span.js';
import type {View} from '../../view.js';

/** A state and its part of a lane's time, 0 to 1. */
export type Share = {readonly state: LaneState; readonly part: number};

/** How far back the shares of a live run reach, µs, so that they move; afterwards they are of the whole run. */
export const RECENT_US = 1_000_000;

/** Less than this part of the time is not shown as a wait. */
const LEAST = 0.005;

/** The part of its time that a thread ran, and what it waited for most; null where nothing is measured. */
export const sharesOf = (
  view: View,
  run: RunState,
  lane: ThreadLane,
  edge: number,
): {readonly running: Share; readonly most: Share | null} | null => {
  const times = recentTimes(view, run, lane, edge);
  const waits = waitsOf(times);
  const waited = waits.reduce((sum, [, us]) => sum + us, 0);
  const whole = times.runningUs + times.idleUs + waited;
  if (whole === 0 || !times.measured) return null;
  const [state, us] = waits.reduce((one, other) => (other[1] > one[1] ? other : one));
  return {
    running: {state: 'running', part: times.runningUs / whole},
    most: us / whole < LEAST ? null : {state, part: us / whole},
  };
};

/** What a thread may do but run, and its time, µs. */
const waitsOf = (times: TimeBreakdown): readonly (readonly [LaneState, number])[] => [
  ['ready', times.readyUs],
  ['locked', times.lockedUs],
  ['blocked', times.blockedUs],
  ['in flight', times.inFlightUs],
  ['unexplained', times.unexplainedUs],
];

const recentTimes = (
  {strategy, session}: View,
  run: RunState,
  lane: ThreadLane,
  edge: number,
): TimeBreakdown => {
  const origin = originUs(run);
  if (run.stage === 'over') return timesWithin(lane, strategy, {from: origin, to: edge});
  const last = lane.threads.at(-1);
  const then = session.explained && last && threadLaneOf(session.explained, last);
  // Figures that changed with every frame could not be read.
  const [seen, to] = then && session.explained ? [then, session.explained.latestAt] : [lane, edge];
  return timesWithin(seen, strategy, {from: Math.max(origin, to - RECENT_US), to});
};

/** How a lane's time divides within a window. */
const timesWithin = (lane: ThreadLane, {waits}: Strategy, {from, to}: Interval): TimeBreakdown => {
  const known = remembered.get(lane);
  if (known?.to === to) return known.times;
  const times = sumOfTimes(
    lane.threads
      .filter(({exitedAt}) => exitedAt === null || exitedAt > from)
      .map(executor =>
        timeBreakdownOf(
          since(executor, from),
          lane.jobs.filter(
            ({process, thread, endedAt}) =>
              process === executor.process && thread === executor.thread && (endedAt ?? from) >= from,
          ),
          waits,
          {from, to},
          lane.sampledAt,
        ),
      ),
  );
  remembered.set(lane, {to, times});
  return times;
};

// Several frames show the same figures.
const remembered = new WeakMap<ThreadLane, {readonly to: number; readonly times: TimeBreakdown}>();

/** A thread with its samples from just before a moment on: earlier ones would be read in vain on every frame. */
const since = (thread: ThreadState, from: number): ThreadState => {
  const first = thread.samples.findLastIndex(({at}) => at <= from);
  return first > 1 ? {...thread, samples: thread.samples.slice(first - 1)} : thread;
};
