import {inChunks, type Steps} from '../steps.js';
import {TILE, type Tiles} from './tile.js';
import {openTiles} from './tiles.js';

/**
 * The matrices A and B and their product C, row by row, one after another in one array: the inner loop
 * checks its indices against one length, not three.
 */
export type Matrices = Tiles & {
  readonly n: number;
  /** Length of a row: n and zeros up to a multiple of TILE. */
  readonly side: number;
  /** Where each matrix begins in the array. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
};

/** Bytes of the three matrices. */
export const bytesOf = (n: number): number => 3 * sideOf(n) ** 2 * Float64Array.BYTES_PER_ELEMENT;

const sideOf = (n: number): number => Math.ceil(n / TILE) * TILE;

/** Three matrices of zeros. @throws RangeError when there is not enough memory. */
export const emptyMatrices = (n: number, open: (count: number) => Tiles = openTiles): Matrices => {
  const side = sideOf(n);
  return {n, side, a: 0, b: side ** 2, c: 2 * side ** 2, ...open(3 * side ** 2)};
};

/** Cells in a step: about a millisecond. */
const CHUNK = 200_000;

/**
 * Fills A and B with integers from -9 to 9 that follow from `seed`, so that their product is exact, and
 * C with zeros.
 */
export function* fill({n, side, cells, a, b, c}: Matrices, seed: number): Steps<void> {
  yield* inChunks(n, Math.ceil(CHUNK / n), (from, to) => {
    for (let row = from; row < to; row += 1) {
      fillRow(cells, a + row * side, n, seed);
      fillRow(cells, b + row * side, n, seed);
      cells.fill(0, c + row * side, c + (row + 1) * side);
    }
  });
}

// The number of a cell follows from the seed and its place in the array, which differs between the matrices.
const fillRow = (cells: Float64Array, start: number, n: number, seed: number): void => {
  for (let place = start; place < start + n; place += 1) cells[place] = (scrambled(place, seed) % 19) - 9;
};

/** Multiplicative hashing (Knuth, The Art of Computer Programming, volume 3, 6.4), twice; its upper 16 bits. */
const scrambled = (place: number, seed: number): number => {
  const once = Math.imul(place ^ Math.imul(seed, 0x85ebca6b), 0x9e3779b1);
  return Math.imul(once ^ (once >>> 15), 0x9e3779b1) >>> 16;
};
