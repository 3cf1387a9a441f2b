import {minus, type OperationTotals, plus, type SetTotals} from './set-totals.js';

/** The numbers from `first` on, every `step`-th of them, that lie less than `span` above it. */
type Progression = {readonly first: number; readonly step: number; readonly span: number};

/** The totals of an arithmetic progression, by its closed form. */
const totalsOf = ({first, step, span}: Progression): SetTotals => {
  const count = Math.ceil(span / step);
  return {count, sum: count * first + (step * (count * (count - 1))) / 2};
};

/** The sets of a job: n numbers each, from `first` on, A every second one and B every third one. */
export const STEP_A = 2;
export const STEP_B = 3;

/**
 * The totals that the three operations must give: the sets have every sixth number in common, as far as A
 * reaches, and the rest follows by inclusion and exclusion.
 */
export const totalsByFormula = (n: number, first: number): OperationTotals => {
  const a = totalsOf({first, step: STEP_A, span: STEP_A * n});
  const b = totalsOf({first, step: STEP_B, span: STEP_B * n});
  const both = totalsOf({first, step: STEP_A * STEP_B, span: STEP_A * n});
  return {union: minus(plus(a, b), both), intersection: both, difference: minus(a, both)};
};
