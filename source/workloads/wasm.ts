/** What is needed here of the WebAssembly JavaScript Interface, which Node's types leave out. */
type WebAssembly = {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (pages: {initial: number}) => WasmMemory;
  readonly Instance: new (module: object, imports: object) => {readonly exports: unknown};
};

/** Memory that its code and JavaScript share. */
export type WasmMemory = {readonly buffer: ArrayBuffer};

/** Code that can run here. */
export type Wasm = {
  /** Room for so many bytes, or a little more. @throws RangeError when there is none. */
  memory(bytes: number): WasmMemory;
  /** An instance of it; what that exports is known by whoever wrote it. */
  open<Exports>(imports?: Readonly<Record<string, object>>): Exports;
};

/** Bytes of a page of its memory. */
const PAGE = 65_536;

/** Compiles a module given in base64; null where there is no WebAssembly, or not all of its instructions. */
export const compiledWasm = (code: string): Wasm | null => {
  const {WebAssembly: wasm} = globalThis as {WebAssembly?: WebAssembly};
  const bytes = Buffer.from(code, 'base64');
  if (!wasm?.validate(bytes)) return null;
  const module = new wasm.Module(bytes);
  return {
    memory: size => new wasm.Memory({initial: Math.ceil(size / PAGE)}),
    open: <Exports>(imports: object = {}) => new wasm.Instance(module, imports).exports as Exports,
  };
};
