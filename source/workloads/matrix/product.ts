import {portions} from '../portions.js';
import type {Steps} from '../steps.js';
import type {Matrices} from './matrices.js';
import {TILE} from './tiles.js';

/** Multiplications that take about half a millisecond. */
const PORTION = 2 ** 21;

/** Adds A · B to C. */
export function* multiply({side, a, b, c, addTile}: Matrices): Steps<void> {
  const across = side / TILE;
  const tiles = across ** 2;
  yield* portions(tiles, Math.ceil(PORTION / (TILE ** 2 * side)), (from, to) => {
    for (let tile = from; tile < to; tile += 1) {
      const i = Math.floor(tile / across) * TILE;
      const k = (tile % across) * TILE;
      addTile(side, a + i * side + k, b + k * side, c + i * side);
    }
  });
}
