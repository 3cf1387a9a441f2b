import {NO_JOB} from './computing-boundaries.js';
import {
  combined,
  eachWithoutOverlap,
  type IntervalList,
  intervalList,
  listOutside,
  listWithoutOverlap,
  merged,
  type TaggedInterval,
} from './interval-list.js';
import type {ThreadLane} from './lanes.js';
import {openRecent} from './recent.js';
import {reportedSpans} from './reported-spans.js';
import {LANE_STATES, type LaneState, type Span, span} from './span.js';
import {computingIntervals} from './time-slicing.js';

/**
 * What a thread that holds several jobs at once did for them, as far as they report, in order of time and without
 * overlap: what it computed and, outside of that, the waiting. It can be walked through several times.
 */
export const sharedWork = (lane: ThreadLane, now: number): Iterable<Span> => {
  const known = cachedWork.get(lane);
  const work = known?.now === now ? known : workOf(lane, now);
  if (work !== known) cachedWork.set(lane, work, work.waiting.length);
  return {[Symbol.iterator]: () => spansIn(merged(work.busy, work.waiting))};
};

/** What a thread did for its jobs up to `now`, and when it only waited for them; each tag stands for a state and a job. */
type SharedWork = {
  readonly now: number;
  readonly busy: Iterable<TaggedInterval>;
  readonly waiting: IntervalList;
};

/** Spans of lanes that are kept together; a choice: all of a frame, unless a lane holds thousands of jobs. */
const KEPT_SPANS = 50_000;

// A lane is painted from it, and what it shares with its jobs.
const cachedWork = openRecent<ThreadLane, SharedWork>(KEPT_SPANS);

const workOf = (lane: ThreadLane, now: number): SharedWork => {
  const {waiting, others} = reportedBeside(lane, now);
  const computing = {[Symbol.iterator]: () => eachComputing(lane, now)};
  const busy =
    others.length === 0 ? computing : listWithoutOverlap(combined(intervalList(computing), others));
  return {now, busy, waiting: listOutside(eachWithoutOverlap(waiting), busy)};
};

function* eachComputing(lane: ThreadLane, now: number): Iterator<TaggedInterval> {
  for (const {from, to, tag} of computingIntervals(lane, now)) yield {from, to, tag: tagOf('running', tag)};
}

/** What jobs report beside their computing: that they wait, and whatever else. */
const reportedBeside = (lane: ThreadLane, now: number) => {
  const waiting = intervalList();
  const others = intervalList();
  for (const job of lane.jobs) {
    for (const {from, to, state} of reportedSpans(job, 'in flight', now)) {
      if (state === 'in flight') waiting.add(from, to, tagOf(state, NO_JOB));
      else if (state !== 'running') others.add(from, to, tagOf(state, job.job));
    }
  }
  return {waiting, others};
};

/** One number for a state and a job. */
const tagOf = (state: LaneState, job: number): number =>
  job * LANE_STATES.length + LANE_STATES.indexOf(state);

function* spansIn(work: Iterable<TaggedInterval>): Iterator<Span> {
  for (const {from, to, tag} of work) {
    const job = Math.floor(tag / LANE_STATES.length);
    yield span(from, to, LANE_STATES[tag % LANE_STATES.length] ?? 'idle', job === NO_JOB ? null : job);
  }
}
