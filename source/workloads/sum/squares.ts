import type {Plan} from '../../model/event/plan.js';

/** A way to add up squares, exactly. */
export type Adder = {
  /** The sum of i² for from ≤ i < to. */
  add(from: number, to: number): bigint;
  /** How many terms take about a millisecond, or less. */
  readonly chunk: number;
  /** The largest n for which it is exact. */
  readonly limit: number;
};

/** The n of job `job` (from 1): every job has another one, as in the course program. */
export const nOf = ({size}: Pick<Plan, 'size'>, job: number): number => size + job - 1;

/** The same sum by its closed form, (n − 1) n (2n − 1) / 6, with which every result is checked. */
export const sumByFormula = (n: number): bigint => {
  const count = BigInt(n);
  return ((count - 1n) * count * (2n * count - 1n)) / 6n;
};
