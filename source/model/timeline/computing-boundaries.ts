import type {Job} from '../run/run-state.js';
import {type IntervalList, intervalList, isWithoutOverlap, sortedList} from './interval-list.js';
import {type Interval, outside} from './intervals.js';
import type {ThreadLane} from './lanes.js';
import {openRecent} from './recent.js';
import {reportedSpans} from './reported-spans.js';

/**
 * The moments at which a job of a lane begins or stops to compute, in order of time, each list by its index: a lane may
 * hold a hundred thousand jobs. Computing that goes on ends at infinity.
 */
export type ComputingBoundaries = {
  readonly length: number;
  /** µs since the run began. */
  readonly at: Float64Array;
  /** 1: the job begins; −1: it stops. */
  readonly change: Int8Array;
  /** The job's number, or NO_JOB. */
  readonly job: Uint32Array;
  /** How many jobs compute afterwards. */
  readonly countAfter: Uint32Array;
};

/** Stands for the number of a job where the thread computes for none. */
export const NO_JOB = 0;

/** When the jobs of a lane compute, as far as they report. */
export type ReportedComputing = {
  /** In order of their beginnings, each with the number of its job, or NO_JOB. */
  readonly intervals: IntervalList;
  /** Null where no two of them overlap: on most event loops a job reports its computing while it has the thread. */
  readonly boundaries: ComputingBoundaries | null;
};

export const reportedComputing = (lane: ThreadLane): ReportedComputing => {
  const known = cachedComputing.get(lane);
  if (known) return known;
  const intervals = computingIn(lane);
  const boundaries = isWithoutOverlap(intervals) ? null : boundariesAround(intervals);
  const computing = {intervals, boundaries};
  cachedComputing.set(lane, computing, intervals.length);
  return computing;
};

/** Intervals of lanes that are kept together; a choice. */
const KEPT_INTERVALS = 50_000;

// A lane and each of its rows are painted from it.
const cachedComputing = openRecent<ThreadLane, ReportedComputing>(KEPT_INTERVALS);

/** When a lane's thread first computed, as far as jobs report, µs; null where it never did. Jobs that start later say nothing of it. */
export const firstComputing = ({jobs, blocks}: ThreadLane): number | null => {
  let first = blocks[0]?.from ?? Number.POSITIVE_INFINITY;
  for (const job of jobs) {
    if (job.startedAt === null || job.startedAt >= first) break;
    first = Math.min(first, computingOf(job, blocks)[0]?.from ?? first);
  }
  return first === Number.POSITIVE_INFINITY ? null : first;
};

const computingIn = ({jobs, blocks}: ThreadLane): IntervalList => {
  const computing = intervalList();
  for (const job of jobs) for (const {from, to} of computingOf(job, blocks)) computing.add(from, to, job.job);
  for (const {from, to} of blocks) computing.add(from, to, NO_JOB);
  return sortedList(computing);
};

/** Each interval has two: its beginning at an even place, and its end. */
const boundariesAround = (computing: IntervalList): ComputingBoundaries => {
  const moments = new Float64Array(2 * computing.length);
  const jobs = new Uint32Array(computing.length);
  let count = 0;
  for (const {from, to, tag} of computing) {
    moments.set([from, to], 2 * count);
    jobs[count++] = tag;
  }
  const order = Uint32Array.from(moments.keys()).sort(
    (a, b) => (moments[a] ?? 0) - (moments[b] ?? 0) || changeAt(a) - changeAt(b) || a - b,
  );
  const change = Int8Array.from(order, changeAt);
  let computes = 0;
  return {
    length: order.length,
    at: Float64Array.from(order, place => moments[place] ?? 0),
    change,
    job: Uint32Array.from(order, place => jobs[place >> 1] ?? NO_JOB),
    countAfter: Uint32Array.from(change, one => {
      computes += one;
      return computes;
    }),
  };
};

const changeAt = (place: number): 1 | -1 => (place % 2 === 0 ? 1 : -1);

/** A thread that computes for no job executes none meanwhile. */
const computingOf = (job: Job, blocks: readonly Interval[]): readonly Interval[] => {
  const computing = reportedSpans(job, 'in flight', Number.POSITIVE_INFINITY).filter(
    ({state}) => state === 'running',
  );
  return blocks.length === 0 ? computing : outside(computing, blocks);
};
