import type {CpuSample} from '../run/cpu-samples.js';
import type {Coverage} from './coverage.js';
import type {Interval} from './intervals.js';

/** For each interval between two successive samples, by its index: what jobs report and what the kernel counted, µs. */
export type AttributedCpuTime = {
  /** Time in which the thread's jobs report that they compute. */
  readonly computingUs: Float64Array;
  /** Time on a core, and time ready without one; together never more than the interval. */
  readonly runningUs: Float64Array;
  readonly readyUs: Float64Array;
  /** Time of the computing that is neither, as far as the thread was seen asleep about then or gave its core up: it was blocked. */
  readonly sleptUs: Float64Array;
};

/** How late the kernel may count what a thread ran, µs: the slowest clock tick is 100 times a second (CONFIG_HZ=100). */
const TICK_US = 10_000;

/**
 * Attributes the time that the kernel counted for a thread to the intervals in which it was spent. The kernel
 * counts late: time on a core at the next tick or switch, time without a core when the thread gets one. So time
 * that exceeds an interval was spent before it; and time that a thread seems to have run while it waited
 * or had no job belongs to the end of the computing before, as far as that interval lacks it.
 */
export const attributeCpuTime = (samples: readonly CpuSample[], computing: Coverage): AttributedCpuTime => {
  const moments = samples.map(({at}) => at);
  const computingUs = computing.between(moments);
  const counts = countsBetween(samples);
  const {withFree, freeUs, runningUs, readyUs} = counts;
  // Plain loops: this runs for every thread on the screen in every frame.
  for (let i = 0; i < freeUs.length; i++) {
    if ((freeUs[i] ?? 0) < 0) moveExcess(i, counts);
    const before = i - 1;
    const lacking = (computingUs[before] ?? 0) - (runningUs[before] ?? 0) - (readyUs[before] ?? 0);
    if (lacking > 0) {
      const running = runningUs[i] ?? 0;
      const beyondComputing = running + (readyUs[i] ?? 0) - (computingUs[i] ?? 0);
      const late = Math.min(TICK_US, beyondComputing, running, lacking);
      if (late > 0) move(runningUs, freeUs, i, before, late);
    }
    if ((freeUs[i] ?? 0) > 0) withFree.push(i);
  }
  const sleptUs = sleptTimes(samples, computing, {computingUs, runningUs, readyUs});
  return {computingUs, runningUs, readyUs, sleptUs};
};

/**
 * A thread that sleeps for a part of its time is not seen asleep in each sample: what it was seen to do counts for
 * so long before and after, µs. A choice.
 */
const SEEN_WITHIN_US = 500_000;

const sleptTimes = (
  samples: readonly CpuSample[],
  computing: Coverage,
  {computingUs, runningUs, readyUs}: Omit<AttributedCpuTime, 'sleptUs'>,
): Float64Array => {
  const sleptUs = new Float64Array(computingUs.length);
  const seen = asleepWithin(samples, computing);
  let next = 0;
  for (let i = 0; i < sleptUs.length; i++) {
    const [begin, end] = [samples[i], samples[i + 1]];
    if (!begin || !end) break;
    while (next < seen.length && (seen[next]?.to ?? 0) < begin.at - SEEN_WITHIN_US) next++;
    const wasSeen = (seen[next]?.from ?? Number.POSITIVE_INFINITY) <= end.at + SEEN_WITHIN_US;
    if (!wasSeen && !hasGivenUp(begin, end)) continue;
    sleptUs[i] = Math.max(0, (computingUs[i] ?? 0) - (runningUs[i] ?? 0) - (readyUs[i] ?? 0));
  }
  return sleptUs;
};

/**
 * Whether a thread gave its core up between two readings of its own, with none from outside in between: in a job
 * too short to be seen asleep.
 */
const hasGivenUp = (begin: CpuSample, end: CpuSample): boolean =>
  begin.gaveUp !== undefined && end.gaveUp !== undefined && end.gaveUp > begin.gaveUp;

/** When a thread was seen asleep though its jobs reported that they computed, each time until the next sample. */
const asleepWithin = (samples: readonly CpuSample[], computing: Coverage): readonly Interval[] => {
  const seen: Interval[] = [];
  const computes = computing.inTurn();
  for (const [i, {at, asleep}] of samples.entries())
    if (asleep && computes(at)) seen.push({from: at, to: samples[i + 1]?.at ?? at});
  return seen;
};

type Counts = {
  readonly runningUs: Float64Array;
  readonly readyUs: Float64Array;
  /** Time of each interval that is neither; negative where more was counted than the interval is long. */
  readonly freeUs: Float64Array;
  /** Earlier intervals with free time, in order of time. */
  readonly withFree: number[];
};

/** Moves the excess of an interval to the latest earlier intervals with free time; what fits nowhere is dropped. */
const moveExcess = (i: number, {withFree, freeUs, runningUs, readyUs}: Counts): void => {
  // Ready time first: a thread that got a core runs now, so the wait for it was earlier.
  for (const counted of [readyUs, runningUs]) {
    while ((freeUs[i] ?? 0) < 0 && (counted[i] ?? 0) > 0) {
      const before = withFree.at(-1) ?? NOWHERE;
      const excess = Math.min(-(freeUs[i] ?? 0), counted[i] ?? 0);
      move(counted, freeUs, i, before, Math.min(excess, freeUs[before] ?? excess));
      if ((freeUs[before] ?? 0) <= 0) withFree.pop();
    }
  }
};

const NOWHERE = -1;

const move = (counted: Float64Array, freeUs: Float64Array, from: number, to: number, us: number): void => {
  counted[from] = (counted[from] ?? 0) - us;
  freeUs[from] = (freeUs[from] ?? 0) + us;
  if (to === NOWHERE) return;
  counted[to] = (counted[to] ?? 0) + us;
  freeUs[to] = (freeUs[to] ?? 0) - us;
};

/** The increase of the figures from each sample to the next. Where a figure falls, the largest one so far counts. */
const countsBetween = (samples: readonly CpuSample[]): Counts => {
  const length = Math.max(0, samples.length - 1);
  const runningUs = new Float64Array(length);
  const readyUs = new Float64Array(length);
  const freeUs = new Float64Array(length);
  let {at = 0, runUs = 0, readyUs: waitedUs = 0} = samples[0] ?? {};
  for (let i = 0; i < length; i++) {
    const next = samples[i + 1];
    if (!next) break;
    const ran = Math.max(0, next.runUs - runUs);
    const waited = Math.max(0, next.readyUs - waitedUs);
    runningUs[i] = ran;
    readyUs[i] = waited;
    freeUs[i] = next.at - at - ran - waited;
    runUs += ran;
    waitedUs += waited;
    at = next.at;
  }
  return {withFree: [], freeUs, runningUs, readyUs};
};
