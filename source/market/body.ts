import {once} from 'node:events';
import {setImmediate, setTimeout} from 'node:timers/promises';
import type {Exchange} from './exchange.js';
import {BLOCK_BYTES, LINE} from './known-content.js';

// Every body is a run of slices of this one block, so that a large answer costs no memory and an
// answer of any size begins with the same bytes.
const BLOCK = Buffer.alloc(BLOCK_BYTES, LINE);

/** Statuses whose answers have no body, whatever was asked for (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
const BODILESS = new Set([204, 205, 304]);

/** Answers with `status` and a body of `bytes` bytes, no faster than the other side reads. */
export const sendBody = async (exchange: Exchange, status: number, bytes: number): Promise<void> => {
  begin(exchange, status, bytes);
  if (BODILESS.has(status)) exchange.response.end();
  else await pourAndEnd(exchange, bytes);
};

/** Says the head of an answer: of `length` bytes, or (null) of a length the other side is not told. */
export const begin = ({response}: Exchange, status: number, length: number | null): void => {
  response.setHeader('content-type', 'application/octet-stream');
  if (length !== null && !BODILESS.has(status)) response.setHeader('content-length', length);
  response.writeHead(status);
};

/** Writes `bytes` bytes (Infinity: without end) of a body that has begun, leaving it open. */
export const pour = async ({request, response, signal}: Exchange, bytes: number): Promise<void> => {
  if (request.method === 'HEAD') return;
  for (let left = bytes; left > 0; left -= BLOCK.length) {
    response.write(BLOCK.subarray(0, Math.min(left, BLOCK.length)));
    // A reader as fast as we are never lets the socket fill: without this turn nobody else is served.
    await setImmediate(undefined, {signal});
    if (response.writableNeedDrain) await once(response, 'drain', {signal});
  }
};

/** Bytes `from` to `to` of a body, in as many pieces as they have parts in several blocks. */
export const slices = (from: number, to: number): readonly Buffer[] => {
  const pieces: Buffer[] = [];
  for (let at = from; at < to; ) {
    const piece = BLOCK.subarray(at % BLOCK.length, (at % BLOCK.length) + to - at);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
};

/** Writes `bytes` bytes and ends the answer with the last of them. */
export const pourAndEnd = async (exchange: Exchange, bytes: number): Promise<void> => {
  // A client that has all its bytes may ask again at once: our side must have ended by then, or the
  // two requests would be counted as in flight together.
  const last = bytes % BLOCK.length || Math.min(bytes, BLOCK.length);
  await pour(exchange, bytes - last);
  exchange.response.end(BLOCK.subarray(0, last));
};

/** Sends `bytes` bytes as pieces of `chunk` bytes, the nth one `n * every` ms after the call. */
export const drip = async (
  exchange: Exchange,
  {bytes, chunk, every}: {bytes: number; chunk: number; every: number},
): Promise<void> => {
  const began = performance.now();
  const pieces = Math.max(1, Math.ceil(bytes / chunk));
  for (let piece = 1; piece <= pieces; piece++) {
    const early = began + piece * every - performance.now();
    await setTimeout(Math.max(0, early), undefined, {signal: exchange.signal});
    if (piece < pieces) await pour(exchange, chunk);
  }
  await pourAndEnd(exchange, bytes - (pieces - 1) * chunk);
};
