import {readFileSync} from 'node:fs';
import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

/** The content of a small JSON file; {} where there is no file, null where it is not JSON or cannot be read. */
export const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : null;
  }
};

/**
 * Replaces a JSON file by what `change` makes of its present content, which another launch may have written
 * meanwhile. A reader meets the old file or the new one, never half of it.
 * @throws Error when it cannot be written.
 */
export const updateJson = async (file: string, change: (before: unknown) => object): Promise<void> => {
  const next = `${file}.new`;
  await makeFolder(dirname(file));
  await createAlone(next);
  try {
    await writeFile(next, `${JSON.stringify(change(readJson(file)), null, 2)}\n`);
    await rename(next, file);
  } catch (error) {
    await rm(next, {force: true}).catch(() => {});
    throw error;
  }
};

/** Settings are private to their user (XDG Base Directory Specification). */
const MODE = {mode: 0o700};

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where a folder that exists refuses a
 * new one as if it did not exist, as those do that the system mounts on demand.
 */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, MODE);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || folder === dirname(folder)) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, MODE).catch(throwUnlessExists);
  }
};

const TRIES = 50;
const PAUSE_MS = 20;

/** Creates the new file before another process does; one that stays for a second was left by a dead process. */
const createAlone = async (next: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const made = await writeFile(next, '', {flag: 'wx'}).then(() => true, throwUnlessExists);
    if (made) return;
    await sleep(PAUSE_MS);
  }
};

/** False where another process has made it; any other error is thrown. */
const throwUnlessExists = (error: NodeJS.ErrnoException): false => {
  if (error.code !== 'EEXIST') throw error;
  return false;
};
