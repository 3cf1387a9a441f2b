/** What observing may cost: this part of one core, besides a start in which nothing is compiled yet, µs. */
const SHARE = 0.04;
const START_US = 30_000;

/**
 * Says before each look whether there is time for it. `ranUs`: how long the observer has run, `now`: the
 * clock, both in µs. With a hundred executors there always is; with thousands looks become rarer.
 */
export const openBudget = (ranUs: () => number, now: () => number): (() => boolean) => {
  let ran = ranUs();
  let at = now();
  let left = START_US;
  return () => {
    const [ranNow, moment] = [ranUs(), now()];
    left = Math.min(START_US, left + (moment - at) * SHARE - (ranNow - ran));
    ran = ranNow;
    at = moment;
    return left > 0;
  };
};
