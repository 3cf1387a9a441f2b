import {closeSync, createReadStream, fstatSync, openSync, statSync} from 'node:fs';
import {headerIn} from './header-line.js';
import {LONGEST_LINE} from './lines.js';
import {RecordingError} from './recording-error.js';
import {openSpool} from './spool.js';

/** Where a recording comes from: the path of a file, or a stream and the descriptor that it reads. */
export type Source =
  | {readonly path: string}
  | {readonly stream: AsyncIterable<Uint8Array>; readonly descriptor: number};

/** Gets the progress while a recording is read. */
export type ReadingProgress = {
  /** A pipe has brought so much, and may bring more. */
  piped(lines: number, bytes: number): void;
  /** So many bytes of the file are checked, of all. */
  checked(bytes: number, all: number): void;
};

/** A file in which one can jump about. */
export type SourceFile = {readonly descriptor: number; close(): void};

/**
 * Opens a recording's file. What a pipe brings is copied into a temporary file first.
 * @throws RecordingError when a pipe brings something else; Error when the system cannot read or copy it.
 */
export const openSourceFile = async (source: Source, progress: ReadingProgress): Promise<SourceFile> => {
  if ('stream' in source)
    return fstatSync(source.descriptor).isFile()
      ? {descriptor: source.descriptor, close: () => {}}
      : spooled(source.stream, progress);
  // Opening a pipe waits until another program writes into it, so that its stream does it.
  if (!statSync(source.path).isFile()) return spooled(createReadStream(source.path), progress);
  const descriptor = openSync(source.path, 'r');
  return {descriptor, close: () => closeSync(descriptor)};
};

const spooled = async (stream: AsyncIterable<Uint8Array>, {piped}: ReadingProgress): Promise<SourceFile> => {
  const spool = openSpool();
  try {
    let head: Uint8Array[] | null = [];
    let length = 0;
    let lines = 0;
    piped(lines, length);
    for await (const chunk of stream) {
      spool.append(chunk);
      length += chunk.length;
      for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, end + 1)) lines++;
      piped(lines, length);
      if (head === null) continue;
      // A device can bring bytes without end: what is no recording is refused before the disk is full.
      head.push(chunk);
      if (chunk.includes(LF)) {
        const [line = ''] = Buffer.concat(head).toString().split('\n', 1);
        headerIn(line);
        head = null;
      } else if (length > LONGEST_LINE) throw new RecordingError({reason: 'not-a-recording'});
    }
    return spool;
  } catch (error) {
    spool.close();
    throw error;
  }
};

const LF = 10;
