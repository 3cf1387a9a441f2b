import {emptyMatrices, fill} from '../../../source/workloads/matrix/matrices.js';
import {multiply} from '../../../source/workloads/matrix/product.js';
import {filledLines} from '../../../source/workloads/memory/cache-lines.js';
import {sumLines} from '../../../source/workloads/memory/read-lines.js';
import type {Steps} from '../../../source/workloads/steps.js';
import {bigint} from '../../../source/workloads/sum/bigint.js';
import {limbs} from '../../../source/workloads/sum/limbs.js';
import {sumOfSquares} from '../../../source/workloads/sum/sum.js';
import {openVectors} from '../../../source/workloads/sum/vectors.js';

/** A pass of a job's inner loop, in the steps in which the job does it; gives what stands for its result. */
export type Pass = () => Steps<unknown>;

/** All steps, one after another. */
export const whole = <T>(steps: Steps<T>): T => {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
};

const reading =
  (arrayBytes: number) =>
  (lines: number): Pass => {
    const numbers = filledLines(arrayBytes);
    return () => sumLines(numbers, 0, lines);
  };

const product = (n: number): Pass => {
  const matrices = emptyMatrices(n);
  whole(fill(matrices, 1));
  const {cells, c} = matrices;
  return function* () {
    cells.fill(0, c);
    yield* multiply(matrices);
    return cells.subarray(c).reduce((sum, cell) => sum + cell, 0);
  };
};

export const MEMORY_BYTES = 2 ** 26;
export const CACHE_BYTES = 2 ** 17;

/** The inner loops of jobs that compute, by name: each is opened with its size. */
export const loops = {
  'sum fast': (n: number): Pass => {
    const adder = openVectors() ?? limbs;
    return () => sumOfSquares(n, adder);
  },
  'sum bigint':
    (n: number): Pass =>
    () =>
      sumOfSquares(n, bigint),
  matrix: product,
  memory: reading(MEMORY_BYTES),
  cache: reading(CACHE_BYTES),
} satisfies Record<string, (size: number) => Pass>;

export type LoopName = keyof typeof loops;
