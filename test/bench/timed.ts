import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {CACHE_BYTES, type LoopName, MEMORY_BYTES} from './bare/loops.js';
import type {Compiled} from './compiled.js';

const run = promisify(execFile);
const INNER = fileURLToPath(new URL('./bare/inner.js', import.meta.url));

/** A loop that can be timed, in a process of its own. */
export type Timer = {readonly what: string; readonly file: string; readonly args: readonly string[]};

/** Duration of a pass, ms, and its result. */
export type Pass = {readonly ms: number; readonly result: string};

/** How large each loop's work is, and which C program does the same. */
type LoopRow = {
  readonly size: number;
  readonly program: string;
  args(size: number): readonly number[];
};

/** Every loop, about 50 ms or less a pass; adding one is adding a row here and in bare/loops.ts. */
export const LOOPS: Readonly<Record<LoopName, LoopRow>> = {
  'sum fast': {size: 3_000_000, program: 'sum', args: size => [size]},
  'sum bigint': {size: 3_000_000, program: 'sum', args: size => [size]},
  matrix: {size: 480, program: 'matrix', args: size => [size]},
  memory: {size: 2 ** 23, program: 'lines', args: size => [MEMORY_BYTES, size]},
  cache: {size: 2 ** 25, program: 'lines', args: size => [CACHE_BYTES, size]},
};

/** The loop as jobs have it. */
export const ours = (name: LoopName, passes: number): Timer => ({
  what: 'the loop',
  file: process.execPath,
  args: [INNER, name, `${LOOPS[name].size}`, `${passes}`],
});

/** The same work in C. */
export const inC = (name: LoopName, passes: number, {file}: Compiled): Timer => {
  const {size, program, args} = LOOPS[name];
  return {what: 'a loop in C', file: file(program), args: [...args(size), passes].map(String)};
};

/** The median pass of a loop in a process of its own. */
export const timed = async ({file, args}: Timer): Promise<Pass> => {
  const {stdout} = await run(file, args);
  return JSON.parse(stdout) as Pass;
};
