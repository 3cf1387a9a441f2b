import {standstillsOf} from '../run/cpu-samples.js';
import type {Job} from '../run/run-state.js';
import {countWhile} from '../search.js';
import {type Interval, overlaps, withoutOverlap} from './intervals.js';
import {ACTIVITY_OF_PHASE} from './job-activity.js';
import type {ThreadLane} from './lanes.js';
import {computingIntervals} from './time-slicing.js';

/** Between two jobs that a thread executes one after the other there is less time than this, µs. A choice. */
const SWITCH_US = 5000;

/**
 * An answer of the embedded server comes so long after it is due at most, µs: connecting and a busy machine
 * delay it. A choice: where a thread is busy from a later moment on, nothing is said of an answer.
 */
const LATE_US = 100_000;

/**
 * The times in which a job in flight waited for its thread, up to `now`: its answer was there but the thread executed
 * other jobs, or the thread stood still and could hear of none.
 */
export const answeredIntervals = (lane: ThreadLane, job: Job, now: number): readonly Interval[] => {
  const still = stoodStill(lane, job, now);
  const late = heardLate(lane, job, now);
  if (still.length === 0) return late;
  return late.length === 0 ? still : withoutOverlap([...still, ...late]);
};

const stoodStill = (
  {threads}: ThreadLane,
  {phases, process, thread}: Job,
  now: number,
): readonly Interval[] => {
  const executor = threads.find(one => one.process === process && one.thread === thread);
  const still = executor ? standstillsOf(executor.samples) : [];
  if (still.length === 0) return [];
  return phases.flatMap(({phase, from, to}) =>
    ACTIVITY_OF_PHASE[phase] === 'waiting' ? overlaps({from, to: Math.min(to ?? now, now)}, still) : [],
  );
};

/**
 * The times in which a job's answer was there but its thread executed other jobs. A thread hears
 * of an answer only when its event loop turns. The embedded server's answers say when they were sent, which is known
 * once they are heard of. Until then: it answers after the plan's latency, and where the thread has been busy from
 * about that moment on, the job has waited for its thread since. Where another server answers, this is not known.
 */
const heardLate = (lane: ThreadLane, {phases}: Job, now: number): readonly Interval[] => {
  const {latencyUs} = lane;
  if (latencyUs === null) return [];
  return phases.flatMap(({phase, from, to}, index) => {
    if (phase !== 'waiting') return [];
    const dueAt = from + latencyUs;
    const heardAt = Math.min(to ?? now, now);
    const sentAt = phases[index + 1]?.answeredAt;
    if (sentAt !== undefined) {
      const answeredAt = Math.max(from, sentAt);
      return heardAt - answeredAt > SWITCH_US ? [{from: answeredAt, to: heardAt}] : [];
    }
    if (heardAt - dueAt <= SWITCH_US) return [];
    const busy = lastBegunBy(busyPeriods(lane, now), dueAt + LATE_US);
    if (!busy || busy.to < heardAt - SWITCH_US) return [];
    const answeredAt = Math.max(dueAt, busy.from);
    return answeredAt < heardAt ? [{from: answeredAt, to: heardAt}] : [];
  });
};

/** Of intervals in order of time, the last one that begins by a moment. */
const lastBegunBy = (intervals: readonly Interval[], moment: number): Interval | undefined =>
  intervals[countWhile(intervals.length, place => (intervals[place]?.from ?? moment) <= moment) - 1];

/** The times in which a thread executed jobs without a pause. */
const busyPeriods = (lane: ThreadLane, now: number): readonly Interval[] => {
  const known = cachedPeriods.get(lane);
  if (known?.now === now) return known.periods;
  const periods: Interval[] = [];
  for (const {from, to} of computingIntervals(lane, now)) {
    const last = periods.at(-1);
    if (last && from - last.to <= SWITCH_US) periods[periods.length - 1] = {from: last.from, to};
    else periods.push({from, to});
  }
  cachedPeriods.set(lane, {now, periods});
  return periods;
};

// All jobs of a lane are asked about, in every frame.
const cachedPeriods = new WeakMap<
  ThreadLane,
  {readonly now: number; readonly periods: readonly Interval[]}
>();
