import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Socket} from 'node:net';
import {holdBack} from './pipelining.js';

/** One request and its response. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The segments of the path: `/file/alpha` is `file`, `alpha`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** Fires when the response has ended or the connection is closed: code that is still responding stops. */
  readonly signal: AbortSignal;
};

/** Parses the address of a request; the tables give it a meaning. */
export const exchangeOf = (request: IncomingMessage, response: ServerResponse): Exchange => {
  const [path = '', query = ''] = cut(request.url ?? '/', '?');
  const closed = new AbortController();
  whenOver(request.socket, response, () => closed.abort());
  return {
    request,
    response,
    path: path.split('/').slice(1),
    query: new URLSearchParams(query),
    signal: closed.signal,
  };
};

/** A connection, and what is to be called at the end of each exchange of it. */
type Connection = {readonly ends: Set<() => void>; readonly pace: ReturnType<typeof holdBack>};

const connections = new WeakMap<Socket, Connection>();

/** Calls back once: Node does not close the responses of pipelined requests whose turn had not come. */
const whenOver = (socket: Socket, response: ServerResponse, callback: () => void): void => {
  const {ends, pace} = connections.get(socket) ?? followSocket(socket);
  const end = (): void => {
    if (!ends.delete(end)) return;
    pace.ended();
    callback();
  };
  ends.add(end);
  pace.began();
  response.once('close', end);
};

const followSocket = (socket: Socket): Connection => {
  const ends = new Set<() => void>();
  const connection: Connection = {ends, pace: holdBack(socket)};
  connections.set(socket, connection);
  socket.once('close', () => {
    for (const end of ends) end();
  });
  return connection;
};

/** Sends a text as the whole response. */
export const sendText = (
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
