import {once} from 'node:events';
import {setTimeout} from 'node:timers/promises';
import {begin, slices} from './body.js';
import type {Exchange} from './exchange.js';

/** What a byte takes on a line of the usual kind (8N1): a start bit, eight of data, a stop bit. */
const BITS = 10;

/** About how long bytes wait for company, ms: small pieces, yet not a packet for every byte. */
const PIECE_MS = 10;

/** How many bytes a line has delivered whole, so many ms after it began. */
export const deliveredAfter = (ms: number, baud: number): number => Math.floor((ms * baud) / (BITS * 1000));

/** When it has delivered that many, ms after it began. */
export const deliveryOf = (bytes: number, baud: number): number => (bytes * BITS * 1000) / baud;

/**
 * Sends a file at the pace of a serial line. The clock says what is due, not the number of timers that
 * fired: one that comes late finds more to send, and the line as a whole keeps its time.
 */
export const sendPaced = async (
  exchange: Exchange,
  {bytes, baud}: {bytes: number; baud: number},
): Promise<void> => {
  const {request, response, signal} = exchange;
  begin(exchange, 200, bytes);
  if (request.method === 'HEAD') return void response.end();
  response.flushHeaders();
  const began = performance.now();
  const elapsed = (): number => performance.now() - began;
  for (let sent = 0; sent < bytes; ) {
    const next = Math.min(bytes, Math.max(sent + 1, deliveredAfter(elapsed() + PIECE_MS, baud)));
    await setTimeout(Math.max(1, deliveryOf(next, baud) - elapsed()), undefined, {signal});
    const due = Math.min(bytes, deliveredAfter(elapsed(), baud));
    for (const piece of slices(sent, due)) response.write(piece);
    sent = due;
    if (sent < bytes && response.writableNeedDrain) await once(response, 'drain', {signal});
  }
  response.end();
};
