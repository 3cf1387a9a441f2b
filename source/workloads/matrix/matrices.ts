import {portions} from '../portions.js';
import type {Steps} from '../steps.js';

/** How many rows are worked on together; every side is a multiple of it, filled up with zeros. */
export const TILE = 4;

/**
 * The matrices A and B and their product C, row by row, one after another in one array: so the inner
 * loop has one length to hold its indices against, not three.
 */
export type Matrices = {
  readonly n: number;
  /** Length of a row: n and what fills it up. */
  readonly side: number;
  readonly cells: Float64Array;
  /** Where each begins in the array. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
};

/** Bytes that they take. */
export const bytesOf = (n: number): number => 3 * sideOf(n) ** 2 * Float64Array.BYTES_PER_ELEMENT;

const sideOf = (n: number): number => Math.ceil(n / TILE) * TILE;

/** All zeros yet. */
export const emptyMatrices = (n: number): Matrices => {
  const side = sideOf(n);
  return {n, side, cells: new Float64Array(3 * side ** 2), a: 0, b: side ** 2, c: 2 * side ** 2};
};

/** Cells that take about a millisecond. */
const PORTION = 200_000;

/** Fills A and B with whole numbers from -9 to 9, which `seed` decides: their product is exact. */
export function* fill({n, side, cells, a, b}: Matrices, seed: number): Steps<void> {
  yield* portions(n, Math.ceil(PORTION / n), (from, to) => {
    for (let row = from; row < to; row += 1) {
      fillRow(cells, a + row * side, n, seed);
      fillRow(cells, b + row * side, n, seed);
    }
  });
}

// The place of a cell in the array, and so its matrix, decides its number along with the seed.
const fillRow = (cells: Float64Array, start: number, n: number, seed: number): void => {
  for (let place = start; place < start + n; place += 1) cells[place] = (scrambled(place, seed) % 19) - 9;
};

/** Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, 6.4), twice; its upper 16 bits. */
const scrambled = (place: number, seed: number): number => {
  const once = Math.imul(place ^ Math.imul(seed, 0x85ebca6b), 0x9e3779b1);
  return Math.imul(once ^ (once >>> 15), 0x9e3779b1) >>> 16;
};
