/**
 * Runs the compiled tests, or those whose path contains one of the arguments. Without an argument each kind of thing is
 * tried once, and all its variety with `--all` and in the part that is named. Twice as many files run at once as the
 * machine has cores, as most of them wait at times (more of them only disturb each other), the longest first; those that
 * compare measured times run after them, one at a time.
 */
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {spec} from 'node:test/reporters';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {longestFiles} from './helpers/longest-files.js';
import {SHARED_FOLDER} from './helpers/shared-recordings.js';
import {reportsOf} from './helpers/test-reports.js';
import {WHOLE_VARIETY} from './helpers/variety.js';

const built = fileURLToPath(new URL('.', import.meta.url));
const sources = fileURLToPath(new URL('../../test/', import.meta.url));

/** Longer than any test file takes on a slow machine, ms; a file that hangs fails then. */
const TIMEOUT_MS = 300_000;

/** Files that hold measured times against each other: other tests on the same cores would take part in them. */
const ALONE: readonly string[] = [
  'commands/shared/observing',
  'strategies/reported-figures',
  'strategies/time-accounting',
];

/** Rooms most of whose tests only compute: a process runs many of their files, as its start takes longer than most of them. */
const TOGETHER: readonly string[] = ['kernel/', 'model/', 'outputs/', 'text/'];
/** Processes that share these files; a choice. */
const GROUPS = 4;

/** Compiled tests whose source still exists: a deleted test may have left its output in the build. */
const testFiles = (): readonly string[] =>
  readdirSync(built, {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.test.js'))
    .filter(path =>
      ['.ts', '.tsx'].some(extension => existsSync(join(sources, path.replace(/\.js$/, extension)))),
    )
    .sort();

const all = testFiles();
const pathOf = (name: string): string => `${name}.test.js`;
const alone = ALONE.map(pathOf);
const longest = longestFiles.map(pathOf);
const renamed = [...alone, ...longest].filter(path => !all.includes(path));
if (renamed.length > 0) throw new Error(`No longer a test, but listed as one: ${renamed.join(', ')}`);

const named = process.argv.slice(2);
const wanted = named.filter(part => part !== '--all');
if (named.length === 0) process.env[WHOLE_VARIETY] = 'no';
const files = all.filter(path => wanted.length === 0 || wanted.some(part => path.includes(part)));
/** The order in which files start: the longest first. */
const inOrder = [
  ...longest.filter(path => files.includes(path)),
  ...files.filter(path => !longest.includes(path)),
];
const isTogether = (path: string): boolean => TOGETHER.some(room => path.startsWith(room));

// What ships is tested: React's production build, which also paints in half the time.
process.env.NODE_ENV ||= 'production';

// No test leaves the machine, and Node reads these certificates at the start of every process: 40 ms for a system's.
delete process.env.NODE_EXTRA_CA_CERTS;

// What the program remembers on this machine, its language for one, is not for tests, nor theirs for it.
const remembered = mkdtempSync(join(tmpdir(), 'kitchens-tests-'));
process.env.XDG_CONFIG_HOME = join(remembered, 'config');
process.env.XDG_CACHE_HOME = join(remembered, 'cache');

// Recordings that several test files read are made once.
process.env[SHARED_FOLDER] = join(remembered, 'recordings');
mkdirSync(process.env[SHARED_FOLDER]);

/** Files that import the tests that run together. */
const groups = (): readonly string[] => {
  const together = inOrder.filter(isTogether);
  const size = Math.ceil(together.length / GROUPS) || 1;
  return Array.from({length: Math.ceil(together.length / size)}, (_, i) => {
    const group = join(remembered, `together-${i + 1}.mjs`);
    const imports = together.slice(i * size, (i + 1) * size).map(path => pathToFileURL(join(built, path)));
    writeFileSync(group, imports.map(({href}) => `import ${JSON.stringify(href)};\n`).join(''));
    return group;
  });
};

const pathsOf = (chosen: (path: string) => boolean): readonly string[] =>
  inOrder.filter(chosen).map(path => join(built, path));
const isAlone = (path: string): boolean => alone.includes(path);
const one = pathsOf(path => !isAlone(path) && !isTogether(path));

let passed = 0;
let failed = 0;
const parts = [
  // The longest files come first, and small ones last.
  {
    files: [...one.slice(0, longest.length), ...groups(), ...one.slice(longest.length)],
    concurrency: 2 * availableParallelism(),
  },
  {files: pathsOf(isAlone), concurrency: 1},
];
const reports = Readable.from(reportsOf(parts, TIMEOUT_MS)).on('data', ({type}) => {
  if (type === 'test:pass') passed += 1;
  if (type === 'test:fail') failed += 1;
});
reports.compose(new spec()).pipe(process.stdout);

process.on('exit', () => {
  rmSync(remembered, {recursive: true, force: true});
  if (failed > 0) process.exitCode = 1;
  if (passed + failed > 0) return;
  console.error(
    wanted.length === 0 ? 'There is no test.' : `No test's path contains ${wanted.join(' or ')}.`,
  );
  process.exitCode = 1;
});
