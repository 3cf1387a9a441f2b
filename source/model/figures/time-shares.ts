import {strategyNamed} from '../event/strategies.js';
import type {Job, RunState, ThreadState} from '../run/run-state.js';
import {originUs} from '../timeline/axis.js';
import {timeBreakdownOf} from '../timeline/divide-thread-time.js';
import type {Interval} from '../timeline/intervals.js';
import {type ThreadLane, threadLaneOf} from '../timeline/lanes.js';
import {isPast, reportsAt, reportsOf} from '../timeline/reports.js';
import type {LaneState, Waits} from '../timeline/span.js';
import {busyTimesOf, sumOfTimes, type TimeBreakdown} from '../timeline/time-breakdown.js';

/** A state and its part of a lane's time, 0 to 1. */
export type TimeShare = {readonly state: LaneState; readonly part: number};

/** How far back the shares of a live run reach, µs, so that they move: a choice. Afterwards they are of the whole run. */
const RECENT_US = 1_000_000;

/** Less than this part of the time is not shown as a wait: it would round to 0 %. */
const LEAST_PART = 0.005;

/** The latest part of a run up to a moment, µs; all of a run that is over. */
export const recentWindow = (run: RunState, to: number): Interval => {
  const from = originUs(run);
  return {from: run.stage === 'over' ? from : Math.max(from, to - RECENT_US), to};
};

/**
 * The part of its time that a thread ran, and what it waited for most; empty where nothing is measured.
 * @param explained the run when its explanation was last renewed: figures that changed with every frame could
 * not be read.
 * @param known all that is known of the run, of which `run` may be an earlier moment.
 */
export const timeSharesOf = (
  run: RunState,
  explained: RunState | null,
  lane: ThreadLane,
  edge: number,
  known: RunState = run,
): readonly TimeShare[] => {
  const times = recentTimes({run, known}, explained, lane, edge);
  const [[, runningUs], ...others] = busyTimesOf(times);
  const whole = others.reduce((sum, [, us]) => sum + us, times.idleUs + runningUs);
  if (whole === 0 || !times.measured) return [];
  const [state, us] = others.reduce((most, other) => (other[1] > most[1] ? other : most), ['ready', 0]);
  const running: TimeShare = {state: 'running', part: runningUs / whole};
  return us / whole < LEAST_PART ? [running] : [running, {state, part: us / whole}];
};

const recentTimes = (
  {run, known}: {readonly run: RunState; readonly known: RunState},
  explained: RunState | null,
  lane: ThreadLane,
  edge: number,
): TimeBreakdown => {
  const {waits} = strategyNamed(run.plan.strategy);
  const last = lane.threads.at(-1);
  const then = run.stage !== 'over' && explained && last && threadLaneOf(explained, last);
  return then
    ? timesWithin(then, waits, recentWindow(run, explained.latestAt), null)
    : timesWithin(lane, waits, recentWindow(run, edge), isPast(run, known, edge) ? known : null);
};

/** How a lane's time divides within a window. `known`: all that is known of a run that is over; null: the lane is its latest. */
const timesWithin = (
  lane: ThreadLane,
  waits: Waits,
  {from, to}: Interval,
  known: RunState | null,
): TimeBreakdown => {
  const cached = cachedTimes.get(lane);
  if (cached?.to === to) return cached.times;
  const times = sumOfTimes(
    lane.threads
      .filter(({exitedAt}) => exitedAt === null || exitedAt > from)
      .map(executor =>
        timeBreakdownOf(
          since(executor, from),
          known ? reportsAt(known, executor, to) : reportsOf(executor, jobsSince(lane, executor, from), lane),
          waits,
          {from, to},
          lane.sampledAt,
        ),
      ),
  );
  cachedTimes.set(lane, {to, times});
  return times;
};

/** The jobs of an executor that had not ended before a moment. */
const jobsSince = ({jobs}: ThreadLane, executor: ThreadState, from: number): readonly Job[] =>
  jobs.filter(
    ({process, thread, endedAt}) =>
      process === executor.process && thread === executor.thread && (endedAt ?? from) >= from,
  );

// Several frames show the same figures.
const cachedTimes = new WeakMap<ThreadLane, {readonly to: number; readonly times: TimeBreakdown}>();

/** A thread with its samples from just before a moment on: earlier ones would be read in vain on every frame. */
const since = (thread: ThreadState, from: number): ThreadState => {
  const first = thread.samples.findLastIndex(({at}) => at <= from);
  return first > 1 ? {...thread, samples: thread.samples.slice(first - 1)} : thread;
};
