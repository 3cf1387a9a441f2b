import {failing} from '../../model/failure.js';
import type {Arithmetic} from '../../model/plan.js';
import type {Performer, Post} from '../contract.js';
import {sumOfSquares as bigint} from './bigint.js';
import {sumOfSquares as fast} from './fast.js';
import {nOf, type SumOfSquares, sumByFormula} from './squares.js';

const ARITHMETICS: Readonly<Record<Arithmetic, SumOfSquares>> = {fast, bigint};

/** The only form: computing keeps its thread busy under every strategy. */
export const open = async ({plan}: Post): Promise<Performer> => ({
  perform(task) {
    const n = nOf(plan, task.job);
    const total = ARITHMETICS[plan.arithmetic](n, task.progress);
    return {value: checked(n, total)};
  },
  close: async () => {},
});

/**
 * The digits of a sum, for a program as for a person.
 * @throws a failure WRONG_RESULT when the formula gives another sum.
 */
export const checked = (n: number, total: bigint): string => {
  if (total === sumByFormula(n)) return String(total);
  throw failing({
    code: 'WRONG_RESULT',
    message: `the sum for n = ${n} came out as ${total} where the formula gives ${sumByFormula(n)}`,
  });
};
