import {inTurn} from './in-turn.js';

/** A stretch of time, µs since the run began. */
export type Interval = {readonly from: number; readonly to: number};

/** How much of the time between each moment and the next is covered by these intervals; both in order of time. */
export const coveredTimes = (intervals: Iterable<Interval>, moments: readonly number[]): Float64Array => {
  const covered = new Float64Array(Math.max(0, moments.length - 1));
  let first = 0;
  for (const {from, to} of intervals) {
    while (first < covered.length && (moments[first + 1] ?? 0) <= from) first++;
    for (let i = first; i < covered.length && (moments[i] ?? 0) < to; i++) {
      const overlap = Math.min(to, moments[i + 1] ?? 0) - Math.max(from, moments[i] ?? 0);
      covered[i] = (covered[i] ?? 0) + Math.max(0, overlap);
    }
  }
  return covered;
};

/** The intervals in order of time, each shortened to begin where those before it have ended. */
export const withoutOverlap = <I extends Interval>(intervals: readonly I[]): readonly I[] => {
  let reached = Number.NEGATIVE_INFINITY;
  return [...intervals]
    .sort((a, b) => a.from - b.from)
    .flatMap(interval => {
      const from = Math.max(interval.from, reached);
      // An interval without length stays unless it is covered.
      if (from > interval.to || (from === interval.to && interval.from < interval.to)) return [];
      reached = Math.max(reached, interval.to);
      return from === interval.from ? [interval] : [{...interval, from}];
    });
};

/** The parts of these intervals that lie outside of others; both in order of time and without overlap. */
export const outside = <I extends Interval>(
  intervals: readonly I[],
  others: readonly Interval[],
): readonly I[] => {
  let next = 0;
  return intervals.flatMap(interval => {
    const {from, to} = interval;
    const parts: I[] = [];
    let reached = from;
    while (next < others.length && (others[next]?.to ?? 0) <= from) next++;
    for (let i = next; i < others.length && (others[i]?.from ?? to) < to; i++) {
      const other = others[i];
      if (other && other.from > reached) parts.push({...interval, from: reached, to: other.from});
      reached = Math.max(reached, other?.to ?? reached);
    }
    if (reached < to) parts.push(reached === from ? interval : {...interval, from: reached});
    return parts;
  });
};

/** How many of these intervals overlap at one moment at most; intervals that only touch do not overlap. */
export const maxOverlap = (intervals: readonly Interval[]): number => {
  // Typed arrays sort by number without a callback: thousands of jobs sort in well under a millisecond.
  const starts = Float64Array.from(intervals, ({from}) => from).sort();
  const ends = Float64Array.from(intervals, ({to}) => to).sort();
  let most = 0;
  let ended = 0;
  starts.forEach((start, begun) => {
    while (ended < begun && (ends[ended] ?? 0) <= start) ended++;
    most = Math.max(most, begun + 1 - ended);
  });
  return most;
};

/** What others have of an interval; they are in order of time and without overlap. */
export const overlaps = ({from, to}: Interval, others: readonly Interval[]): readonly Interval[] => {
  const parts: Interval[] = [];
  for (const other of others) {
    if (other.from >= to) break;
    if (other.to > from) parts.push({from: Math.max(from, other.from), to: Math.min(to, other.to)});
  }
  return parts;
};

/**
 * Gives for one interval after the other, in order of time, those of others that overlap it. The others are in order
 * of time and do not overlap each other; each is taken once it is needed, and kept until it is past.
 */
export const overlappingInTurn = <Other extends Interval>(
  others: Iterable<Other>,
): ((one: Interval) => readonly Other[]) => {
  const take = inTurn(others);
  let next = take();
  const taken: Other[] = [];
  return ({from, to}) => {
    while ((taken[0]?.to ?? Number.POSITIVE_INFINITY) <= from) taken.shift();
    for (; next && next.from < to; next = take()) if (next.to > from) taken.push(next);
    return [...taken];
  };
};
