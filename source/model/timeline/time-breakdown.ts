import type {LaneState} from './span.js';

/** How the time of threads divides, µs: the parts add up to the whole, `sleptUs` being part of another one. */
export type TimeBreakdown = {
  /** On a core; where the kernel counts nothing, the time in which jobs report that they compute. */
  readonly runningUs: number;
  /** Ready to run without a core; 0 where not measured. */
  readonly readyUs: number;
  /** Waiting for I/O, unable to do anything else. */
  readonly blockedUs: number;
  /**
   * The part of it in which the thread slept in the code of a job, though it could have done other work or none
   * reported a wait.
   */
  readonly sleptUs: number;
  /** Waiting for I/O, free to do other work. */
  readonly inFlightUs: number;
  /** Waiting for the lock. */
  readonly lockedUs: number;
  /** Jobs report that they compute, but the kernel counted nothing; 0 where not measured. */
  readonly unexplainedUs: number;
  /** Without a job that was on its way, or while a result was; neither running nor ready without a core. */
  readonly transportUs: number;
  /** Without any job, and not running. */
  readonly idleUs: number;
  /** Whether the kernel's figures are included; if not, the times rest on what jobs report. */
  readonly measured: boolean;
};

/** That of no thread. */
export const NO_TIME: TimeBreakdown = {
  runningUs: 0,
  readyUs: 0,
  blockedUs: 0,
  sleptUs: 0,
  inFlightUs: 0,
  lockedUs: 0,
  unexplainedUs: 0,
  transportUs: 0,
  idleUs: 0,
  measured: false,
};

/** Two breakdowns as one; measured where any of it is. */
export const addTimes = (a: TimeBreakdown, b: TimeBreakdown): TimeBreakdown => ({
  runningUs: a.runningUs + b.runningUs,
  readyUs: a.readyUs + b.readyUs,
  blockedUs: a.blockedUs + b.blockedUs,
  sleptUs: a.sleptUs + b.sleptUs,
  inFlightUs: a.inFlightUs + b.inFlightUs,
  lockedUs: a.lockedUs + b.lockedUs,
  unexplainedUs: a.unexplainedUs + b.unexplainedUs,
  transportUs: a.transportUs + b.transportUs,
  idleUs: a.idleUs + b.idleUs,
  measured: a.measured || b.measured,
});

/** The time of several threads together. */
export const sumOfTimes = (times: readonly TimeBreakdown[]): TimeBreakdown => times.reduce(addTimes, NO_TIME);

type StateTime = readonly [state: LaneState, us: number];

/** What threads did but idle, and its time, µs: running, then each kind of waiting. */
export const busyTimesOf = (times: TimeBreakdown): readonly [StateTime, ...StateTime[]] => [
  ['running', times.runningUs],
  ['ready', times.readyUs],
  ['locked', times.lockedUs],
  ['blocked', times.blockedUs],
  ['in flight', times.inFlightUs],
  ['unexplained', times.unexplainedUs],
  ['transport', times.transportUs],
];

/**
 * How time divides, as numbers of characters that add up to `characters`, which stand for `wholeUs`; what is
 * missing was idle.
 */
export const timeLengths = (
  times: TimeBreakdown,
  wholeUs: number,
  characters: number,
): readonly (readonly [state: LaneState, length: number])[] => {
  let left = characters;
  const lengths = busyTimesOf(times).map(([state, us]): readonly [LaneState, number] => {
    const length = wholeUs > 0 ? Math.min(left, Math.round((us / wholeUs) * characters)) : 0;
    left -= length;
    return [state, length];
  });
  return [...lengths, ['idle', left]];
};
