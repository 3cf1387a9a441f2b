import type {ExecutorTotals} from './executor-totals.js';
import type {TimeBreakdown} from './time-breakdown.js';

/**
 * How an executor's time divides from the first job queued to the last one ended, as far as it was there
 * and ready, ms; null where not measured.
 */
export type TimeSummary = Readonly<
  Record<
    'runningMs' | 'readyMs' | 'blockedMs' | 'inFlightMs' | 'lockedMs' | 'idleMs' | 'unexplainedMs',
    number
  >
>;

/** How often an executor gave its core up, and was taken off it, since it began; null where not measured. */
export type SwitchSummary = {readonly gaveUp: number; readonly takenOff: number};

export const timeSummaryOf = (time: TimeBreakdown): TimeSummary | null =>
  time.measured
    ? {
        runningMs: rounded(time.runningUs / 1000),
        readyMs: rounded(time.readyUs / 1000),
        blockedMs: rounded(time.blockedUs / 1000),
        inFlightMs: rounded(time.inFlightUs / 1000),
        lockedMs: rounded(time.lockedUs / 1000),
        idleMs: rounded(time.idleUs / 1000),
        unexplainedMs: rounded(time.unexplainedUs / 1000),
      }
    : null;

export const switchSummaryOf = ({gaveUp, takenOff}: ExecutorTotals): SwitchSummary | null =>
  gaveUp === null || takenOff === null ? null : {gaveUp, takenOff};

/** To thousandths: figures of the kernel are no finer. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
