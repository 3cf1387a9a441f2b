import type {Result} from '../../model/event/event.js';
import type {Plan} from '../../model/event/plan.js';
import type {OpenWorkload, WorkloadContext} from '../contract.js';
import {checkFreeMemory} from '../free-memory/check.js';
import {asPart, inChunks, performSteps, type Steps} from '../steps.js';
import {checkProduct} from './check.js';
import {bytesOf, emptyMatrices, fill, type Matrices} from './matrices.js';
import {multiply} from './product.js';

/** The only form: it computes in its thread under every strategy. */
export const open = async ({plan}: WorkloadContext): Promise<OpenWorkload> => {
  // Memory is reused: to allocate it again takes about as long as to multiply small matrices.
  const spare: Matrices[] = [];
  return {
    perform: task => performSteps(job(plan, task.job, spare), task, plan),
    close: async () => {},
  };
};

function* job(plan: Plan, seed: number, spare: Matrices[]): Steps<Result> {
  const matrices = spare.pop() ?? newMatrices(plan);
  const result = yield* product(matrices, seed);
  spare.push(matrices);
  return result;
}

/** @throws a failure NO_ROOM */
const newMatrices = (plan: Plan): Matrices => {
  const per = plan.yields ? 'job' : 'executor';
  checkFreeMemory(plan, bytesOf(plan.size), {per, choose: 'size or workers'});
  return emptyMatrices(plan.size);
};

/** Multiplies two matrices that follow from `seed`, and checks their product. */
export function* product(matrices: Matrices, seed: number): Steps<Result> {
  yield* asPart(0, 0.02, fill(matrices, seed));
  yield* asPart(0.02, 0.97, multiply(matrices));
  yield* asPart(0.97, 0.99, checkProduct(matrices));
  return {value: yield* asPart(0.99, 1, digest(matrices))};
}

/** Cells in a step: about half a millisecond. */
const CHUNK = 500_000;

/** Two numbers that stand for the whole product. */
function* digest({n, side, cells, c}: Matrices): Steps<{trace: number; sum: number}> {
  let [trace, sum] = [0, 0];
  yield* inChunks(n, Math.ceil(CHUNK / n), (from, to) => {
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
