import {minus, plus, type Tallies, type Tally} from './tally.js';

/** The numbers from `first` on, every `step`-th of them, that lie less than `span` above it. */
type Progression = {readonly first: number; readonly step: number; readonly span: number};

/** What an arithmetic progression adds up to, by its closed form. */
const tallyOf = ({first, step, span}: Progression): Tally => {
  const count = Math.ceil(span / step);
  return {count, sum: count * first + (step * (count * (count - 1))) / 2};
};

/** The sets of a job: n numbers each, from `first` on, A every second one and B every third one. */
export const STEP_A = 2;
export const STEP_B = 3;

/**
 * What the three operations must give of those sets: they have every sixth number in common, as far as A
 * goes, and the rest follows by inclusion and exclusion.
 */
export const talliesByFormula = (n: number, first: number): Tallies => {
  const a = tallyOf({first, step: STEP_A, span: STEP_A * n});
  const b = tallyOf({first, step: STEP_B, span: STEP_B * n});
  const both = tallyOf({first, step: STEP_A * STEP_B, span: STEP_A * n});
  return {union: minus(plus(a, b), both), intersection: both, difference: minus(a, both)};
};
