import type {ProcessState} from '../run/run-state.js';

/**
 * The most memory that processes alive at one moment can have held, bytes: the largest sum of their own
 * peaks. At least what was held at once, and less where their peaks fell apart in time. Pages that they
 * share count in each of them. Null where no process told.
 */
export const peakBytes = (processes: readonly ProcessState[]): number | null =>
  peakTogether(processes, ({usage}) => usage?.peakRssBytes ?? null);

/** The same, seen from outside, with shared pages counted in parts; null where any process was not read so. */
export const proportionalPeakBytes = (processes: readonly ProcessState[]): number | null =>
  processes.every(({memory}) => memory?.proportional)
    ? peakTogether(processes, ({memory}) => memory?.peakBytes ?? null)
    : null;

/** Goes through starts and exits in order of time; at one moment, exits come first. */
const peakTogether = (
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
