import {type Readable, type Transform, Writable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {constants, createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import {failing} from '../../model/failure.js';

/** More encodings on top of each other than this are an attack, not an answer. */
const MOST_ENCODINGS = 5;

/** What ends early is not the decoders' concern (a body may be empty): the connection tells of that. */
const LENIENT = {finishFlush: constants.Z_SYNC_FLUSH};

/** Content codings (RFC 9110, 8.4.1); what is not here is counted as it comes. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(LENIENT),
  'x-gzip': () => createGunzip(LENIENT),
  deflate: () => createInflate(LENIENT),
  br: () => createBrotliDecompress({finishFlush: constants.BROTLI_OPERATION_FLUSH}),
};

/**
 * Reads a body to its end and counts its bytes, decoded.
 * @throws a failure TOO_LARGE as soon as they are more than `limit`; whatever the connection or the
 * decoder reports; what `signal` was aborted with.
 */
export const countBytes = async (
  body: Readable,
  encoding: string,
  limit: number,
  signal: AbortSignal,
): Promise<number> => {
  let bytes = 0;
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > limit ? tooLarge(limit) : null);
    },
  });
  await pipeline([body, ...decodersOf(encoding), counter], {signal});
  return bytes;
};

const decodersOf = (encoding: string): readonly Transform[] => {
  const names = encoding
    .toLowerCase()
    .split(',', MOST_ENCODINGS + 1)
    .reverse();
  if (names.length > MOST_ENCODINGS) throw tooManyEncodings();
  return names.flatMap(name => DECODERS[name.trim()]?.() ?? []);
};

const tooLarge = (limit: number): Error =>
  failing({
    code: 'TOO_LARGE',
    message: `the answer is larger than ${limit} bytes: allow more with --max-bytes`,
  });

const tooManyEncodings = (): Error =>
  failing({
    code: 'TOO_MANY_ENCODINGS',
    message: `the answer is encoded more than ${MOST_ENCODINGS} times over: that is no honest answer`,
  });
