import {cores} from './cores.js';
import {inner} from './inner.js';
import {keys} from './keys.js';
import {lock} from './lock.js';
import {memory} from './memory.js';
import {observer} from './observer.js';
import {overhead} from './overhead.js';
import {replay} from './replay.js';
import {screen} from './screen.js';
import {speedup} from './speedup.js';

/**
 * `npm run bench [times] [part]`: ratios from one run, medians of so many interleaved repetitions.
 */
const [times = '5', only] = process.argv.slice(2);
const parts = {inner, speedup, lock, cores, screen, keys, overhead, observer, replay, memory};
const print = (line: string): void => void process.stdout.write(`${line}\n`);

print(`medians of ${times} interleaved repetitions, Node ${process.version}\n`);
for (const [name, part] of Object.entries(parts)) {
  if (only === undefined || only === name) await part(Number(times), print);
}
