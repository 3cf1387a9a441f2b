import {compiledWasm} from '../wasm.js';
import {TILE_CODE} from './tile-wasm.js';
import type {Tiles} from './tiles.js';

type Exports = {addTile(side: number, a: number, b: number, c: number): void};

/** Bytes of a number. */
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/**
 * Two numbers at a time, by the vector instructions of tile.wat; null where there are none.
 * @throws RangeError when there is no room for so many numbers.
 */
export const openVectors = (count: number): Tiles | null => {
  const wasm = compiledWasm(TILE_CODE);
  if (wasm === null) return null;
  const cells = wasm.memory(count * NUMBER);
  const {addTile} = wasm.open<Exports>({matrices: {cells}});
  return {
    cells: new Float64Array(cells.buffer, 0, count),
    addTile: (side, a, b, c) => addTile(side, a * NUMBER, b * NUMBER, c * NUMBER),
  };
};
