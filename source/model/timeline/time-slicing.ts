import type {Job} from '../run/run-state.js';
import {countWhile} from '../search.js';
import {type ComputingBoundaries, firstComputing, NO_JOB, reportedComputing} from './computing-boundaries.js';
import type {TaggedInterval} from './interval-list.js';
import {type Interval, overlaps} from './intervals.js';
import type {ThreadLane} from './lanes.js';

/**
 * A thread executes one job at a time. Where several of its jobs report that they compute, they alternate;
 * the changes are not reported, so the picture shows time slices of equal length in the order of the jobs.
 */

/** Length of a slice, µs: about the time after which jobs yield (5 ms). */
const SLICE_US = 5_000;

/** Most slices per lane: a choice. In a longer run slices are longer, so that the cost is limited. */
const MAX_SLICES = 1_000;

/**
 * The intervals in which a thread computed, up to `now`, without overlap, one after the other; each with the number of
 * its job, or NO_JOB where it computed for several in alternation, or for none.
 */
export const computingIntervals = (lane: ThreadLane, now: number): Iterable<TaggedInterval> => {
  const {intervals, boundaries} = reportedComputing(lane);
  return boundaries === null ? upTo(intervals, now) : between(boundaries, now);
};

function* upTo(intervals: Iterable<TaggedInterval>, now: number): Iterable<TaggedInterval> {
  for (const {from, to, tag} of intervals) {
    const end = Math.min(to, now);
    if (end > from) yield {from, to: end, tag};
  }
}

function* between(
  {length, at, change, job, countAfter}: ComputingBoundaries,
  now: number,
): Iterable<TaggedInterval> {
  let last = null as TaggedInterval | null;
  let [count, sum, reached] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    const to = Math.min(at[i] ?? now, now);
    if (count > 0 && to > reached) {
      // The sum of the numbers of one job is its number.
      const tag = count === 1 ? sum : NO_JOB;
      if (last?.tag === tag && last.to === reached) last = {...last, to};
      else {
        if (last) yield last;
        last = {from: reached, to, tag};
      }
    }
    reached = to;
    count = countAfter[i] ?? 0;
    sum += (change[i] ?? 0) * (job[i] ?? 0);
  }
  if (last) yield last;
}

/** Called with a part of a job's computing, and whether the thread executed this job then or another one. */
type SliceVisitor = (from: number, to: number, executes: boolean) => void;

/** Visits the slices of an interval, up to now at most, in which a job reports that it computes. */
export const eachTimeSlice = (
  lane: ThreadLane,
  job: number,
  from: number,
  to: number,
  visit: SliceVisitor,
): void => {
  let reached = from;
  for (const block of overlaps({from, to}, lane.blocks)) {
    if (block.from > reached) sliceBetween(lane, job, reached, block.from, visit);
    visit(block.from, block.to, false);
    reached = block.to;
  }
  if (reached < to || reached === from) sliceBetween(lane, job, reached, to, visit);
};

const sliceBetween: typeof eachTimeSlice = (lane, job, from, to, visit) => {
  const {boundaries} = reportedComputing(lane);
  if (boundaries === null || !isShared(boundaries, from, to)) visit(from, to, true);
  else visitShared(boundaries, {job, slice: sliceLength(lane, to)}, {from, to}, visit);
};

const visitShared = (
  boundaries: ComputingBoundaries,
  {job, slice}: {readonly job: number; readonly slice: number},
  {from, to}: Interval,
  visit: SliceVisitor,
): void => {
  const first = firstAfter(boundaries, from);
  // How many jobs compute, and how many of them have a lower number than this one.
  let count = boundaries.countAfter[first - 1] ?? 0;
  let place = 0;
  for (let i = first - 1; (boundaries.countAfter[i] ?? 0) > 0; i--) place += changeBefore(boundaries, i, job);
  let reached = from;
  for (let i = first; reached < to; i++) {
    const end = Math.min(boundaries.at[i] ?? to, to);
    if (end > reached) visitSlices(reached, end, {slice, count, place}, visit);
    reached = end;
    count = boundaries.countAfter[i] ?? 0;
    place += changeBefore(boundaries, i, job);
  }
};

/** Of the jobs that report that they compute, the one that the thread executes now: the one whose slice the picture shows. */
export const executedJob = (lane: ThreadLane, jobs: readonly Job[], now: number): Job | undefined =>
  jobs.length < 2 ? jobs[0] : byNumber(jobs)[Math.floor(now / sliceLength(lane, now)) % jobs.length];

const byNumber = (jobs: readonly Job[]): readonly Job[] => [...jobs].sort((a, b) => a.job - b.job);

/** What a boundary changes in the number of computing jobs with a lower number. */
const changeBefore = (boundaries: ComputingBoundaries, i: number, job: number): number =>
  (boundaries.job[i] ?? job) < job ? (boundaries.change[i] ?? 0) : 0;

/** Index of the first boundary after a moment. */
const firstAfter = ({length, at}: ComputingBoundaries, moment: number): number =>
  countWhile(length, place => (at[place] ?? 0) <= moment);

/** Whether several jobs compute at any time between two moments. */
const isShared = (boundaries: ComputingBoundaries, from: number, to: number): boolean => {
  const {at, countAfter} = boundaries;
  const first = firstAfter(boundaries, from);
  for (let i = first - 1; i < 0 || (at[i] ?? to) < to; i++) if ((countAfter[i] ?? 0) > 1) return true;
  return false;
};

type Slicing = {readonly slice: number; readonly count: number; readonly place: number};

const visitSlices = (from: number, to: number, {slice, count, place}: Slicing, visit: SliceVisitor): void => {
  if (count < 2) {
    visit(from, to, true);
    return;
  }
  const round = slice * count;
  let reached = from;
  for (let start = Math.floor(from / round) * round + place * slice; start < to; start += round) {
    const [begin, end] = [Math.max(from, start), Math.min(to, start + slice)];
    if (end <= begin) continue;
    if (begin > reached) visit(reached, begin, false);
    visit(begin, end, true);
    reached = end;
  }
  if (reached < to) visit(reached, to, false);
};

/** Length of the slices of a lane that is painted up to a moment. It doubles rarely, so that the picture stays stable. */
const sliceLength = (lane: ThreadLane, now: number): number => {
  const length = now - (firstComputing(lane.partOf?.lane ?? lane) ?? now);
  return SLICE_US * 2 ** Math.max(0, Math.ceil(Math.log2(length / MAX_SLICES / SLICE_US)));
};
