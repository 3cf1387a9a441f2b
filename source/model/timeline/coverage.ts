import {countWhile} from '../search.js';
import {inTurn} from './in-turn.js';
import {coveredTimes, type Interval} from './intervals.js';

/** How much of the time some intervals cover, which do not overlap. */
export type Coverage = {
  /** Covered time between each moment and the next, µs; the moments, µs, are in order of time. */
  between(moments: readonly number[]): Float64Array;
  /** Gives a function that is asked about moments, µs, in order of time: whether an interval covers one. Ends are not covered. */
  inTurn(): (moment: number) => boolean;
};

/** The coverage of intervals in order of time, which are walked through for each question. */
export const coverageOf = (intervals: Iterable<Interval>): Coverage => ({
  between: moments => coveredTimes(intervals, moments),
  inTurn() {
    const take = inTurn(intervals);
    let next = take();
    return moment => {
      while (next && next.to <= moment) next = take();
      return next !== undefined && next.from <= moment;
    };
  },
});

/** Intervals that are asked about often: each question takes a search among them. */
export type KeptCoverage = {
  readonly length: number;
  /** What they cover before a moment, µs. */
  upTo(us: number): Coverage;
  /** The latest end of one by a moment, µs; negative infinity before the first one. */
  latestEnd(us: number): number;
};

/** Keeps intervals, which are in order of time and do not overlap. */
export const keptCoverage = (intervals: Iterable<Interval> & {readonly length: number}): KeptCoverage => {
  const {length} = intervals;
  const from = new Float64Array(length);
  /** The covered time before each of them; at the end, all of it. */
  const before = new Float64Array(length + 1);
  let count = 0;
  for (const one of intervals) {
    from[count] = one.from;
    before[count + 1] = (before[count] ?? 0) + one.to - one.from;
    count++;
  }
  const begunBy = (moment: number): number => countWhile(length, place => (from[place] ?? 0) <= moment);
  const endOf = (place: number): number =>
    (from[place] ?? 0) + (before[place + 1] ?? 0) - (before[place] ?? 0);
  const coveredBy = (moment: number): number => {
    const begun = begunBy(moment);
    if (begun === 0) return 0;
    return (before[begun] ?? 0) - Math.max(0, endOf(begun - 1) - moment);
  };
  return {
    length,
    upTo: us => ({
      between(moments) {
        const covered = moments.map(moment => coveredBy(Math.min(moment, us)));
        return Float64Array.from(covered.slice(1), (sum, i) => sum - (covered[i] ?? 0));
      },
      inTurn: () => moment => {
        const begun = begunBy(moment);
        return begun > 0 && moment < Math.min(us, endOf(begun - 1));
      },
    }),
    latestEnd(us) {
      const begun = begunBy(us);
      const place = begun > 0 && endOf(begun - 1) > us ? begun - 2 : begun - 1;
      return place < 0 ? Number.NEGATIVE_INFINITY : endOf(place);
    },
  };
};
