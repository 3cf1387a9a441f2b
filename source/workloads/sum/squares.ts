import type {Plan} from '../../model/event/plan.js';

/** A way to add up squares, exactly. */
export type Adder = {
  /** The sum of i² for from ≤ i < to. */
  add(from: number, to: number): bigint;
  /** Number of terms in a step: a millisecond or less. */
  readonly chunk: number;
  /** The largest n for which it is exact. */
  readonly limit: number;
};

/** The n of job `job` (from 1): different for every job, as in the course's program. */
export const nOf = ({size}: Pick<Plan, 'size'>, job: number): number => size + job - 1;

/** The same sum by its closed form, (n − 1) n (2n − 1) / 6: every result is checked against it. */
export const sumByFormula = (n: number): bigint => {
  const count = BigInt(n);
  return ((count - 1n) * count * (2n * count - 1n)) / 6n;
};
