import {randomUUID} from 'node:crypto';
import {closeSync, openSync, unlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Where files are written: TMPDIR, or what the system uses. */
export const folder = (): string => tmpdir();

/**
 * Opens a new file that has no name: it loses it at once. The system gives its room back when it is
 * closed, which the system does as well when its process ends, however that ends. Only a process that is
 * killed between these two calls leaves something: an empty file. Not asynchronous, as that moment
 * would then be longer.
 */
export const openNameless = (): number => {
  const path = join(folder(), `kitchens-${process.pid}-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
};
