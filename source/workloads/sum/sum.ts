import type {Result} from '../../model/event/event.js';
import type {Arithmetic} from '../../model/event/plan.js';
import type {Performer, Post} from '../contract.js';
import {performSteps, type Steps} from '../steps.js';
import {bigint} from './bigint.js';
import {limbs} from './limbs.js';
import {failing} from './reasons.js';
import {type Adder, nOf, sumByFormula} from './squares.js';
import {openVectors} from './vectors.js';

const ARITHMETICS: Readonly<Record<Arithmetic, () => Adder>> = {
  fast: () => openVectors() ?? limbs,
  bigint: () => bigint,
};

/** The only form: computing keeps its thread busy under every strategy. */
export const open = async ({plan}: Post): Promise<Performer> => {
  const adder = ARITHMETICS[plan.arithmetic]();
  return {
    perform: task => performSteps(job(nOf(plan, task.job), adder), task, plan),
    close: async () => {},
  };
};

function* job(n: number, adder: Adder): Steps<Result> {
  return {value: checked(n, yield* sumOfSquares(n, adder))};
}

/**
 * The sum of i² for 0 ≤ i < n, exact, by the chunk.
 * @throws RangeError when n is beyond what the adder can do.
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
 * The digits of a sum, for a program as for a person.
 * @throws a failure WRONG_RESULT when the formula gives another sum.
 */
export const checked = (n: number, total: bigint): string => {
  if (total === sumByFormula(n)) return String(total);
  throw failing('WRONG_RESULT', 'wrong-sum', {n, found: `${total}`, expected: `${sumByFormula(n)}`});
};
