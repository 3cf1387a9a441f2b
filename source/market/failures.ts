import {setTimeout} from 'node:timers/promises';
import {type Answer, answer} from './answer.js';
import {begin, drip, pour, pourAndEnd, sendBody} from './body.js';
import {BOMB_BYTES, bomb} from './bomb.js';
import {sendControl, sendControlHeader} from './control.js';
import {type Exchange, say} from './exchange.js';

// A reset that comes together with the bytes before it looks like a mere end to a client built on
// libuv, so it is given this long to read them.
const READING_MS = 50;

/** Everything that can go wrong on the way to a file, one row each. */
export const failures: readonly Answer[] = [
  answer({
    name: 'status',
    does: 'answers with an error status',
    example: '/status?status=500',
    takes: {status: 500, bytes: 100},
    respond: (exchange, {status, bytes}) => sendBody(exchange, status, bytes),
  }),
  answer({
    name: 'reset',
    does: 'resets the connection before the answer or, with bytes, after half of the body',
    example: '/reset?bytes=50000',
    takes: {bytes: 0},
    respond: async (exchange, {bytes}) => {
      await sendHalf(exchange, bytes);
      if (bytes > 0) await setTimeout(READING_MS, undefined, {signal: exchange.signal});
      exchange.request.socket.resetAndDestroy();
    },
  }),
  answer({
    name: 'hang',
    does: 'never answers or, with bytes, stops for ever after half of the body',
    example: '/hang',
    takes: {bytes: 0},
    respond: (exchange, {bytes}) => sendHalf(exchange, bytes),
  }),
  answer({
    name: 'early',
    does: 'promises bytes and closes the connection after half of them',
    example: '/early?bytes=50000',
    takes: {bytes: 50_000},
    respond: async (exchange, {bytes}) => {
      await sendHalf(exchange, bytes);
      exchange.request.socket.destroySoon();
    },
  }),
  answer({
    name: 'drip',
    does: 'sends the body in small pieces, one every so many ms',
    example: '/drip?bytes=20&every=200&chunk=1',
    takes: {bytes: 20, every: 200, chunk: 1},
    respond: async (exchange, values) => {
      begin(exchange, 200, values.bytes);
      exchange.response.flushHeaders();
      await drip(exchange, values);
    },
  }),
  answer({
    name: 'redirect',
    does: 'redirects so many times and then to a file; without times, to itself for ever',
    example: '/redirect?times=3',
    takes: {times: Number.POSITIVE_INFINITY},
    respond: (exchange, {times}) => {
      const location = nextAfter(exchange, times);
      say(exchange, 302, `It is at ${location}\n`, {location});
    },
  }),
  answer({
    name: 'bomb',
    does: `a small gzip that unpacks to ${BOMB_BYTES} zeros`,
    example: '/bomb',
    takes: {},
    respond: async exchange => {
      const body = await bomb();
      exchange.response.setHeader('content-encoding', 'gzip');
      begin(exchange, 200, body.length);
      exchange.response.end(body);
    },
  }),
  answer({
    name: 'flood',
    does: 'a body of untold length; without bytes, one that never ends',
    example: '/flood?bytes=100000000',
    takes: {bytes: Number.POSITIVE_INFINITY},
    respond: async (exchange, {bytes}) => {
      begin(exchange, 200, null);
      await pourAndEnd(exchange, bytes);
    },
  }),
  answer({
    name: 'control',
    does: 'terminal escapes in the status text, a header and the body',
    example: '/control',
    takes: {},
    respond: sendControl,
  }),
  answer({
    name: 'control-header',
    does: 'terminal escapes in a header, in a form that strict clients refuse',
    example: '/control-header',
    takes: {},
    respond: sendControlHeader,
  }),
];

/** Promises `bytes` bytes and sends half of them; of no bytes, not even the head. */
const sendHalf = async (exchange: Exchange, bytes: number): Promise<void> => {
  if (bytes === 0) return;
  begin(exchange, 200, bytes);
  exchange.response.flushHeaders();
  await pour(exchange, Math.floor(bytes / 2));
};

const nextAfter = ({request, path, query}: Exchange, times: number): string => {
  if (times === Number.POSITIVE_INFINITY) return request.url ?? '/';
  const next = new URLSearchParams(query);
  if (times > 1) next.set('times', String(times - 1));
  else next.delete('times');
  const [, file = 'redirected'] = path;
  return `/${times > 1 ? 'redirect' : 'file'}/${file}?${next}`;
};
