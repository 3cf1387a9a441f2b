import {type Reading, timeOf} from './fold.js';

/** The times of a reading that is complete, ms; moments count from its beginning. */
export type ReadingSummary = {
  readonly wholeMs: number;
  /** How long calls held the thread, and how long it slept in its event loop. */
  readonly heldMs: number;
  readonly sleptMs: number;
  /** When the first item could be read, and when the thread had all of them. */
  readonly firstMs: number;
  readonly allMs: number;
  /** null: not measured here. */
  readonly onCoreMs: number | null;
};

export const summaryOf = (reading: Reading): ReadingSummary => {
  const {beganAt, written, arrivals, onCoreUs} = reading;
  const endedAt = reading.endedAt ?? Math.max(beganAt, ...arrivals);
  const since = (at: number): number => (at - beganAt) / 1000;
  return {
    wholeMs: since(endedAt),
    heldMs: timeOf(reading, 'held', endedAt) / 1000,
    sleptMs: timeOf(reading, 'sleeps', endedAt) / 1000,
    firstMs: since(written[0] ?? beganAt),
    allMs: since(arrivals.at(-1) ?? beganAt),
    onCoreMs: onCoreUs === null ? null : onCoreUs / 1000,
  };
};
