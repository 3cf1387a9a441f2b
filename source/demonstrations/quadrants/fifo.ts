import {execFileSync} from 'node:child_process';
import {closeSync, constants, mkdtempSync, openSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Both ends of a FIFO that no other process can open. */
export type Fifo = {readonly readFd: number; readonly writeFd: number};

/** Opens a FIFO; null where the system has none. `blocking`: whether a read waits for data. */
export const openFifo = (blocking: boolean): Fifo | null => {
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(tmpdir(), 'kitchens-'));
    const path = join(folder, 'items');
    execFileSync('mkfifo', ['-m', '600', path], {stdio: 'ignore'});
    // With one descriptor for both ends, opening either end does not wait for the other.
    const both = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const readFd = openSync(path, constants.O_RDONLY | (blocking ? 0 : constants.O_NONBLOCK));
    const writeFd = openSync(path, constants.O_WRONLY);
    closeSync(both);
    return {readFd, writeFd};
  } catch {
    // No such command (Windows), or no such file in the folder for temporary files: the items come over HTTP.
    return null;
  } finally {
    if (folder !== null) rmSync(folder, {recursive: true});
  }
};
