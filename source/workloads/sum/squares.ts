import type {Plan} from '../../model/plan.js';

/** Adds up i² for 0 ≤ i < n, exactly; now and then says which fraction (0 to 1) is done. */
export type SumOfSquares = (n: number, onProgress?: (fraction: number) => void) => bigint;

/** The n of job `job` (from 1): every job has another one, as in the course program. */
export const nOf = ({size}: Pick<Plan, 'size'>, job: number): number => size + job - 1;

/** The same sum by its closed form, (n − 1) n (2n − 1) / 6, with which every result is checked. */
export const sumByFormula = (n: number): bigint => {
  const count = BigInt(n);
  return ((count - 1n) * count * (2n * count - 1n)) / 6n;
};
