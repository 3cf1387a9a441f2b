import type {Tiles} from './tile.js';
import {openVectors} from './vectors.js';

/** By vector instructions where the processor has them. @throws RangeError when there is not enough memory. */
export const openTiles = (count: number): Tiles => openVectors(count) ?? openPlain(count);

/** One number at a time. */
export const openPlain = (count: number): Tiles => {
  const cells = new Float64Array(count);
  return {cells, addTile: (side, a, b, c) => addTile(cells, side, a, b, c)};
};

/**
 * Each number that is read is used four times: in a plain loop over i, k and j the reads and their bounds
 * checks take longer than the multiplications.
 */
const addTile = (cells: Float64Array, side: number, a: number, b: number, c: number): void => {
  const [a0, a1, a2, a3] = [a, a + side, a + 2 * side, a + 3 * side];
  // `| 0` tells V8 that these are integers: twice as fast as with doubles.
  const [b0, b1, b2, b3] = [b | 0, (b + side) | 0, (b + 2 * side) | 0, (b + 3 * side) | 0];
  const [c0, c1, c2, c3] = [c | 0, (c + side) | 0, (c + 2 * side) | 0, (c + 3 * side) | 0];
  const [a00, a01, a02, a03] = four(cells, a0);
  const [a10, a11, a12, a13] = four(cells, a1);
  const [a20, a21, a22, a23] = four(cells, a2);
  const [a30, a31, a32, a33] = four(cells, a3);
  for (let j = 0; j < side; j += 1) {
    const w = cells[b0 + j] as number;
    const x = cells[b1 + j] as number;
    const y = cells[b2 + j] as number;
    const z = cells[b3 + j] as number;
    cells[c0 + j] = (cells[c0 + j] as number) + a00 * w + a01 * x + a02 * y + a03 * z;
    cells[c1 + j] = (cells[c1 + j] as number) + a10 * w + a11 * x + a12 * y + a13 * z;
    cells[c2 + j] = (cells[c2 + j] as number) + a20 * w + a21 * x + a22 * y + a23 * z;
    cells[c3 + j] = (cells[c3 + j] as number) + a30 * w + a31 * x + a32 * y + a33 * z;
  }
};

const four = (cells: Float64Array, at: number): [number, number, number, number] => [
  cells[at] as number,
  cells[at + 1] as number,
  cells[at + 2] as number,
  cells[at + 3] as number,
];
