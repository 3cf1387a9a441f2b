import {closeSync, openSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {WrittenFile} from '../../model/export/exports.js';
import {openWholeFile, type WholeFile} from './whole-files.js';

/** A file in pieces, and what its name ends with. */
export type NumberedPart = {
  readonly ending: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
};

/** The highest number in a name; a choice: a folder with so many files of one name is not meant. */
const MOST = 10_000;

/**
 * Writes files of one name, such as `name-2.csv` and `name-2.executors.csv`: the number is the first one that no file
 * of these has. None is overwritten, and where one cannot be written whole, none stays.
 * @throws Error when one cannot be written, or when `signal` is aborted meanwhile.
 */
export const writeNumbered = async (
  folder: string,
  name: string,
  parts: readonly NumberedPart[],
  signal?: AbortSignal,
): Promise<readonly WrittenFile[]> => {
  const paths = reserve(
    parts.map(
      ({ending}) =>
        number =>
          join(folder, `${name}-${number}${ending}`),
    ),
  );
  const files: WholeFile[] = [];
  let areKept = false;
  const drop = (): void => {
    for (const file of files) file.drop();
    if (!areKept) for (const path of paths) rmSync(path, {force: true});
  };
  process.on('exit', drop);
  try {
    for (const [i, {text}] of parts.entries()) {
      const file = openWholeFile(paths[i] ?? '');
      files.push(file);
      for await (const piece of text) {
        signal?.throwIfAborted();
        file.write(piece);
      }
      file.close();
    }
    for (const file of files) file.keep();
    areKept = true;
    return paths.map(path => ({path, bytes: statSync(path).size}));
  } finally {
    process.off('exit', drop);
    drop();
  }
};

/** Makes empty files of the first number that is free for all of them, so that no other program takes it meanwhile. */
const reserve = (pathsOf: readonly ((number: number) => string)[]): readonly string[] => {
  for (let number = 1; number <= MOST; number++) {
    const paths = pathsOf.map(pathOf => pathOf(number));
    if (reserveAll(paths)) return paths;
  }
  throw new Error(`no number below ${MOST} is free`);
};

const reserveAll = (paths: readonly string[]): boolean => {
  const made: string[] = [];
  try {
    for (const path of paths) {
      closeSync(openSync(path, 'wx'));
      made.push(path);
    }
    return true;
  } catch (error) {
    for (const path of made) rmSync(path, {force: true});
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};
