import {compileWasm} from '../wasm.js';
import type {Adder} from './squares.js';
import {SQUARES} from './squares-wasm.js';

type Exports = {addSquares(from: number, to: number): [high: bigint, low: bigint]};

/** Four squares at a time, by the vector instructions of squares.wat; null where the processor has none. */
export const openVectors = (): Adder | null => {
  const wasm = compileWasm(SQUARES);
  if (wasm === null) return null;
  const {addSquares} = wasm.open<Exports>();
  return {
    add(from, to) {
      const [high, low] = addSquares(from, to);
      return (high << 32n) + low;
    },
    chunk: 2 ** 20,
    limit: 2 ** 26,
  };
};
