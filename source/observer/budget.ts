/** What observing may cost: this part of one core, besides a start in which nothing is compiled yet, µs. */
const SHARE = 0.04;
const START_US = 30_000;
/** To ask how long a thread has run costs as much as looking at an executor, so it is asked this far apart, µs. */
const ASKED_US = 1_000_000;

export type Budget = {
  /** Whether there is time for a look. */
  allows(): boolean;
  /** A look has just been taken. */
  looked(): void;
};

/**
 * Keeps looks within what they may cost. `ranUs`: how long the observer has run, `now`: the clock, both in
 * µs. With a hundred executors there is always time for another look; with thousands they become rarer.
 */
export const openBudget = (ranUs: () => number, now: () => number): Budget => {
  let ran = ranUs();
  let at = now();
  let left = START_US;
  let askedAt = at;
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
    allows() {
      const moment = now();
      left = Math.min(START_US, left + (moment - at) * SHARE);
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
