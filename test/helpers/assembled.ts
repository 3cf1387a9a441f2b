import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import openWabt from 'wabt';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The bytes that a file of WebAssembly text stands for, base64. `path`: from the repository's root. */
export const assembled = async (path: string): Promise<string> => {
  const {parseWat} = await openWabt();
  const module = parseWat(path, readFileSync(root + path, 'utf8'), {simd: true, multi_value: true});
  try {
    return Buffer.from(module.toBinary({}).buffer).toString('base64');
  } finally {
    module.destroy();
  }
};

/** Writes them down as the constant that the program holds them in. */
export const embed = (path: string, name: string, from: string, base64: string): void => {
  const lines = base64.match(/.{1,100}/g) ?? [];
  const text = [
    `/** ${from}, assembled (base64): a test compares the two, and UPDATE_WASM=1 writes this file again. */`,
    `export const ${name} =`,
    `${lines.map(line => `  '${line}'`).join(' +\n')};`,
  ];
  writeFileSync(root + path, `${text.join('\n')}\n`);
};
