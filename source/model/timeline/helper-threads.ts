import type {HelperKind} from '../event/event.js';
import type {ProcessState} from '../run/run-state.js';
import type {Axis} from './cells.js';
import {eachHelperTime} from './core-time.js';

/** A thread with less CPU time than this is not counted as a helper, µs: a choice, no job waits noticeably for so little. */
const MIN_HELP_US = 500;

/** Helper threads of one kind within a window of time. */
export type HelperTime = {
  /** How many of them ran, and the sum of their time on a core, µs. */
  readonly count: number;
  readonly ranUs: number;
};

/** The helper threads of one kind in these processes between two moments, µs since the run began. */
export const helperTimeOf = (
  processes: readonly ProcessState[],
  kind: HelperKind,
  {from, to}: {readonly from: number; readonly to: number},
): HelperTime => {
  let count = 0;
  let ranUs = 0;
  for (const helper of processes.flatMap(({helpers}) => helpers)) {
    if (helper.kind !== kind) continue;
    let own = 0;
    eachHelperTime(helper, from, to, time => {
      own += time.ranUs;
    });
    if (own >= MIN_HELP_US) count += 1;
    ranUs += own;
  }
  return {count, ranUs};
};

/**
 * The average number of helper threads of these processes that ran at the same time, for each character of a
 * timeline; null where nothing is known (yet).
 */
export const helperLoad = (
  processes: readonly ProcessState[],
  kind: HelperKind,
  {from, to, columns}: Axis,
  until: number,
): readonly (number | null)[] => {
  const width = (to - from) / columns;
  const sums = new Float64Array(columns);
  for (const helper of processes.flatMap(({helpers}) => helpers)) {
    if (helper.kind !== kind) continue;
    eachHelperTime(helper, from, Math.min(to, until), time => {
      for (let i = Math.floor((time.from - from) / width); i < columns; i++) {
        const part = Math.min(time.to, from + (i + 1) * width) - Math.max(time.from, from + i * width);
        if (part <= 0) break;
        sums[i] = (sums[i] ?? 0) + (time.ranUs * part) / (time.to - time.from);
      }
    });
  }
  const known = Math.ceil((until - from) / width);
  return Array.from(sums, (us, i) => (i < known ? us / width : null));
};
