import {crc32} from 'node:zlib';
import type {Result} from '../../model/event/event.js';
import {hex32} from '../hex.js';
import {failing} from './failure-reasons.js';
import {PIECE, textOf} from './text.js';

/** One piece of a text, and the fraction of the text that is done with it. */
export type Piece = {readonly text: Uint8Array; readonly done: number};

/** A text of `bytes` bytes, piece by piece. */
export function* piecesOf(seed: number, bytes: number): Generator<Piece> {
  for (let from = 0, piece = 0; from < bytes; from += PIECE, piece += 1) {
    const to = Math.min(bytes, from + PIECE);
    yield {text: textOf(seed, piece, to - from), done: to / bytes};
  }
}

/** @throws a failure WRONG_RESULT when a decompressed piece differs from the original. */
export const checkPiece = (restored: Uint8Array, {text}: Piece): void => {
  if (Buffer.compare(restored, text) === 0) return;
  throw failing('WRONG_RESULT', 'wrong-text', {bytes: text.length});
};

/**
 * The result for a text: its length and its checksum (CRC-32, as in gzip's own trailer, RFC 1952). The
 * compressed length is left out, as it differs between versions of zlib.
 */
export const openDigest = () => {
  let [bytes, checksum] = [0, 0];
  return {
    add({text}: Piece): void {
      bytes += text.length;
      checksum = crc32(text, checksum);
    },
    result: (): Result => ({value: {bytes, crc32: hex32(checksum)}}),
  };
};
