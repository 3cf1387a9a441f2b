/** The used part of the WebAssembly JavaScript Interface, which Node's types leave out. */
type WebAssembly = {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: {initial: number}) => WasmMemory;
  readonly Instance: new (module: object, imports: object) => {readonly exports: unknown};
};

/** Memory that WebAssembly code and JavaScript share. */
export type WasmMemory = {readonly buffer: ArrayBuffer};

/** A compiled module. */
export type Wasm = {
  /** Memory of at least so many bytes. @throws RangeError when there is not enough. */
  memory(bytes: number): WasmMemory;
  /** An instance; `Exports`: what the module exports, which TypeScript cannot check. */
  open<Exports>(imports?: Readonly<Record<string, object>>): Exports;
};

/** Bytes of a page of WebAssembly memory. */
const PAGE = 65_536;

/** Compiles a module given in base64; null where WebAssembly, or one of the module's instructions, is missing. */
export const compileWasm = (code: string): Wasm | null => {
  const {WebAssembly: wasm} = globalThis as {WebAssembly?: WebAssembly};
  const bytes = Buffer.from(code, 'base64');
  if (!wasm?.validate(bytes)) return null;
  const module = new wasm.Module(bytes);
  return {
    memory: size => new wasm.Memory({initial: Math.ceil(size / PAGE)}),
    open: <Exports>(imports: object = {}) => new wasm.Instance(module, imports).exports as Exports,
  };
};
