import type {TimeBreakdown} from '../timeline/time-breakdown.js';
import type {ExecutorTotals} from './executor-totals.js';

/**
 * How an executor's time divides from the first job queued to the last one ended, as far as it was alive
 * and ready, ms; null where not measured.
 */
export type TimeSummary = Readonly<
  Record<
    | 'runningMs'
    | 'readyMs'
    | 'blockedMs'
    | 'inFlightMs'
    | 'lockedMs'
    | 'transportMs'
    | 'idleMs'
    | 'unexplainedMs',
    number
  >
>;

/** Voluntary and involuntary context switches of an executor since it began; null where not measured. */
export type SwitchSummary = {readonly gaveUp: number; readonly takenOff: number};

export const timeSummaryOf = (time: TimeBreakdown): TimeSummary | null =>
  time.measured
    ? {
        runningMs: roundedToThousandths(time.runningUs / 1000),
        readyMs: roundedToThousandths(time.readyUs / 1000),
        blockedMs: roundedToThousandths(time.blockedUs / 1000),
        inFlightMs: roundedToThousandths(time.inFlightUs / 1000),
        lockedMs: roundedToThousandths(time.lockedUs / 1000),
        transportMs: roundedToThousandths(time.transportUs / 1000),
        idleMs: roundedToThousandths(time.idleUs / 1000),
        unexplainedMs: roundedToThousandths(time.unexplainedUs / 1000),
      }
    : null;

export const switchSummaryOf = ({gaveUp, takenOff}: ExecutorTotals): SwitchSummary | null =>
  gaveUp === null || takenOff === null ? null : {gaveUp, takenOff};

/** Rounded to thousandths: the kernel's figures are no more precise. */
export const roundedToThousandths = (value: number): number => Math.round(value * 1000) / 1000;
