import {once} from 'node:events';
import {setImmediate, setTimeout} from 'node:timers/promises';
import type {Exchange} from './exchange.js';
import {BLOCK_BYTES, LINE} from './known-content.js';

// Every body consists of slices of this one block: a large response takes no memory, and responses of
// any size begin with the same bytes.
const BLOCK = Buffer.alloc(BLOCK_BYTES, LINE);

/** Statuses of responses without a body, whatever was requested (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
const BODILESS = new Set([204, 205, 304]);

/** Responds with `status` and a body of `bytes` bytes, no faster than the client reads. */
export const sendBody = async (exchange: Exchange, status: number, bytes: number): Promise<void> => {
  sendHeaders(exchange, status, bytes);
  if (BODILESS.has(status)) exchange.response.end();
  else await writeAndEnd(exchange, bytes);
};

/** Writes the headers of a response of `length` bytes; null: of a length that is not announced. */
export const sendHeaders = ({response}: Exchange, status: number, length: number | null): void => {
  response.setHeader('content-type', 'application/octet-stream');
  if (length !== null && !BODILESS.has(status)) response.setHeader('content-length', length);
  response.writeHead(status);
};

/** Writes `bytes` bytes (Infinity: without end) of a body and leaves the response open. */
export const writeContent = async ({request, response, signal}: Exchange, bytes: number): Promise<void> => {
  if (request.method === 'HEAD') return;
  for (let left = bytes; left > 0; left -= BLOCK.length) {
    response.write(BLOCK.subarray(0, Math.min(left, BLOCK.length)));
    // A client that reads as fast as the server writes never lets the socket fill: without this turn of the
    // event loop no other client would be served.
    await setImmediate(undefined, {signal});
    if (response.writableNeedDrain) await once(response, 'drain', {signal});
  }
};

/** Bytes `from` to `to` of a body: one slice for each block in which they lie. */
export const contentSlices = (from: number, to: number): readonly Buffer[] => {
  const slices: Buffer[] = [];
  for (let at = from; at < to; ) {
    const slice = BLOCK.subarray(at % BLOCK.length, (at % BLOCK.length) + to - at);
    slices.push(slice);
    at += slice.length;
  }
  return slices;
};

/** Writes `bytes` bytes and ends the response with the last of them. */
export const writeAndEnd = async (exchange: Exchange, bytes: number): Promise<void> => {
  // A client that has received all bytes may send its next request at once: this response must have ended
  // by then, or both would be counted as in flight together.
  const last = bytes % BLOCK.length || Math.min(bytes, BLOCK.length);
  await writeContent(exchange, bytes - last);
  exchange.response.end(BLOCK.subarray(0, last));
};

/** Writes `bytes` bytes in chunks of `chunk` bytes, the nth one `n * every` ms after the call, and ends the response. */
export const writeInChunks = async (
  exchange: Exchange,
  {bytes, chunk, every}: {bytes: number; chunk: number; every: number},
): Promise<void> => {
  const start = performance.now();
  const count = Math.max(1, Math.ceil(bytes / chunk));
  for (let index = 1; index <= count; index++) {
    const early = start + index * every - performance.now();
    await setTimeout(Math.max(0, early), undefined, {signal: exchange.signal});
    if (index < count) await writeContent(exchange, chunk);
  }
  await writeAndEnd(exchange, bytes - (count - 1) * chunk);
};
