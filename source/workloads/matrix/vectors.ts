import {compileWasm} from '../wasm.js';
import type {Tiles} from './tile.js';
import {TILE_CODE} from './tile-wasm.js';

type Exports = {addTile(side: number, a: number, b: number, c: number): void};

/** Bytes of a number. */
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/**
 * Two numbers at a time, by the vector instructions of tile.wat; null where the processor has none.
 * @throws RangeError when there is not enough memory.
 */
export const openVectors = (count: number): Tiles | null => {
  const wasm = compileWasm(TILE_CODE);
  if (wasm === null) return null;
  const cells = wasm.memory(count * NUMBER);
  const {addTile} = wasm.open<Exports>({matrices: {cells}});
  return {
    cells: new Float64Array(cells.buffer, 0, count),
    addTile: (side, a, b, c) => addTile(side, a * NUMBER, b * NUMBER, c * NUMBER),
  };
};
