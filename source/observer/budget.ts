/**
 * What observing may cost, as a share of one core: `least` up to `few` executors, `perExecutor` more for each
 * further one, `most` at most. A choice: the project's aims are 1 % at ten executors and 5 % at a hundred
 * (test/bench/observer.ts measures them).
 */
const SHARE = {least: 0.0095, few: 10, perExecutor: 0.0004, most: 0.04};

/**
 * Time that may be used in advance, µs; a choice. At the start the observer's code is not compiled yet; later one
 * round may be slow by chance.
 */
const ADVANCE_US = {start: 30_000, later: 4000};
const START_LASTS_US = 1_000_000;

/** The thread's own run time is read this far apart, µs: reading it costs as much as sampling an executor. */
const CORRECT_EVERY_US = 1_000_000;

export type Budget = {
  /** Whether there is time for a round of sampling so many executors. */
  allows(executors: number): boolean;
  /** Charges the time since `allows` to the budget: a round has just ended. */
  spend(): void;
};

/**
 * Keeps the rounds of sampling within their cost. `ranUs`: time that the observer's thread has run, `now`: the
 * clock, both in µs. Normally there is time for every round; on a slow machine, or with thousands of executors,
 * rounds become rarer.
 */
export const openBudget = (ranUs: () => number, now: () => number): Budget => {
  const openedAt = now();
  let at = openedAt;
  let correctedAt = openedAt;
  let ran = ranUs();
  let left = ADVANCE_US.start;
  /** Wall time charged since the last correction: at least the thread's CPU time. */
  let charged = 0;

  /** Replaces the wall time that was charged by the CPU time that was used. */
  const correct = (): void => {
    const used = ranUs() - ran;
    ran += used;
    left += charged - used;
    charged = 0;
    correctedAt = at;
  };

  return {
    allows(executors) {
      const moment = now();
      const advance = moment - openedAt < START_LASTS_US ? ADVANCE_US.start : ADVANCE_US.later;
      left = Math.min(advance, left + (moment - at) * shareFor(executors));
      at = moment;
      if (left <= 0 || at - correctedAt >= CORRECT_EVERY_US) correct();
      return left > 0;
    },
    spend() {
      const took = now() - at;
      charged += took;
      left -= took;
    },
  };
};

const shareFor = (executors: number): number =>
  Math.min(SHARE.most, SHARE.least + SHARE.perExecutor * Math.max(0, executors - SHARE.few));
