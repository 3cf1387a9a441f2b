import {Readable} from 'node:stream';
import {buffer} from 'node:stream/consumers';
import {createGzip} from 'node:zlib';

/** What the bomb becomes when it is unpacked, bytes. */
export const BOMB_BYTES = 100_000_000;

const ZEROS = Buffer.alloc(1_000_000);

let packed: Promise<Buffer> | undefined;

/** A small gzip of a hundred million zeros, made when it is first asked for and kept. */
export const bomb = (): Promise<Buffer> => {
  packed ??= pack();
  return packed;
};

const pack = (): Promise<Buffer> => buffer(Readable.from(zeros()).pipe(createGzip({level: 9})));

function* zeros(): Generator<Buffer> {
  for (let made = 0; made < BOMB_BYTES; made += ZEROS.length) yield ZEROS;
}
