import type {IncomingMessage, ServerResponse} from 'node:http';

/** One request and everything needed to answer it. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The path's parts: `/file/alpha` is `file`, `alpha`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** Fires when the connection is gone: whoever is still answering stops. */
  readonly signal: AbortSignal;
};

/** Reads a request; what its address means is for the tables to say. */
export const exchangeOf = (request: IncomingMessage, response: ServerResponse): Exchange => {
  const [path = '', query = ''] = cut(request.url ?? '/', '?');
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return {
    request,
    response,
    path: path.split('/').slice(1),
    query: new URLSearchParams(query),
    signal: gone.signal,
  };
};

/** Answers with a text, and by that ends the exchange. */
export const say = (
  {response}: Exchange,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void => {
  const body = Buffer.from(text);
  const type = 'text/plain; charset=utf-8';
  response.writeHead(status, {'content-type': type, 'content-length': body.length, ...headers}).end(body);
};

const cut = (text: string, at: string): string[] => {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
};
