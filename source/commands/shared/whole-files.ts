import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {type RecordObstacle, recordObstacles} from '../../text/refusals.js';
import {openForWriting} from './open-for-writing.js';

/** What keeps a file from being written: by a code that has words, or in the system's own. */
export type FileObstacle = {readonly obstacle: RecordObstacle | null; readonly reason: string};

/** What keeps a file from being written; null where nothing does. One that exists does, unless `force` is true. */
export const obstacleAt = (path: string, force: boolean): FileObstacle | null => {
  try {
    if (existsSync(path)) {
      if (statSync(path).isDirectory()) return {obstacle: 'EISDIR', reason: ''};
      if (!force) return {obstacle: 'EEXIST', reason: ''};
    }
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return obstacleIn(error);
  }
};

/** What keeps a file from being written, by the error that says so; without the path, which may be one of our own. */
export const obstacleIn = (error: unknown): FileObstacle => {
  const {code, message, syscall} = error as NodeJS.ErrnoException;
  const [reason = message] = syscall === undefined ? [message] : message.split(`, ${syscall}`);
  return {obstacle: recordObstacles.find(known => known === code) ?? null, reason};
};

/** A file whose new content stands beside it until it is whole. */
export type WholeFile = {
  write(piece: string): void;
  /** No more comes. A device or a pipe has it already. */
  close(): void;
  /** What was written takes the place of what the file held, at once. */
  keep(): void;
  /** Nothing that was written stays. Does nothing after `keep`. */
  drop(): void;
};

/** Characters that are written at once: a choice, few calls and little memory. */
const PIECE = 1 << 16;

/** @throws Error when it cannot be opened, or by any of its functions when it cannot be written. */
export const openWholeFile = (path: string): WholeFile => {
  // Renaming would put a file in the place of a device or a pipe.
  const isWrittenAsItIs = existsSync(path) && !statSync(path).isFile();
  const target = isWrittenAsItIs ? path : `${path}.${process.pid}.tmp`;
  const descriptor = openForWriting(target, 'w');
  let isOpen = true;
  let isKept = false;
  let pieces: string[] = [];
  let length = 0;
  const flush = (): void => {
    writeFileSync(descriptor, pieces.join(''));
    pieces = [];
    length = 0;
  };
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    closeSync(descriptor);
  };
  const drop = (): void => {
    if (isKept) return;
    close();
    process.off('exit', drop);
    if (!isWrittenAsItIs) rmSync(target, {force: true});
  };
  // A signal ends the process where it stands.
  process.on('exit', drop);
  return {
    write(piece) {
      pieces.push(piece);
      length += piece.length;
      if (length >= PIECE) flush();
    },
    close() {
      flush();
      close();
    },
    keep() {
      if (!isWrittenAsItIs) renameSync(target, path);
      isKept = true;
      process.off('exit', drop);
    },
    drop,
  };
};

/** Replaces a file whole, so that it is never half written. @throws Error when it cannot be written. */
export const replaceFile = (path: string, content: string): void => {
  const file = openWholeFile(path);
  try {
    file.write(content);
    file.close();
    file.keep();
  } finally {
    file.drop();
  }
};
