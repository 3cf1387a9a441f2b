import type {ThreadFigures} from '../event/event.js';
import type {Interval} from '../timeline/intervals.js';

/** What the kernel had counted for a thread at one moment, µs since the run began. */
export type CpuSample = Omit<ThreadFigures, 'asleep'> & {
  readonly at: number;
  /** Whether it slept then, as read from outside, and has slept on until the next sample. */
  readonly asleep: boolean;
};

/**
 * Most samples kept per thread. A choice: thinning leaves about half of them, which is still one per
 * character of a wide timeline, and a list of 400 is cheap to copy.
 */
const MAX_SAMPLES = 400;

/**
 * A thread's samples with one more, if there is one. Samples may arrive out of order. `originAt`: when the first job was
 * queued, µs since the run began; null before.
 */
export const withSample = (
  samples: readonly CpuSample[],
  at: number,
  figures: ThreadFigures | undefined,
  originAt: number | null,
): readonly CpuSample[] => {
  if (figures === undefined) return samples;
  const place = samples.findLastIndex(known => known.at <= at) + 1;
  const all = samples.toSpliced(place, 0, sampleOf(at, figures));
  return all.length > MAX_SAMPLES ? thinned(all, originAt) : all;
};

/** Built field by field: V8 reads objects made by spreading ten times slower, and samples are read for every frame. */
const sampleOf = (at: number, {runUs, readyUs, core, gaveUp, takenOff, asleep}: ThreadFigures): CpuSample => {
  const sleeps = asleep === true;
  return gaveUp === undefined || takenOff === undefined
    ? {at, runUs, readyUs, core, asleep: sleeps}
    : {at, runUs, readyUs, core, asleep: sleeps, gaveUp, takenOff};
};

/**
 * About half of the samples, evenly spaced over the whole time, so that the beginning of a run keeps the
 * same resolution as its end. The figures are cumulative, so only resolution is lost; the two around the moment at which
 * times begin to count are kept, as what a thread did to open would count with them.
 */
const thinned = (samples: readonly CpuSample[], originAt: number | null): readonly CpuSample[] => {
  const opened =
    originAt === null ? Number.NEGATIVE_INFINITY : samples.findLastIndex(({at}) => at <= originAt);
  const first = samples[0]?.at ?? 0;
  const spacing = ((samples.at(-1)?.at ?? 0) - first) / (MAX_SAMPLES / 2);
  let latest = -1;
  return samples.filter(({at}, index) => {
    const slot = Math.floor((at - first) / spacing);
    const isBorder = index === opened || index === opened + 1 || index === samples.length - 1;
    const isKept = slot > latest || isBorder;
    latest = slot;
    return isKept;
  });
};

/**
 * Upper limit of the time between two samples of the observer, µs: it takes one every 55 ms, and fewer where
 * its budget of CPU time requires. Each sample contains every thread that ran since the sample before.
 */
export const SAMPLE_INTERVAL_US = 125_000;

/** A thread absent from samples for so long has neither run nor got a core, µs: two of the longest intervals. */
export const INACTIVE_AFTER_US = 2 * SAMPLE_INTERVAL_US;

/**
 * When a thread stood still: samples find it asleep with the same figures. The event loop of an executor turns every
 * few ms, even while it only waits; so such a thread sleeps in the code of a job, whatever its jobs report. Between
 * two such times that are closer than two samples it has slept too, but for moments.
 */
export const standstillsOf = (samples: readonly CpuSample[]): readonly Interval[] => {
  const known = cachedStandstills.get(samples);
  if (known) return known;
  const still: Interval[] = [];
  for (let i = 1; i < samples.length; i++) {
    const [before, after] = [samples[i - 1], samples[i]];
    if (!before?.asleep || !after?.asleep) continue;
    if (after.runUs !== before.runUs || after.readyUs !== before.readyUs) continue;
    const last = still.at(-1);
    const joins = last !== undefined && before.at - last.to <= SAMPLE_INTERVAL_US;
    if (joins) still[still.length - 1] = {from: last.from, to: after.at};
    else still.push({from: before.at, to: after.at});
  }
  cachedStandstills.set(samples, still);
  return still;
};

// Every job of a thread in flight is compared with them, in every frame.
const cachedStandstills = new WeakMap<readonly CpuSample[], readonly Interval[]>();

/**
 * A thread's samples; where the observer has found no change for long, its last figures are repeated at
 * the observer's latest sample.
 */
export const samplesUpTo = (
  samples: readonly CpuSample[],
  sampledAt: number | null,
): readonly CpuSample[] => {
  const last = samples.at(-1);
  if (!last || sampledAt === null || sampledAt - last.at < INACTIVE_AFTER_US) return samples;
  return [...samples, {...last, at: sampledAt}];
};
