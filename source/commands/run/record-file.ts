import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type {Output} from '../../outputs/output.js';
import {openRecording} from '../../outputs/recording.js';
import {quoted, UsageError} from '../cli/usage-error.js';

/** A recording that is being written into a file. */
export type RecordFile = Output & {
  /** Whether all of it could be written so far. */
  readonly whole: boolean;
  /** Closes the file; one that was made for nothing is removed again. */
  close(): void;
};

/**
 * Opens the file before anything starts; what it held stays until there is something to record.
 * `onBroken` is called once when it cannot be written any more, with the reason.
 * @throws UsageError when it exists (and `force` is false) or cannot be written.
 */
export const openRecordFile = (
  path: string,
  force: boolean,
  onBroken: (reason: string) => void,
): RecordFile => {
  const isNew = !existsSync(path);
  const descriptor = open(path, force);
  let used = false;
  let whole = true;
  const write = (text: string): void => {
    if (!whole) return;
    try {
      if (!used && fstatSync(descriptor).isFile()) ftruncateSync(descriptor);
      used = true;
      writeFileSync(descriptor, text);
    } catch (error) {
      whole = false;
      onBroken(reasonOf(error));
    }
  };
  return {
    ...openRecording({data: write}),
    get whole() {
      return whole;
    },
    close() {
      closeSync(descriptor);
      if (isNew && !used) rmSync(path, {force: true});
    },
  };
};

const open = (path: string, force: boolean): number => {
  try {
    return openSync(path, force ? 'a' : 'ax');
  } catch (error) {
    throw new UsageError(`--record ${quoted(path)}: ${adviceFor(error, path)}`);
  }
};

const FOLDER = 'that is a folder: give the path of a file';

const ADVICE: Readonly<Record<string, string>> = {
  EEXIST: 'the file exists: choose another name, or give --force to replace it',
  ENOENT: 'there is no such folder: make it first, or choose another path',
  ENOTDIR: 'part of the path is no folder: choose another path',
  EISDIR: FOLDER,
  EACCES: 'it may not be written: choose another path',
  EPERM: 'it may not be written: choose another path',
  EROFS: 'nothing can be written there: choose another path',
};

const adviceFor = (error: unknown, path: string): string => {
  const {code = ''} = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' && statSync(path).isDirectory()) return FOLDER;
  return ADVICE[code] ?? reasonOf(error);
};

const reasonOf = (error: unknown): string => (error as Error).message;
