import {pipeline, type Readable, type Transform} from 'node:stream';
import {constants, createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';
import {failing} from './reasons.js';

/** What ends early is not the decoders' concern (a body may be empty): the connection tells of that. */
const LENIENT = {finishFlush: constants.Z_SYNC_FLUSH};

/** Content codings (RFC 9110, 8.4.1); what is not here is counted as it comes. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(LENIENT),
  'x-gzip': () => createGunzip(LENIENT),
  deflate: () => createInflate(LENIENT),
  br: () => createBrotliDecompress({finishFlush: constants.BROTLI_OPERATION_FLUSH}),
};

/** More codings on top of each other than this are no honest answer, and are counted as they come too. */
const MOST_CODINGS = 5;

/** Takes a body's bytes as they come. */
export type Take = (chunk: Uint8Array) => void;

/**
 * Reads a body to its end, hands its bytes on where somebody wants them, and counts them, decoded.
 * @throws a failure TOO_LARGE as soon as they are more than `limit`; whatever the connection, a decoder
 * or `take` reports.
 */
export const readBody = async (
  body: Readable,
  encoding: string,
  limit: number,
  take?: Take,
): Promise<number> => {
  let bytes = 0;
  for await (const chunk of decoded(body, encoding)) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge(limit);
    take?.(chunk);
  }
  return bytes;
};

const decoded = (body: Readable, encoding: string): Readable =>
  decodersOf(encoding).reduce<Readable>((stream, decoder) => pipeline(stream, decoder, forwarded), body);

/** An error of one stream of the line ends all of them, and reaches whoever reads the last. */
const forwarded = (): void => {};

const decodersOf = (encoding: string): readonly Transform[] => {
  const names = encoding.toLowerCase().split(',', MOST_CODINGS + 1);
  if (encoding === '' || names.length > MOST_CODINGS) return [];
  return names.reverse().flatMap(name => DECODERS[name.trim()]?.() ?? []);
};

const tooLarge = (limit: number): Error => failing('TOO_LARGE', 'response-too-large', {limitBytes: limit});
