import {setTimeout} from 'node:timers/promises';
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
    description: 'answers with an error status',
    example: '/status?status=500',
    parameters: {status: 500, bytes: 100},
    respond: (exchange, {status, bytes}) => sendBody(exchange, status, bytes),
  }),
  endpoint({
    name: 'reset',
    description: 'resets the connection before the answer or, with bytes, after half of the body',
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
    description: 'never answers or, with bytes, stops for ever after half of the body',
    example: '/hang',
    parameters: {bytes: 0},
    respond: (exchange, {bytes}) => sendHalf(exchange, bytes),
  }),
  endpoint({
    name: 'early',
    description: 'promises bytes and closes the connection after half of them',
    example: '/early?bytes=50000',
    parameters: {bytes: 50_000},
    respond: async (exchange, {bytes}) => {
      await sendHalf(exchange, bytes);
      exchange.request.socket.destroySoon();
    },
  }),
  endpoint({
    name: 'drip',
    description: 'sends the body in small pieces, one every so many ms',
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
    description: 'redirects so many times and then to a file; without times, to itself for ever',
    example: '/redirect?times=3',
    parameters: {times: Number.POSITIVE_INFINITY},
    respond: (exchange, {times}) => {
      const location = nextAfter(exchange, times);
      sendText(exchange, 302, `It is at ${location}\n`, {location});
    },
  }),
  endpoint({
    name: 'bomb',
    description: `a small gzip that unpacks to ${BOMB_BYTES} zeros`,
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
    description: 'a body of unannounced length; without bytes, one that never ends',
    example: '/flood?bytes=100000000',
    parameters: {bytes: Number.POSITIVE_INFINITY},
    respond: async (exchange, {bytes}) => {
      sendHeaders(exchange, 200, null);
      await writeAndEnd(exchange, bytes);
    },
  }),
  endpoint({
    name: 'control',
    description: 'terminal escapes in the status text, a header and the body',
    example: '/control',
    parameters: {},
    respond: sendEscapes,
  }),
  endpoint({
    name: 'control-header',
    description: 'terminal escapes in a header, in a form that strict clients refuse',
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
