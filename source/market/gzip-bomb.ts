import {Readable} from 'node:stream';
import {buffer} from 'node:stream/consumers';
import {createGzip} from 'node:zlib';

/** Decompressed size of the bomb, bytes. */
export const BOMB_BYTES = 100_000_000;

const ZEROS = Buffer.alloc(1_000_000);

let compressed: Promise<Buffer> | undefined;

/** A small gzip of a hundred million zeros, made at the first request and kept. */
export const gzipBomb = (): Promise<Buffer> => {
  compressed ??= buffer(Readable.from(zeros()).pipe(createGzip({level: 9})));
  return compressed;
};

function* zeros(): Generator<Buffer> {
  for (let made = 0; made < BOMB_BYTES; made += ZEROS.length) yield ZEROS;
}
