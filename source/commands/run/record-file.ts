import {closeSync, existsSync, fstatSync, ftruncateSync, rmSync, statSync, writeFileSync} from 'node:fs';
import type {Output} from '../../outputs/output.js';
import {openRecording} from '../../outputs/recording.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import {openForWriting} from '../shared/open-for-writing.js';
import {type FileObstacle, obstacleIn} from '../shared/whole-files.js';

/** A recording that is being written into a file. */
export type RecordFile = Output & {
  /** Whether all of it could be written so far. */
  readonly isWhole: boolean;
  /** Writes text as it is, in the place of a run. */
  copy(text: string): void;
  /** Closes the file; one that was made for nothing is removed again. */
  close(): void;
};

/**
 * Opens the file before anything starts; what it held stays until there is something to record.
 * `onBroken` is called once when it cannot be written any more, with what keeps it from that.
 * @throws UsageError when it exists (and `force` is false) or cannot be written.
 */
export const openRecordFile = (
  path: string,
  force: boolean,
  onBroken: (found: FileObstacle) => void,
): RecordFile => {
  const isNew = !existsSync(path);
  const descriptor = open(path, force);
  let used = false;
  let isWhole = true;
  const write = (text: string): void => {
    if (!isWhole) return;
    try {
      if (!used && fstatSync(descriptor).isFile()) ftruncateSync(descriptor);
      used = true;
      writeFileSync(descriptor, text);
    } catch (error) {
      isWhole = false;
      onBroken(obstacleIn(error));
    }
  };
  return {
    ...openRecording({data: write}),
    copy: write,
    get isWhole() {
      return isWhole;
    },
    close() {
      closeSync(descriptor);
      if (isNew && !used) rmSync(path, {force: true});
    },
  };
};

const open = (path: string, force: boolean): number => {
  try {
    return openForWriting(path, force ? 'a' : 'ax');
  } catch (error) {
    const {obstacle, reason} = obstacleIn(error);
    const found = obstacle === 'EEXIST' && statSync(path).isDirectory() ? 'EISDIR' : obstacle;
    throw new UsageError(words => words.recordFile(quoted(path), found, reason));
  }
};
