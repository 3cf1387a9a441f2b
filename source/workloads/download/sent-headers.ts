import {subscribe} from 'node:diagnostics_channel';
import type {SentHeader} from '../../model/event/event.js';

/** What undici publishes when it has written the head of a request. */
type Sent = {readonly headers: string; readonly socket: object};

type Take = (headers: readonly SentHeader[]) => void;

/** Values that prove who asks: no recording holds them. */
const SECRET = /authorization|cookie/i;

const takers = new WeakMap<object, Take>();
let subscribed = false;

/**
 * Calls back once with the headers of the first request that undici writes to a socket: the very text that it sends.
 * The address decides `host`, all others are the same for every request of a session.
 */
export const whenHeadersSent = (socket: object, take: Take): void => {
  if (!subscribed) subscribe('undici:client:sendHeaders', message => taken(message as Sent));
  subscribed = true;
  takers.set(socket, take);
};

const taken = ({headers, socket}: Sent): void => {
  const take = takers.get(socket);
  if (take === undefined) return;
  takers.delete(socket);
  take(headersOf(headers));
};

const headersOf = (head: string): readonly SentHeader[] =>
  head
    .split('\r\n')
    .slice(1)
    .filter(line => line.includes(':'))
    .map((line): SentHeader => {
      const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
      return SECRET.test(name) ? {name, value: null} : {name, value};
    })
    .filter(({name}) => name.toLowerCase() !== 'host');
