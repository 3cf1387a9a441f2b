import type {Result} from '../../model/event/event.js';
import type {Arithmetic} from '../../model/event/plan.js';
import type {OpenWorkload, WorkloadContext} from '../contract.js';
import {performSteps, type Steps} from '../steps.js';
import {bigint} from './bigint.js';
import {failing} from './failure-reasons.js';
import {limbs} from './limbs.js';
import {type Adder, nOf, sumByFormula} from './squares.js';
import {openVectors} from './vectors.js';

const ARITHMETICS: Readonly<Record<Arithmetic, () => Adder>> = {
  fast: () => openVectors() ?? limbs,
  bigint: () => bigint,
};

/** The only form: it computes in its thread under every strategy. */
export const open = async ({plan}: WorkloadContext): Promise<OpenWorkload> => {
  const adder = ARITHMETICS[plan.arithmetic]();
  return {
    perform: task => performSteps(job(nOf(plan, task.job), adder), task, plan),
    close: async () => {},
  };
};

function* job(n: number, adder: Adder): Steps<Result> {
  return {value: checkedSum(n, yield* sumOfSquares(n, adder))};
}

/**
 * The exact sum of i² for 0 ≤ i < n, one chunk per step.
 * @throws RangeError when n exceeds the adder's limit.
 */
export function* sumOfSquares(n: number, {add, chunk, limit}: Adder): Steps<bigint> {
  if (n > limit) throw new RangeError(`n may be at most ${limit} in fast arithmetic: use bigint`);
  let total = 0n;
  for (let from = 0; from < n; from += chunk) {
    const to = Math.min(n, from + chunk);
    total += add(from, to);
    yield to / n;
  }
  return total;
}

/**
 * The digits of a sum, which may be beyond 2^53.
 * @throws a failure WRONG_RESULT when the formula gives another sum.
 */
export const checkedSum = (n: number, total: bigint): string => {
  if (total === sumByFormula(n)) return String(total);
  throw failing('WRONG_RESULT', 'wrong-sum', {n, found: `${total}`, expected: `${sumByFormula(n)}`});
};
