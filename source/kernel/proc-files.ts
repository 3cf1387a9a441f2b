import {closeSync, openSync, readdirSync, readSync} from 'node:fs';

/** A file of /proc that is read repeatedly. */
export type ProcFile = {
  /** The present content; empty where the process or thread has ended, or reading is not permitted. */
  read(): string;
  close(): void;
};

/** Size of the read buffer, bytes: larger than any file that is read (status, the longest, has about 1,500). */
const MAX_BYTES = 8192;

/**
 * Most descriptors that stay open: a read through an open descriptor costs 2 µs, with open and close 6 µs.
 * A limit of 1,024 descriptors per process is common, and other parts of this process need some.
 */
const MAX_OPEN = 600;

/** All reads go through this one buffer. */
const buffer = Buffer.allocUnsafeSlow(MAX_BYTES);
let openFiles = 0;

/** A file whose descriptor stays open after the first read, up to MAX_OPEN descriptors in total. */
export const openProcFile = (path: string): ProcFile => {
  let descriptor: number | null = null;
  const close = (): void => {
    if (descriptor === null) return;
    closeSync(descriptor);
    descriptor = null;
    openFiles -= 1;
  };
  return {
    read() {
      if (descriptor === null && openFiles >= MAX_OPEN) return readProcFile(path);
      const text = attempt(() => {
        if (descriptor === null) {
          descriptor = openSync(path, 'r');
          openFiles += 1;
        }
        return contentOf(descriptor);
      }, '');
      if (text === '') close();
      return text;
    },
    close,
  };
};

/** The present content of a file, read once; empty where it does not exist or reading is not permitted. */
export const readProcFile = (path: string): string =>
  attempt(() => {
    const descriptor = openSync(path, 'r');
    try {
      return contentOf(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }, '');

/** The names in a folder; none where it does not exist or reading is not permitted. */
export const procFolderNames = (folder: string): readonly string[] => attempt(() => readdirSync(folder), []);

const contentOf = (descriptor: number): string =>
  buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, MAX_BYTES, 0));

/** A process that has ended, or that belongs to another user, is an expected case. */
const EXPECTED_ERRORS = new Set(['ENOENT', 'ESRCH', 'EACCES', 'EPERM']);

/** The system lacks something: what is read is not measured, which the caller can ask for. */
const SHORTAGES = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);
let shortage: string | null = null;

/** The code of the error by which the system lacked what reading takes (descriptors, memory); null where it never did. */
export const readingShortage = (): string | null => shortage;

const attempt = <T>(read: () => T, fallback: T): T => {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (SHORTAGES.has(code)) shortage ??= code;
    else if (!EXPECTED_ERRORS.has(code)) throw error;
    return fallback;
  }
};
