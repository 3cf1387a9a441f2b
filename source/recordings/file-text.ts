import {readSync} from 'node:fs';
import {StringDecoder} from 'node:string_decoder';

const CHUNK = 65_536;

/** The text of a file in pieces; characters are not torn. */
export function* fileText(descriptor: number): Generator<string> {
  const decoder = new StringDecoder();
  const buffer = Buffer.allocUnsafe(CHUNK);
  let position = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, 0, CHUNK, position);
    if (read === 0) break;
    position += read;
    yield decoder.write(buffer.subarray(0, read));
  }
  yield decoder.end();
}
