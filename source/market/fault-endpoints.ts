import {setTimeout} from 'node:timers/promises';
import {answers, endpointWords} from '../text/en/market.js';
import {sendBody, sendHeaders, writeAndEnd, writeContent, writeInChunks} from './body.js';
import {type Endpoint, endpoint} from './endpoint.js';
import {type Exchange, sendText} from './exchange.js';
import {BOMB_BYTES, gzipBomb} from './gzip-bomb.js';
import {sendEscapes, sendEscapesInHeader} from './terminal-escapes.js';

/**
 * How long a client may read before the connection is reset, ms; a choice. A client built on libuv takes a
 * reset that arrives together with the bytes before it for a plain end.
 */
const READING_MS = 50;

/** Everything that can go wrong with a download, one row each. */
export const faultEndpoints: readonly Endpoint[] = [
  endpoint({
    name: 'status',
    description: endpointWords.status,
    example: '/status?status=500',
    parameters: {status: 500, bytes: 100},
    respond: (exchange, {status, bytes}) => sendBody(exchange, status, bytes),
  }),
  endpoint({
    name: 'reset',
    description: endpointWords.reset,
    example: '/reset?bytes=50000',
    parameters: {bytes: 0},
    respond: async (exchange, {bytes}) => {
      await sendHalf(exchange, bytes);
      if (bytes > 0) await setTimeout(READING_MS, undefined, {signal: exchange.signal});
      exchange.request.socket.resetAndDestroy();
    },
  }),
  endpoint({
    name: 'hang',
    description: endpointWords.hang,
    example: '/hang',
    parameters: {bytes: 0},
    respond: (exchange, {bytes}) => sendHalf(exchange, bytes),
  }),
  endpoint({
    name: 'early',
    description: endpointWords.early,
    example: '/early?bytes=50000',
    parameters: {bytes: 50_000},
    respond: async (exchange, {bytes}) => {
      await sendHalf(exchange, bytes);
      exchange.request.socket.destroySoon();
    },
  }),
  endpoint({
    name: 'drip',
    description: endpointWords.drip,
    example: '/drip?bytes=20&every=200&chunk=1',
    parameters: {bytes: 20, every: 200, chunk: 1},
    respond: async (exchange, values) => {
      sendHeaders(exchange, 200, values.bytes);
      exchange.response.flushHeaders();
      await writeInChunks(exchange, values);
    },
  }),
  endpoint({
    name: 'redirect',
    description: endpointWords.redirect,
    example: '/redirect?times=3',
    parameters: {times: Number.POSITIVE_INFINITY},
    respond: (exchange, {times}) => {
      const location = nextAfter(exchange, times);
      sendText(exchange, 302, `${answers.movedTo(location)}\n`, {location});
    },
  }),
  endpoint({
    name: 'bomb',
    description: endpointWords.bomb(BOMB_BYTES),
    example: '/bomb',
    parameters: {},
    respond: async exchange => {
      const body = await gzipBomb();
      exchange.response.setHeader('content-encoding', 'gzip');
      sendHeaders(exchange, 200, body.length);
      exchange.response.end(body);
    },
  }),
  endpoint({
    name: 'flood',
    description: endpointWords.flood,
    example: '/flood?bytes=100000000',
    parameters: {bytes: Number.POSITIVE_INFINITY},
    respond: async (exchange, {bytes}) => {
      sendHeaders(exchange, 200, null);
      await writeAndEnd(exchange, bytes);
    },
  }),
  endpoint({
    name: 'control',
    description: endpointWords.control,
    example: '/control',
    parameters: {},
    respond: sendEscapes,
  }),
  endpoint({
    name: 'control-header',
    description: endpointWords.controlHeader,
    example: '/control-header',
    parameters: {},
    respond: sendEscapesInHeader,
  }),
];

/** Announces `bytes` bytes and sends half of them; for no bytes it sends not even headers. */
const sendHalf = async (exchange: Exchange, bytes: number): Promise<void> => {
  if (bytes === 0) return;
  sendHeaders(exchange, 200, bytes);
  exchange.response.flushHeaders();
  await writeContent(exchange, Math.floor(bytes / 2));
};

const nextAfter = ({request, path, query}: Exchange, times: number): string => {
  if (times === Number.POSITIVE_INFINITY) return request.url ?? '/';
  const next = new URLSearchParams(query);
  if (times > 1) next.set('times', String(times - 1));
  else next.delete('times');
  const [, file = 'redirected'] = path;
  return `/${times > 1 ? 'redirect' : 'file'}/${file}?${next}`;
};
