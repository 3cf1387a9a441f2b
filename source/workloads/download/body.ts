import {pipeline, type Readable, type Transform} from 'node:stream';
import {constants, createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import {failing} from './failure-reasons.js';

/** Decoders accept a body that ends early (it may be empty): the connection reports an incomplete one. */
const LENIENT = {finishFlush: constants.Z_SYNC_FLUSH};

/** Content codings (RFC 9110, 8.4.1); a body of any other coding is counted undecoded. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(LENIENT),
  'x-gzip': () => createGunzip(LENIENT),
  deflate: () => createInflate(LENIENT),
  br: () => createBrotliDecompress({finishFlush: constants.BROTLI_OPERATION_FLUSH}),
};

/** A body with more codings on top of each other is counted undecoded, too; a choice: no honest server sends one. */
const MOST_CODINGS = 5;

/** Takes the decoded bytes of a body, chunk by chunk. */
export type OnChunk = (chunk: Uint8Array) => void;

/**
 * Reads a body to its end and returns the number of its decoded bytes.
 * @throws a failure TOO_LARGE as soon as they exceed `limit`; the errors of the connection, of a decoder and of
 * `onChunk`.
 */
export const readBody = async (
  body: Readable,
  encoding: string,
  limit: number,
  onChunk?: OnChunk,
): Promise<number> => {
  let bytes = 0;
  for await (const chunk of decode(body, encoding)) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    onChunk?.(chunk);
  }
  return bytes;
};

const decode = (body: Readable, encoding: string): Readable =>
  decodersOf(encoding).reduce<Readable>((stream, decoder) => pipeline(stream, decoder, ignoreError), body);

/** `pipeline` ends all streams when one fails, and the reader of the last one gets the error. */
const ignoreError = (): void => {};

const decodersOf = (encoding: string): readonly Transform[] => {
  const names = encoding.toLowerCase().split(',', MOST_CODINGS + 1);
  if (encoding === '' || names.length > MOST_CODINGS) return [];
  return names.reverse().flatMap(name => DECODERS[name.trim()]?.() ?? []);
};

const tooLarge = (limit: number): Error => failing('TOO_LARGE', 'response-too-large', {limitBytes: limit});
