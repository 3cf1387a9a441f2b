import type {Dispatcher} from 'undici';
import type {Result} from '../../model/event/event.js';
import {printable} from '../../model/printable/printable.js';
import {readBody, type Take} from './body.js';
import {failing} from './reasons.js';

/** As browsers of old, and as curl's documentation advises for scripts. */
const MOST_REDIRECTS = 10;

const REDIRECTS = [301, 302, 303, 307, 308];

/** The plain answer is asked for; a server that encodes all the same is decoded. */
const HEADERS = {'user-agent': 'kitchens', accept: '*/*', 'accept-encoding': 'identity'};

/** A download that came to an answer. */
export type Answer = Extract<Result, {readonly status: number}>;

/** Where to download from, through what, how much at most, until when, and who wants the bytes. */
export type Order = {
  readonly url: string;
  readonly dispatcher: Dispatcher;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly take?: Take;
};

/**
 * Downloads one address to its end, following redirects. Whatever status it has, an answer is a result.
 * @throws what kept the answer from coming; what `signal` was aborted with.
 */
export const get = async (order: Order): Promise<Answer> => {
  try {
    return await follow(order);
  } catch (error) {
    throw order.signal.aborted ? order.signal.reason : error;
  }
};

// undici's own redirect interceptor refuses the tenth redirect and words its errors for programmers.
const follow = async ({url, dispatcher, maxBytes, signal, take}: Order): Promise<Answer> => {
  let address = new URL(url);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await ask(address, dispatcher, signal);
    const encoding = textOf(answer.headers['content-encoding']);
    const location = textOf(answer.headers.location);
    const isLast = !REDIRECTS.includes(answer.statusCode) || location === '';
    const bytes = await readBody(answer.body, encoding, maxBytes, isLast ? take : undefined);
    if (isLast) {
      return {status: answer.statusCode, statusText: printable(answer.statusText ?? '', 100), bytes, url};
    }
    address = redirected(location, address);
  }
  throw failing('TOO_MANY_REDIRECTS', 'endless-redirect', {limit: MOST_REDIRECTS});
};

/** undici looks at the signal only once it is connected, so the wait is cut short here. */
const ask = (address: URL, dispatcher: Dispatcher, signal: AbortSignal): Promise<Dispatcher.ResponseData> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, {once: true});
    dispatcher
      .request({
        origin: address.origin,
        path: `${address.pathname}${address.search}`,
        method: 'GET',
        headers: HEADERS,
        signal,
      })
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });

const redirected = (location: string, {href}: URL): URL => {
  const target = URL.canParse(location, href) ? new URL(location, href) : null;
  if (target !== null && /^https?:$/.test(target.protocol)) return target;
  throw failing('BAD_REDIRECT', 'invalid-redirect', {address: printable(location, 100)});
};

const textOf = (header: string | string[] | undefined): string =>
  (Array.isArray(header) ? header[0] : header) ?? '';
