import type {Result} from '../../model/event/event.js';
import type {OpenWorkload, WorkloadContext} from '../contract.js';
import {performSteps, type Steps} from '../steps.js';
import {failing} from './failure-reasons.js';
import {difference, intersection, union} from './operations.js';
import {STEP_A, STEP_B, totalsByFormula} from './progressions.js';
import {NOTHING, type OperationTotals, plus, totalsOf} from './set-totals.js';

/** The only form: it computes in its thread under every strategy. */
export const open = async ({plan}: WorkloadContext): Promise<OpenWorkload> => ({
  perform: task => performSteps(job(plan.size, task.job), task, plan),
  close: async () => {},
});

function* job(n: number, first: number): Steps<Result> {
  const totals = yield* combined(n, first);
  checkTotals(totals, n, first);
  const {union, intersection, difference} = totals;
  return {
    value: {
      union: union.count,
      intersection: intersection.count,
      difference: difference.count,
      sum: union.sum,
    },
  };
}

/** The range of numbers in a step: about a millisecond. */
const RANGE = 2048 * STEP_A * STEP_B;

/**
 * Unites, intersects and subtracts the sets of a job, one range of numbers after another: the totals of the
 * ranges add up to those of the whole, and no set grows so large that a single `add`, which may copy the
 * set, takes long.
 */
export function* combined(n: number, first: number): Steps<OperationTotals> {
  const end = STEP_B * n;
  let all: OperationTotals = {union: NOTHING, intersection: NOTHING, difference: NOTHING};
  for (let from = 0; from < end; from += RANGE) {
    const to = from + RANGE;
    const a = numbersFrom(STEP_A, first, from, Math.min(to, STEP_A * n));
    const b = numbersFrom(STEP_B, first, from, Math.min(to, STEP_B * n));
    all = {
      union: plus(all.union, totalsOf(union(a, b))),
      intersection: plus(all.intersection, totalsOf(intersection(a, b))),
      difference: plus(all.difference, totalsOf(difference(a, b))),
    };
    yield Math.min(1, to / end);
  }
  return all;
}

const numbersFrom = (step: number, first: number, from: number, to: number): Set<number> => {
  const numbers = new Set<number>();
  for (let number = first + from; number < first + to; number += step) numbers.add(number);
  return numbers;
};

/** @throws a failure WRONG_RESULT when the closed forms give something else. */
export const checkTotals = (found: OperationTotals, n: number, first: number): void => {
  const expected = totalsByFormula(n, first);
  for (const operation of ['union', 'intersection', 'difference'] as const) {
    const [is, should] = [found[operation], expected[operation]];
    if (is.count === should.count && is.sum === should.sum) continue;
    throw failing('WRONG_RESULT', 'wrong-sets', {
      operation,
      n,
      found: `${is.count}`,
      foundSum: `${is.sum}`,
      expected: `${should.count}`,
      expectedSum: `${should.sum}`,
    });
  }
};
