import type {ProcessState} from '../run/run-state.js';

/**
 * Upper limit of the memory that processes alive at one moment held, bytes: the largest sum of their own
 * peaks. The true maximum is lower where their peaks occurred at different times. Pages that processes share
 * count in each of them. Null if no process reported its memory.
 */
export const peakBytes = (processes: readonly ProcessState[]): number | null =>
  largestSum(processes, process => residentBytes(process, true));

/**
 * The resident set of one process now, or its peak, bytes; null where it was not measured. Its own counters say it, so
 * that processes compare: from outside the proportional share is read, of one process at a time, and in a short run of
 * some alone. That is never more than the resident set: it counts where the process has been too busy to state more.
 */
export const residentBytes = ({memory, usage}: ProcessState, isPeak: boolean): number | null => {
  const own = (isPeak ? usage?.peakRssBytes : usage?.rssBytes) ?? null;
  const outside = (isPeak ? memory?.peakBytes : memory?.bytes) ?? null;
  if (own === null) return memory?.proportional ? null : outside;
  return Math.max(own, outside ?? 0);
};

/** The peaks of the same, read from outside, with pages shared by n processes counted as 1/n; null unless all processes were read so. */
export const proportionalPeakBytes = (processes: readonly ProcessState[]): number | null =>
  processes.every(({memory}) => memory?.proportional)
    ? largestSum(processes, ({memory}) => memory?.peakBytes ?? null)
    : null;

/** Sums the peaks over starts and exits in order of time; at one moment, exits come first. */
const largestSum = (
  processes: readonly ProcessState[],
  peakOf: (process: ProcessState) => number | null,
): number | null => {
  const changes = processes.flatMap(process => {
    const bytes = peakOf(process);
    if (bytes === null) return [];
    return [
      {at: process.startedAt, bytes},
      {at: process.exitedAt ?? Number.POSITIVE_INFINITY, bytes: -bytes},
    ];
  });
  changes.sort((a, b) => a.at - b.at || a.bytes - b.bytes);
  let now = 0;
  let most = 0;
  for (const {bytes} of changes) {
    now += bytes;
    most = Math.max(most, now);
  }
  return changes.length === 0 ? null : most;
};
