import {execFile} from 'node:child_process';
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, parse} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const run = promisify(execFile);

/** C sources are no part of the build. */
const SOURCES = fileURLToPath(new URL('../../../test/bench/c/', import.meta.url));
const COMPILERS = ['cc', 'gcc', 'clang'];

/** The C programs, built with -O3 into a folder of their own. */
export type Compiled = {
  readonly compiler: string;
  /** The program that was made of c/<name>.c. */
  file(name: string): string;
  remove(): Promise<void>;
};

/** Builds them; null where there is no compiler. @throws Error when it does not take them. */
export const compile = async (): Promise<Compiled | null> => {
  const compiler = await firstThatRuns(COMPILERS);
  if (compiler === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'kitchens-bench-'));
  const file = (name: string): string => join(folder, name);
  const names = (await readdir(SOURCES)).filter(name => name.endsWith('.c'));
  await Promise.all(
    names.map(name => run(compiler, ['-O3', '-o', file(parse(name).name), join(SOURCES, name)])),
  );
  return {compiler, file, remove: () => rm(folder, {recursive: true})};
};

const firstThatRuns = async (names: readonly string[]): Promise<string | null> => {
  for (const name of names) {
    const runs = await run(name, ['--version']).then(
      () => true,
      () => false,
    );
    if (runs) return name;
  }
  return null;
};
