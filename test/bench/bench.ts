import {overhead} from './overhead.js';

/** `npm run bench`: ratios from one run; the argument is how often each side is measured. */
const times = Number(process.argv[2] ?? 5);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

print(`medians of ${times} interleaved repetitions, Node ${process.version}\n`);
await overhead(times, print);
