import {TILE_CODE} from './tile-wasm.js';
import type {Tiles} from './tiles.js';

/** What is needed here of the WebAssembly JavaScript Interface, which Node's types leave out. */
type Wasm = {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: {initial: number}) => {readonly buffer: ArrayBuffer};
  readonly Instance: new (module: object, imports: object) => {readonly exports: unknown};
};

type Exports = {addTile(side: number, a: number, b: number, c: number): void};

/** Bytes of a page of WebAssembly's memory, and of a number. */
const PAGE = 65_536;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/**
 * Two numbers at a time, by the vector instructions of tile.wat; null where there are none.
 * @throws RangeError when there is no room for so many numbers.
 */
export const openVectors = (count: number): Tiles | null => {
  const {WebAssembly: wasm} = globalThis as {WebAssembly?: Wasm};
  const bytes = Buffer.from(TILE_CODE, 'base64');
  if (!wasm?.validate(bytes)) return null;
  const memory = new wasm.Memory({initial: Math.ceil((count * NUMBER) / PAGE)});
  const imports = {matrices: {cells: memory}};
  const {addTile} = new wasm.Instance(new wasm.Module(bytes), imports).exports as Exports;
  return {
    cells: new Float64Array(memory.buffer, 0, count),
    addTile: (side, a, b, c) => addTile(side, a * NUMBER, b * NUMBER, c * NUMBER),
  };
};
