import {asPart, inChunks, type Steps} from '../steps.js';
import {failing} from './failure-reasons.js';
import type {Matrices} from './matrices.js';

/** The vectors of the check: one adds up rows, the other distinguishes the places within a row. */
const VECTORS: readonly ((place: number) => number)[] = [() => 1, place => place + 1];

/**
 * Freivalds' check (R. Freivalds, Probabilistic machines can use less running time, 1977): C · v must be
 * A · (B · v), which takes n² multiplications instead of n³. v is fixed, so that every check gives the same
 * answer: it finds every single wrong cell, and every pair of exchanged ones.
 * @throws a failure WRONG_RESULT that names the first row in which they differ.
 */
export function* checkProduct(matrices: Matrices): Steps<void> {
  const {n, a, b, c} = matrices;
  for (const [index, valueAt] of VECTORS.entries()) {
    const third = (part: number, steps: Steps<Float64Array>) =>
      asPart((index + part / 3) / VECTORS.length, (index + (part + 1) / 3) / VECTORS.length, steps);
    const v = Float64Array.from({length: n}, (_, place) => valueAt(place));
    const bv = yield* third(0, timesVector(matrices, b, v));
    const expected = yield* third(1, timesVector(matrices, a, bv));
    const found = yield* third(2, timesVector(matrices, c, v));
    const row = found.findIndex((value, place) => value !== expected[place]);
    if (row >= 0) throw wrongIn(row, n);
  }
}

const wrongIn = (row: number, n: number): Error =>
  failing('WRONG_RESULT', 'wrong-product', {n, row: row + 1});

/** Multiplications in a step: about half a millisecond. */
const CHUNK = 500_000;

/** The matrix that begins at `start`, times a vector. */
function* timesVector({n, side, cells}: Matrices, start: number, vector: Float64Array): Steps<Float64Array> {
  const product = new Float64Array(n);
  yield* inChunks(n, Math.ceil(CHUNK / n), (from, to) => {
    for (let row = from; row < to; row += 1) product[row] = rowTimes(cells, start + row * side, vector);
  });
  return product;
}

const rowTimes = (cells: Float64Array, start: number, vector: Float64Array): number => {
  let sum = 0;
  for (let place = 0; place < vector.length; place += 1)
    sum += (cells[start + place] as number) * (vector[place] as number);
  return sum;
};
