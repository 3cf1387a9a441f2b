import {closeSync, openSync, readdirSync, readSync} from 'node:fs';

/** A file of /proc that is read again and again. */
export type ProcFile = {
  /** What stands in it now; empty where what it tells of has gone, or may not be read. */
  read(): string;
  close(): void;
};

/** Longer than any file that is read. */
const LONGEST = 8192;

/**
 * Descriptors kept at most: a kept file costs 2 µs a read, one opened for it 6. The process's other
 * parts must be left some, where as few as 1,024 are allowed.
 */
const KEPT = 600;

/** Every read goes through this one buffer. */
const buffer = Buffer.allocUnsafeSlow(LONGEST);
let kept = 0;

/** A file that stays open after its first read, while there are descriptors to spare. */
export const keepFile = (path: string): ProcFile => {
  let descriptor: number | null = null;
  const close = (): void => {
    if (descriptor === null) return;
    closeSync(descriptor);
    descriptor = null;
    kept -= 1;
  };
  return {
    read() {
      if (descriptor === null && kept >= KEPT) return readOnce(path);
      const text = attempt(() => {
        if (descriptor === null) {
          descriptor = openSync(path, 'r');
          kept += 1;
        }
        return contentOf(descriptor);
      }, '');
      if (text === '') close();
      return text;
    },
    close,
  };
};

/** What stands in a file now; empty where it is not there, or may not be read. */
export const readOnce = (path: string): string =>
  attempt(() => {
    const descriptor = openSync(path, 'r');
    try {
      return contentOf(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }, '');

/** Names in a folder; none where it is not there, or may not be read. */
export const namesIn = (folder: string): readonly string[] => attempt(() => readdirSync(folder), []);

const contentOf = (descriptor: number): string =>
  buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, LONGEST, 0));

/** What has exited, or belongs to others, is no error. */
const QUIET = new Set(['ENOENT', 'ESRCH', 'EACCES', 'EPERM']);

const attempt = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch (error) {
    if (QUIET.has((error as NodeJS.ErrnoException).code ?? '')) return otherwise;
    throw error;
  }
};
