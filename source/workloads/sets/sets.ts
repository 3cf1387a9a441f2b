import type {Result} from '../../model/event/event.js';
import type {Performer, Post} from '../contract.js';
import {performSteps, type Steps} from '../steps.js';
import {difference, intersection, union} from './operations.js';
import {STEP_A, STEP_B, talliesByFormula} from './progressions.js';
import {failing} from './reasons.js';
import {NOTHING, plus, type Tallies, tallyOf} from './tally.js';

/** The only form: computing keeps its thread busy under every strategy. */
export const open = async ({plan}: Post): Promise<Performer> => ({
  perform: task => performSteps(job(plan.size, task.job), task, plan),
  close: async () => {},
});

function* job(n: number, first: number): Steps<Result> {
  const tallies = yield* combined(n, first);
  checkTallies(tallies, n, first);
  const {union, intersection, difference} = tallies;
  return {
    value: {
      union: union.count,
      intersection: intersection.count,
      difference: difference.count,
      sum: union.sum,
    },
  };
}

/** How far the numbers reach of which sets are made at a time: that takes about a millisecond. */
const REACH = 2048 * STEP_A * STEP_B;

/**
 * Unites, intersects and subtracts the sets of a job, one stretch of numbers after another: what the
 * operations give of the whole is what they give of its stretches, and no set grows so large that a
 * single `add`, which may copy it, takes long.
 */
export function* combined(n: number, first: number): Steps<Tallies> {
  const end = STEP_B * n;
  let all: Tallies = {union: NOTHING, intersection: NOTHING, difference: NOTHING};
  for (let from = 0; from < end; from += REACH) {
    const to = from + REACH;
    const a = everyOf(STEP_A, first, from, Math.min(to, STEP_A * n));
    const b = everyOf(STEP_B, first, from, Math.min(to, STEP_B * n));
    all = {
      union: plus(all.union, tallyOf(union(a, b))),
      intersection: plus(all.intersection, tallyOf(intersection(a, b))),
      difference: plus(all.difference, tallyOf(difference(a, b))),
    };
    yield Math.min(1, to / end);
  }
  return all;
}

const everyOf = (step: number, first: number, from: number, to: number): Set<number> => {
  const numbers = new Set<number>();
  for (let number = first + from; number < first + to; number += step) numbers.add(number);
  return numbers;
};

/** @throws a failure WRONG_RESULT when the closed forms give something else. */
export const checkTallies = (found: Tallies, n: number, first: number): void => {
  const expected = talliesByFormula(n, first);
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
