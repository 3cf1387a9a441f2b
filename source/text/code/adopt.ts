import type {Entry} from '../../model/race/race.js';

/** What a user's program calls its own things. */
export type Adopted = {
  /** How it imports the module: `./my-job.mjs`. */
  readonly module: string;
  /** How many jobs it has where it exports no inputs. */
  readonly jobs: number;
};

type Lines = (of: Adopted & Pick<Entry, 'workers'>) => readonly string[];

const inputsOf = (jobs: number): string =>
  `const inputs = own.inputs ?? Array.from({length: ${jobs}}, (_, i) => i + 1);`;

/**
 * The few lines of a program that run a module's jobs in the way of each strategy, in order of the inputs; `results`
 * has what they returned. The module's function gets its input alone.
 */
const lines: Readonly<Record<Entry['strategy'], Lines>> = {
  sync: ({module, jobs}) => [
    `import * as own from '${module}';`,
    '',
    inputsOf(jobs),
    'const results = [];',
    `for (const input of inputs) results.push(await own.default(input));`,
  ],
  async: ({module, jobs, workers}) => [
    `import * as own from '${module}';`,
    '',
    `// At most ${workers} at a time, as p-limit(${workers}) would have it: each takes the next input when it is done.`,
    inputsOf(jobs),
    'const waiting = inputs.entries();',
    'const results = [];',
    'const worker = async () => {',
    '  for (const [i, input] of waiting) results[i] = await own.default(input);',
    '};',
    `await Promise.all(Array.from({length: ${workers}}, worker));`,
  ],
  thread: ({module, jobs, workers}) => [
    "import {Piscina} from 'piscina';",
    `import * as own from '${module}';`,
    '',
    inputsOf(jobs),
    `const filename = new URL('${module}', import.meta.url).href;`,
    `const pool = new Piscina({filename, minThreads: ${workers}, maxThreads: ${workers}});`,
    `const results = await Promise.all(inputs.map(input => pool.run(input)));`,
    'await pool.close();',
  ],
  process: ({module, jobs, workers}) => [
    "import {fork} from 'node:child_process';",
    "import {once} from 'node:events';",
    "import {fileURLToPath} from 'node:url';",
    `import * as own from '${module}';`,
    '',
    '// This file is both sides: its processes have a channel to the one that started them.',
    "if (process.send) process.on('message', async ([input]) => process.send([await own.default(input)]));",
    '',
    inputsOf(jobs),
    'const waiting = inputs.entries();',
    'const results = [];',
    'const worker = async () => {',
    "  const child = fork(fileURLToPath(import.meta.url), {serialization: 'advanced'});",
    "  const exited = once(child, 'exit').then(() => Promise.reject(new Error('a process ended')));",
    '  exited.catch(() => {});',
    '  for (const [i, input] of waiting) {',
    '    child.send([input]);',
    "    [[results[i]]] = await Promise.race([once(child, 'message'), exited]);",
    '  }',
    '  child.disconnect();',
    '};',
    `if (!process.send) await Promise.all(Array.from({length: ${workers}}, worker));`,
  ],
};

/** These lines for a strategy with its number of workers. */
export const adoptCode = ({strategy, workers}: Entry, adopted: Adopted): readonly string[] =>
  lines[strategy]({...adopted, workers});
