import {readSync} from 'node:fs';
import {RecordingError} from './recording-error.js';

/** A line of a file, without its end. `start`: its first byte. */
export type Line = {
  readonly number: number;
  readonly start: number;
  readonly bytes: Buffer;
  /** False where the file ends without the end of this line. */
  readonly isWhole: boolean;
};

/** The longest line that is read, bytes; a choice: plans and results can be large. */
export const LONGEST_LINE = 64_000_000;

const CHUNK = 262_144;
const LF = 10;

/**
 * The lines of a file from its beginning. A line's bytes hold until the next one is asked for.
 * @throws RecordingError about a line that is too long; Error when the file cannot be read.
 */
export function* linesOf(descriptor: number, longest = LONGEST_LINE): Generator<Line> {
  let buffer = Buffer.allocUnsafe(CHUNK);
  /** What of the buffer is read, where it stands in the file, and how many lines came before. */
  let length = 0;
  let position = 0;
  let number = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, position + length);
    const searched = length;
    length += read;
    let from = 0;
    for (let end = buffer.indexOf(LF, searched); end >= 0 && end < length; end = buffer.indexOf(LF, from)) {
      number++;
      yield {number, start: position + from, bytes: buffer.subarray(from, end), isWhole: true};
      from = end + 1;
    }
    if (read === 0) {
      if (from < length)
        yield {
          number: number + 1,
          start: position + from,
          bytes: buffer.subarray(from, length),
          isWhole: false,
        };
      return;
    }
    buffer.copyWithin(0, from, length);
    position += from;
    length -= from;
    if (length > longest) throw new RecordingError({reason: 'too-long', line: number + 1, most: longest});
    if (length > buffer.length / 2) buffer = Buffer.concat([buffer.subarray(0, length)], buffer.length * 2);
  }
}
