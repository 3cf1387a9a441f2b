import type {Job} from '../run/run-state.js';
import {activitiesOf} from './job-activity.js';
import type {ThreadLane} from './lanes.js';

/**
 * One thread executes one job at a time. Where several of its jobs say that they compute, they do so in
 * turns: nobody tells of each, so the picture gives them turns of one length, in the order of the jobs.
 */

/** A part of a thread's time in which it computed: for one job, or (null) for several in turns. */
export type ComputingInterval = {readonly from: number; readonly to: number; readonly job: number | null};

/** How long a job keeps its thread to itself in the picture, µs: about as long as jobs that yield do. */
const TURN_US = 5_000;

/** So many turns of a lane are told apart; those of a longer run are longer, so that they cost no more. */
const TURNS = 1_000;

/** When a thread computed, up to `now`, without overlap. */
export const computingIntervals = (lane: ThreadLane, now: number): readonly ComputingInterval[] => {
  const all: ComputingInterval[] = [];
  let [count, sum, reached] = [0, 0, 0];
  for (const {at, by, job, after} of bordersOf(lane)) {
    const to = Math.min(at, now);
    if (count > 0 && to > reached) {
      // Of one job the sum is its number.
      const whose = count === 1 ? sum : null;
      const last = all.at(-1);
      if (last?.job === whose && last.to === reached) all[all.length - 1] = {...last, to};
      else all.push({from: reached, to, job: whose});
    }
    reached = to;
    count = after;
    sum += by * job;
  }
  return all;
};

/** What is told of a part of a job's time: whether its thread was at it, or at another job. */
type Visit = (from: number, to: number, computes: boolean) => void;

/** Visits the parts of a stretch, at most up to now, in which a job says that it computes. */
export const eachTimeSlice = (
  lane: ThreadLane,
  job: number,
  from: number,
  to: number,
  visit: Visit,
): void => {
  const borders = bordersOf(lane);
  const first = after(borders, from);
  if (!isShared(borders, first, to)) {
    visit(from, to, true);
    return;
  }
  const turn = turnIn(lane, to);
  // How many compute, and how many of them stand before this job.
  let count = borders[first - 1]?.after ?? 0;
  let place = 0;
  for (let i = 0; i < first; i++) place += before(borders[i], job);
  let reached = from;
  for (let i = first; reached < to; i++) {
    const border = borders[i];
    const end = Math.min(border?.at ?? to, to);
    if (end > reached) divide(reached, end, {turn, count, place}, visit);
    reached = end;
    count = border?.after ?? 0;
    place += before(border, job);
  }
};

/** Which of the jobs that say so a thread is computing now: of several, the one whose turn the picture shows. */
export const jobOnThread = (lane: ThreadLane, jobs: readonly Job[], now: number): Job | undefined =>
  jobs.length < 2 ? jobs[0] : inOrder(jobs)[Math.floor(now / turnIn(lane, now)) % jobs.length];

const inOrder = (jobs: readonly Job[]): readonly Job[] => [...jobs].sort((a, b) => a.job - b.job);

/** A job begins (1) or ceases (−1) to say that it computes; so many do after it. */
type Border = {readonly at: number; readonly by: 1 | -1; readonly job: number; after: number};

/** The borders of what a lane's jobs say that they computed, in order of time; what goes on has no end. */
const bordersOf = (lane: ThreadLane): readonly Border[] => {
  const known = remembered.get(lane);
  if (known) return known;
  const borders = lane.jobs.flatMap(bordersIn).sort((a, b) => a.at - b.at || a.by - b.by);
  let count = 0;
  for (const border of borders) {
    count += border.by;
    border.after = count;
  }
  remembered.set(lane, borders);
  return borders;
};

// A lane and each of its rows are painted from it.
const remembered = new WeakMap<ThreadLane, readonly Border[]>();

const bordersIn = (job: Job): readonly Border[] =>
  activitiesOf(job, Number.POSITIVE_INFINITY)
    .filter(({activity}) => activity === 'computing')
    .flatMap(({from, to}): Border[] => [
      {at: from, by: 1, job: job.job, after: 0},
      {at: to, by: -1, job: job.job, after: 0},
    ]);

const before = (border: Border | undefined, job: number): number =>
  border !== undefined && border.job < job ? border.by : 0;

/** Index of the first border after a moment. */
const after = (borders: readonly Border[], at: number): number => {
  let [low, high] = [0, borders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether several jobs compute at any time between the border before this one and a moment. */
const isShared = (borders: readonly Border[], first: number, to: number): boolean => {
  for (let i = first - 1; i < 0 || (borders[i]?.at ?? to) < to; i++) {
    if ((borders[i]?.after ?? 0) > 1) return true;
  }
  return false;
};

type Share = {readonly turn: number; readonly count: number; readonly place: number};

const divide = (from: number, to: number, {turn, count, place}: Share, visit: Visit): void => {
  if (count < 2) {
    visit(from, to, true);
    return;
  }
  const round = turn * count;
  let reached = from;
  for (let begins = Math.floor(from / round) * round + place * turn; begins < to; begins += round) {
    const [begin, end] = [Math.max(from, begins), Math.min(to, begins + turn)];
    if (end <= begin) continue;
    if (begin > reached) visit(reached, begin, false);
    visit(begin, end, true);
    reached = end;
  }
  if (reached < to) visit(reached, to, false);
};

/** A turn's length in a lane that is painted up to a moment: it doubles now and then, so that the picture stands still. */
const turnIn = (lane: ThreadLane, now: number): number => {
  const length = now - (bordersOf(lane)[0]?.at ?? now);
  return TURN_US * 2 ** Math.max(0, Math.ceil(Math.log2(length / TURNS / TURN_US)));
};
