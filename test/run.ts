/** Runs the compiled tests: all of them, or those whose path contains one of the arguments. */
import {existsSync, readdirSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {run} from 'node:test';
import {spec} from 'node:test/reporters';
import {fileURLToPath} from 'node:url';

const built = fileURLToPath(new URL('.', import.meta.url));
const sources = fileURLToPath(new URL('../../test/', import.meta.url));

/** Longer than any file of tests takes on a slow machine, ms: what hangs fails. */
const PATIENCE_MS = 300_000;

/** Compiled tests whose source still exists, so that what was deleted does not live on in the build. */
const testFiles = (): string[] =>
  readdirSync(built, {recursive: true, encoding: 'utf8'})
    .filter(path => path.endsWith('.test.js'))
    .filter(path =>
      ['.ts', '.tsx'].some(extension => existsSync(join(sources, path.replace(/\.js$/, extension)))),
    )
    .sort();

const wanted = process.argv.slice(2);
const files = testFiles().filter(path => wanted.length === 0 || wanted.some(part => path.includes(part)));

// What ships is tested: React's production build, which also paints in half the time.
process.env.NODE_ENV ??= 'production';

let passed = 0;
let failed = 0;
const concurrency = Math.max(1, Math.min(4, availableParallelism() - 1));
const tests = run({files: files.map(path => join(built, path)), concurrency, timeout: PATIENCE_MS});
tests.on('test:pass', () => {
  passed += 1;
});
tests.on('test:fail', () => {
  failed += 1;
});
tests.compose(new spec()).pipe(process.stdout);

process.on('exit', () => {
  if (failed > 0) process.exitCode = 1;
  if (passed + failed > 0) return;
  console.error(
    wanted.length === 0 ? 'There is no test.' : `No test's path contains ${wanted.join(' or ')}.`,
  );
  process.exitCode = 1;
});
