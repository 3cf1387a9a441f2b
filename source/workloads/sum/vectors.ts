import type {Adder} from './squares.js';
import {SQUARES} from './squares-wasm.js';

/** What is needed here of the WebAssembly JavaScript Interface, which Node's types leave out. */
type Wasm = {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {readonly exports: unknown};
};

type Exports = {addSquares(from: number, to: number): [high: bigint, low: bigint]};

/** Four squares at a time, by the vector instructions of squares.wat; null where there are none. */
export const openVectors = (): Adder | null => {
  const {WebAssembly: wasm} = globalThis as {WebAssembly?: Wasm};
  const bytes = Buffer.from(SQUARES, 'base64');
  if (!wasm?.validate(bytes)) return null;
  const {addSquares} = new wasm.Instance(new wasm.Module(bytes)).exports as Exports;
  return {
    add(from, to) {
      const [high, low] = addSquares(from, to);
      return (high << 32n) + low;
    },
    chunk: 2 ** 20,
    limit: 2 ** 26,
  };
};
