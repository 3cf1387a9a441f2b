import {existsSync, rmSync, statSync} from 'node:fs';
import type {Writable} from 'node:stream';
import type {Output} from '../../outputs/output.js';
import {openRecording} from '../../outputs/recording.js';
import {quoted, UsageError} from '../cli/usage-error.js';
import {openForWriting} from '../shared/open-for-writing.js';
import {type FileObstacle, obstacleIn} from '../shared/whole-files.js';
import {openRecordSink} from './record-sink.js';

/** A recording that is being written into a file. */
export type RecordFile = Output & {
  /** Whether all of it could be written so far. */
  readonly isWhole: boolean;
  /** The pipe that it is written into, where its reader may be slow; null for a file. */
  readonly pipe: Writable | null;
  /** Writes text as it is, in the place of a run. */
  copy(text: string): void;
  /** Resolves when its reader has taken all of it, or takes nothing any more. */
  written(): Promise<void>;
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
  let used = false;
  let isWhole = true;
  const onError = (error: unknown): void => {
    if (!isWhole) return;
    isWhole = false;
    onBroken(obstacleIn(error));
  };
  const sink = openRecordSink(open(path, force), onError);
  const write = (text: string): void => {
    if (!isWhole) return;
    used = true;
    try {
      sink.write(text);
    } catch (error) {
      onError(error);
    }
  };
  return {
    ...openRecording({data: write}),
    copy: write,
    get isWhole() {
      return isWhole;
    },
    pipe: sink.pipe,
    written: sink.written,
    close() {
      sink.close();
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
