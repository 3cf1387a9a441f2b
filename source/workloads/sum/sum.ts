import {failing} from '../../model/failure.js';
import type {Arithmetic} from '../../model/plan.js';
import type {Performer, Post} from '../contract.js';
import {sumOfSquares as bigint} from './bigint.js';
import {sumOfSquares as fast} from './fast.js';
import {nOf, type SumOfSquares, sumByFormula} from './squares.js';

const ARITHMETICS: Readonly<Record<Arithmetic, SumOfSquares>> = {fast, bigint};

/**
 * The only form: computing keeps its thread busy under every strategy. A sum that does not agree with
 * the formula fails with WRONG_RESULT.
 */
export const open = async ({plan}: Post): Promise<Performer> => ({
  perform(task) {
    const n = nOf(plan, task.job);
    const total = ARITHMETICS[plan.arithmetic](n, task.progress);
    if (total !== sumByFormula(n)) throw wrong(n, total);
    return {value: String(total)};
  },
  close: async () => {},
});

const wrong = (n: number, total: bigint): Error =>
  failing({
    code: 'WRONG_RESULT',
    message: `the sum for n = ${n} came out as ${total} where the formula gives ${sumByFormula(n)}`,
  });
