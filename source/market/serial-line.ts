import {once} from 'node:events';
import {setTimeout} from 'node:timers/promises';
import {contentSlices, sendHeaders} from './body.js';
import type {Exchange} from './exchange.js';

/** Bits per byte on a line of the usual kind (8N1): a start bit, eight data bits, a stop bit. */
const BITS = 10;

/** About how long bytes are collected before they are written, ms; a choice: small pieces, yet not a packet per byte. */
const PIECE_MS = 10;

/** How many whole bytes a line has delivered, `ms` after its start. */
export const bytesDelivered = (ms: number, baud: number): number => Math.floor((ms * baud) / (BITS * 1000));

/** How long a line takes to deliver so many bytes, ms. */
export const deliveryMs = (bytes: number, baud: number): number => (bytes * BITS * 1000) / baud;

/**
 * Sends a file at the speed of a serial line. The clock decides what is due, not the number of timers that
 * fired: a late timer finds more to send, so that the whole delivery takes the right time.
 */
export const sendAtLineSpeed = async (
  exchange: Exchange,
  {bytes, baud}: {bytes: number; baud: number},
): Promise<void> => {
  const {request, response, signal} = exchange;
  sendHeaders(exchange, 200, bytes);
  if (request.method === 'HEAD') return void response.end();
  response.flushHeaders();
  const start = performance.now();
  const elapsed = (): number => performance.now() - start;
  for (let sent = 0; sent < bytes; ) {
    const next = Math.min(bytes, Math.max(sent + 1, bytesDelivered(elapsed() + PIECE_MS, baud)));
    await setTimeout(Math.max(1, deliveryMs(next, baud) - elapsed()), undefined, {signal});
    const due = Math.min(bytes, bytesDelivered(elapsed(), baud));
    for (const piece of contentSlices(sent, due)) response.write(piece);
    sent = due;
    if (sent < bytes && response.writableNeedDrain) await once(response, 'drain', {signal});
  }
  response.end();
};
