import type {Result} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';
import type {Performer, Post} from '../contract.js';
import {makeSureOfRoom} from '../free-memory/check.js';
import {portions, within} from '../portions.js';
import {performSteps, type Steps} from '../steps.js';
import {checkProduct} from './check.js';
import {bytesOf, emptyMatrices, fill, type Matrices} from './matrices.js';
import {multiply} from './product.js';

/** The only form: computing keeps its thread busy under every strategy. */
export const open = async ({plan}: Post): Promise<Performer> => {
  // Room is used again: to get it anew takes about as long as to multiply small matrices.
  const spare: Matrices[] = [];
  return {
    perform: task => performSteps(job(plan, task.job, spare), task, plan),
    close: async () => {},
  };
};

function* job(plan: Plan, seed: number, spare: Matrices[]): Steps<Result> {
  const matrices = spare.pop() ?? roomFor(plan);
  const result = yield* product(matrices, seed);
  spare.push(matrices);
  return result;
}

/** @throws a failure NO_ROOM */
const roomFor = (plan: Plan): Matrices => {
  const per = plan.yields ? 'job' : 'executor';
  makeSureOfRoom(plan, bytesOf(plan.size), {per, choose: 'size or workers'});
  return emptyMatrices(plan.size);
};

/** Multiplies two matrices, which `seed` decides, and checks their product. */
export function* product(matrices: Matrices, seed: number): Steps<Result> {
  yield* within(0, 0.02, fill(matrices, seed));
  yield* within(0.02, 0.97, multiply(matrices));
  yield* within(0.97, 0.99, checkProduct(matrices));
  return {value: yield* within(0.99, 1, digest(matrices))};
}

/** Cells that take about half a millisecond. */
const PORTION = 500_000;

/** Two numbers that stand for a product. */
function* digest({n, side, cells, c}: Matrices): Steps<{trace: number; sum: number}> {
  let [trace, sum] = [0, 0];
  yield* portions(n, Math.ceil(PORTION / n), (from, to) => {
    for (let row = from; row < to; row += 1) {
      const start = c + row * side;
      trace += cells[start + row] as number;
      sum += sumFrom(cells, start, n);
    }
  });
  return {trace, sum};
}

const sumFrom = (cells: Float64Array, start: number, count: number): number => {
  let sum = 0;
  for (let place = start; place < start + count; place += 1) sum += cells[place] as number;
  return sum;
};
