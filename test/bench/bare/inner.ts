import {median} from '../median.js';
import {type LoopName, loops, whole} from './loops.js';

/**
 * inner.js <loop> <size> <passes>: times passes of a job's inner loop as c/timed.h does, and prints what it
 * prints: the median, ms, and the result.
 */
const [name, size, passes] = process.argv.slice(2);
const pass = loops[name as LoopName](Number(size));

/** Passes before the ones that count. */
const WARM_UP = 2;

const taken: number[] = [];
let result: unknown;
for (let i = -WARM_UP; i < Number(passes); i++) {
  const began = performance.now();
  result = whole(pass());
  if (i >= 0) taken.push(performance.now() - began);
}
process.stdout.write(`${JSON.stringify({ms: median(taken), result: String(result)})}\n`);
