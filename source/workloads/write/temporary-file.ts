import {randomUUID} from 'node:crypto';
import {closeSync, openSync, unlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** The folder of the files: TMPDIR, or the system's default. */
export const temporaryFolder = (): string => tmpdir();

/**
 * Opens a new file and removes its name at once: the system frees its space when the file is closed, or when
 * the process ends, however it ends. Only a process that is killed between the two calls leaves an (empty)
 * file behind: they are synchronous, as that moment would otherwise be longer.
 */
export const openUnlinkedFile = (): number => {
  const path = join(temporaryFolder(), `kitchens-${process.pid}-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
};
