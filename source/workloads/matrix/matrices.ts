import {portions} from '../portions.js';
import type {Steps} from '../steps.js';
import {openTiles, TILE, type Tiles} from './tiles.js';

/**
 * The matrices A and B and their product C, row by row, one after another in one array: so the inner
 * loop has one length to hold its indices against, not three.
 */
export type Matrices = Tiles & {
  readonly n: number;
  /** Length of a row: n and zeros up to a multiple of TILE. */
  readonly side: number;
  /** Where each begins in the array. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
};

/** Bytes that they take. */
export const bytesOf = (n: number): number => 3 * sideOf(n) ** 2 * Float64Array.BYTES_PER_ELEMENT;

const sideOf = (n: number): number => Math.ceil(n / TILE) * TILE;

/** All zeros yet. @throws RangeError when there is no room for them. */
export const emptyMatrices = (n: number, open: (count: number) => Tiles = openTiles): Matrices => {
  const side = sideOf(n);
  return {n, side, a: 0, b: side ** 2, c: 2 * side ** 2, ...open(3 * side ** 2)};
};

/** Cells that take about a millisecond. */
const PORTION = 200_000;

/**
 * Fills A and B with whole numbers from -9 to 9, which `seed` decides, so that their product is exact, and
 * C with zeros.
 */
export function* fill({n, side, cells, a, b, c}: Matrices, seed: number): Steps<void> {
  yield* portions(n, Math.ceil(PORTION / n), (from, to) => {
    for (let row = from; row < to; row += 1) {
      fillRow(cells, a + row * side, n, seed);
      fillRow(cells, b + row * side, n, seed);
      cells.fill(0, c + row * side, c + (row + 1) * side);
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
