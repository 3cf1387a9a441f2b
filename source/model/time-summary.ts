import type {Tally} from './tally.js';

/** How time divides from when an executor was ready to its exit, ms; null where not measured. */
export type TimeSummary = Readonly<
  Record<
    'runningMs' | 'readyMs' | 'blockedMs' | 'inFlightMs' | 'lockedMs' | 'idleMs' | 'unexplainedMs',
    number
  >
>;

/** How often an executor gave its core up, and was taken off it, since it began; null where not measured. */
export type SwitchSummary = {readonly gaveUp: number; readonly takenOff: number};

export const timeOf = (tally: Tally): TimeSummary | null =>
  tally.measured
    ? {
        runningMs: rounded(tally.busyUs / 1000),
        readyMs: rounded(tally.readyUs / 1000),
        blockedMs: rounded(tally.blockedUs / 1000),
        inFlightMs: rounded(tally.inFlightUs / 1000),
        lockedMs: rounded(tally.lockedUs / 1000),
        idleMs: rounded(tally.idleUs / 1000),
        unexplainedMs: rounded(tally.unexplainedUs / 1000),
      }
    : null;

export const switchesOf = ({gaveUp, takenOff}: Tally): SwitchSummary | null =>
  gaveUp === null || takenOff === null ? null : {gaveUp, takenOff};

/** To thousandths: figures of the kernel are no finer. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
