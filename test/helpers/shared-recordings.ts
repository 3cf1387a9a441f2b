import {existsSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import {folderFor} from '../cli/kitchens.js';

/** The variable in which the runner of the tests names the folder of recordings that test files share. */
export const SHARED_FOLDER = 'KITCHENS_TEST_RECORDINGS';

/**
 * A recording that several test files read: made by the first of them that asks for it, for all that run together.
 * `make` writes it to a file. A test file that runs by itself makes its own.
 */
export const sharedRecording = async (
  t: TestContext,
  name: string,
  make: (file: string) => Promise<void>,
): Promise<string> => {
  const file = join(process.env[SHARED_FOLDER] ?? folderFor(t), `${name}.ndjson`);
  if (existsSync(file)) return file;
  // Another test file may make the same meanwhile: each is whole when it gets its name.
  const own = join(folderFor(t), `${name}.ndjson`);
  await make(own);
  renameSync(own, file);
  return file;
};
