import type {Dispatcher} from 'undici';
import type {Result} from '../../model/event/event.js';
import {type OnChunk, readBody} from './body.js';
import {failing} from './failure-reasons.js';

/** As early browsers did, and as curl's documentation advises for scripts. */
const MOST_REDIRECTS = 10;

const REDIRECTS = [301, 302, 303, 307, 308];

/** Requests an answer without a content coding; one that is encoded all the same is decoded. */
const HEADERS = {'user-agent': 'kitchens', accept: '*/*', 'accept-encoding': 'identity'};

/** The result of a download. */
export type Answer = Extract<Result, {readonly status: number}>;

export type GetOptions = {
  readonly url: string;
  readonly dispatcher: Dispatcher;
  /** Limit of the decoded body, bytes. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly onChunk?: OnChunk;
};

/**
 * Downloads one address to its end and follows redirects. An answer of any status is a result.
 * @throws why there is no complete answer; the reason of `signal` when it was aborted.
 */
export const get = async (options: GetOptions): Promise<Answer> => {
  try {
    return await followRedirects(options);
  } catch (error) {
    throw options.signal.aborted ? options.signal.reason : error;
  }
};

// undici's own redirect interceptor refuses the tenth redirect, and its errors are meant for programmers.
const followRedirects = async ({url, dispatcher, maxBytes, signal, onChunk}: GetOptions): Promise<Answer> => {
  let address = new URL(url);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await request(address, dispatcher, signal);
    const encoding = textOf(answer.headers['content-encoding']);
    const location = textOf(answer.headers.location);
    const isLast = !REDIRECTS.includes(answer.statusCode) || location === '';
    const bytes = await readBody(answer.body, encoding, maxBytes, isLast ? onChunk : undefined);
    if (isLast) {
      return {status: answer.statusCode, statusText: answer.statusText ?? '', bytes, url};
    }
    address = redirected(location, address);
  }
  throw failing('TOO_MANY_REDIRECTS', 'endless-redirect', {limit: MOST_REDIRECTS});
};

/** undici checks the signal only once it is connected: this promise rejects at once. */
const request = (
  address: URL,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort, {once: true});
    dispatcher
      .request({
        origin: address.origin,
        path: `${address.pathname}${address.search}`,
        method: 'GET',
        headers: HEADERS,
        signal,
      })
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });

const redirected = (location: string, {href}: URL): URL => {
  const target = URL.canParse(location, href) ? new URL(location, href) : null;
  if (target !== null && /^https?:$/.test(target.protocol)) return target;
  throw failing('BAD_REDIRECT', 'invalid-redirect', {address: location});
};

const textOf = (header: string | string[] | undefined): string =>
  (Array.isArray(header) ? header[0] : header) ?? '';
