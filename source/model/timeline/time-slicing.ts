import type {Job} from '../run/run-state.js';
import {type Interval, outside, overlaps} from './intervals.js';
import type {ThreadLane} from './lanes.js';
import {openRecent} from './recent.js';
import {reportedSpans} from './reported-spans.js';

/**
 * A thread executes one job at a time. Where several of its jobs report that they compute, they alternate;
 * the changes are not reported, so the picture shows time slices of equal length in the order of the jobs.
 */

/** A part of a thread's time in which it computed: for one job, or (null) for several in alternation, or for none. */
export type ComputingInterval = Interval & {readonly job: number | null};

/** Length of a slice, µs: about the time after which jobs yield (5 ms). */
const SLICE_US = 5_000;

/** Most slices per lane: a choice. In a longer run slices are longer, so that the cost is limited. */
const MAX_SLICES = 1_000;

/** The intervals in which a thread computed, up to `now`, without overlap. */
export const computingIntervals = (lane: ThreadLane, now: number): readonly ComputingInterval[] => {
  const all: ComputingInterval[] = [];
  let [count, sum, reached] = [0, 0, 0];
  for (const {at, change, job, countAfter} of boundariesOf(lane)) {
    const to = Math.min(at, now);
    if (count > 0 && to > reached) {
      // The sum of the numbers of one job is its number.
      const only = count === 1 && sum !== NO_JOB ? sum : null;
      const last = all.at(-1);
      if (last?.job === only && last.to === reached) all[all.length - 1] = {...last, to};
      else all.push({from: reached, to, job: only});
    }
    reached = to;
    count = countAfter;
    sum += change * job;
  }
  return all;
};

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
  const boundaries = boundariesOf(lane);
  const first = firstAfter(boundaries, from);
  if (!isShared(boundaries, first, to)) {
    visit(from, to, true);
    return;
  }
  const slice = sliceLength(lane, to);
  // How many jobs compute, and how many of them have a lower number than this one.
  let count = boundaries[first - 1]?.countAfter ?? 0;
  let place = 0;
  for (let i = boundaries[first - 1]?.since ?? first; i < first; i++)
    place += changeBefore(boundaries[i], job);
  let reached = from;
  for (let i = first; reached < to; i++) {
    const boundary = boundaries[i];
    const end = Math.min(boundary?.at ?? to, to);
    if (end > reached) visitSlices(reached, end, {slice, count, place}, visit);
    reached = end;
    count = boundary?.countAfter ?? 0;
    place += changeBefore(boundary, job);
  }
};

/** Of the jobs that report that they compute, the one that the thread executes now: the one whose slice the picture shows. */
export const executedJob = (lane: ThreadLane, jobs: readonly Job[], now: number): Job | undefined =>
  jobs.length < 2 ? jobs[0] : byNumber(jobs)[Math.floor(now / sliceLength(lane, now)) % jobs.length];

const byNumber = (jobs: readonly Job[]): readonly Job[] => [...jobs].sort((a, b) => a.job - b.job);

/**
 * A job begins (1) or stops (−1) to compute; `countAfter`: how many jobs compute after it; `since`: the index of the
 * first boundary after which one always did.
 */
type Boundary = {
  readonly at: number;
  readonly change: 1 | -1;
  readonly job: number;
  countAfter: number;
  since: number;
};

/** The boundaries of the computing that a lane's jobs report, in order of time; computing that goes on ends at infinity. */
const boundariesOf = (lane: ThreadLane): readonly Boundary[] => {
  const known = cachedBoundaries.get(lane);
  if (known) return known;
  const {jobs, blocks} = lane;
  const boundaries: Boundary[] = [];
  for (const job of jobs)
    for (const interval of computingOf(job, blocks)) boundaries.push(...boundariesAround(interval, job.job));
  for (const block of blocks) boundaries.push(...boundariesAround(block, NO_JOB));
  boundaries.sort((a, b) => a.at - b.at || a.change - b.change);
  let [count, since] = [0, 0];
  boundaries.forEach((boundary, i) => {
    if (count === 0) since = i;
    count += boundary.change;
    boundary.countAfter = count;
    boundary.since = since;
  });
  cachedBoundaries.set(lane, boundaries, boundaries.length);
  return boundaries;
};

/** Boundaries of lanes that are kept together; a choice. */
const KEPT_BOUNDARIES = 100_000;

// A lane and each of its rows are painted from it.
const cachedBoundaries = openRecent<ThreadLane, readonly Boundary[]>(KEPT_BOUNDARIES);

/** A thread that computes for no job executes none meanwhile. */
const computingOf = (job: Job, blocks: readonly Interval[]): readonly Interval[] => {
  const computing = reportedSpans(job, 'in flight', Number.POSITIVE_INFINITY).filter(
    ({state}) => state === 'running',
  );
  return blocks.length === 0 ? computing : outside(computing, blocks);
};

/** Stands for the number of a job where the thread computes for none. */
const NO_JOB = 0;

const boundariesAround = ({from, to}: Interval, job: number): readonly Boundary[] => [
  {at: from, change: 1, job, countAfter: 0, since: 0},
  {at: to, change: -1, job, countAfter: 0, since: 0},
];

/** What a boundary changes in the number of computing jobs with a lower number. */
const changeBefore = (boundary: Boundary | undefined, job: number): number =>
  boundary !== undefined && boundary.job < job ? boundary.change : 0;

/** Index of the first boundary after a moment. */
const firstAfter = (boundaries: readonly Boundary[], at: number): number => {
  let [low, high] = [0, boundaries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundaries[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether several jobs compute at any time between the boundary before `first` and a moment. */
const isShared = (boundaries: readonly Boundary[], first: number, to: number): boolean => {
  for (let i = first - 1; i < 0 || (boundaries[i]?.at ?? to) < to; i++) {
    if ((boundaries[i]?.countAfter ?? 0) > 1) return true;
  }
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
  const length = now - (boundariesOf(lane)[0]?.at ?? now);
  return SLICE_US * 2 ** Math.max(0, Math.ceil(Math.log2(length / MAX_SLICES / SLICE_US)));
};
