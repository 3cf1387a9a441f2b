/**
 * What observing may cost, as a part of one core: so much where there are few executors, more for each
 * one beyond them, and never more than the most.
 */
const SHARE = {least: 0.0095, few: 10, each: 0.0004, most: 0.04};

/** What it may use ahead, µs: at its start nothing is compiled yet, later a look may be dear by chance. */
const AHEAD_US = {start: 30_000, later: 4000};
const START_LASTS_US = 1_000_000;

/** To ask how long a thread has run costs as much as looking at an executor, so it is asked this far apart, µs. */
const ASKED_US = 1_000_000;

export type Budget = {
  /** Whether there is time for a look at so many executors. */
  allows(executors: number): boolean;
  /** A look has just been taken. */
  looked(): void;
};

/**
 * Keeps looks within what they may cost. `ranUs`: how long the observer has run, `now`: the clock, both in
 * µs. As a rule there is time for every look; on a slow machine, or with thousands of executors, they
 * become rarer.
 */
export const openBudget = (ranUs: () => number, now: () => number): Budget => {
  const openedAt = now();
  let at = openedAt;
  let askedAt = openedAt;
  let ran = ranUs();
  let left = AHEAD_US.start;
  /** What looks took by the clock since it was asked: no less than they took of a core. */
  let passed = 0;

  const ask = (): void => {
    const since = ranUs() - ran;
    ran += since;
    left += passed - since;
    passed = 0;
    askedAt = at;
  };

  return {
    allows(executors) {
      const moment = now();
      const ahead = moment - openedAt < START_LASTS_US ? AHEAD_US.start : AHEAD_US.later;
      left = Math.min(ahead, left + (moment - at) * shareFor(executors));
      at = moment;
      if (left <= 0 || at - askedAt >= ASKED_US) ask();
      return left > 0;
    },
    looked() {
      const took = now() - at;
      passed += took;
      left -= took;
    },
  };
};

const shareFor = (executors: number): number =>
  Math.min(SHARE.most, SHARE.least + SHARE.each * Math.max(0, executors - SHARE.few));
