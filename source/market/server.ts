import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {failing} from '../model/failure/failure.js';
import {createCounters, type Stats} from './counters.js';
import {exchangeOf} from './exchange.js';
import {route} from './routes.js';

const HOST = '127.0.0.1';

/** How long an idle connection is kept, ms; a choice: longer than any pause between two jobs. */
const KEEP_ALIVE_MS = 60_000;

/** Connections that may wait to be accepted: a run opens up to a thousand at once (the system may allow fewer). */
const BACKLOG = 4096;

export type MarketOptions = {
  /** Port to listen on; 0 (default) lets the system choose a free one. */
  readonly port?: number;
};

export type Market = {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  stats(): Stats;
  /** Stops listening and ends every connection, complete or not. */
  close(): Promise<void>;
};

/**
 * Opens the embedded server in this process, on this machine's loopback address alone.
 * @throws a failure with the system's code (EADDRINUSE, EACCES, ERR_SOCKET_BAD_PORT, …).
 */
export const openMarket = async ({port = 0}: MarketOptions = {}): Promise<Market> => {
  const counters = createCounters();
  const server = createServer({keepAliveTimeout: KEEP_ALIVE_MS}, (request, response) => {
    void route(exchangeOf(request, response), counters);
  });
  const actual = await listen(server, port);
  let closed: Promise<void> | undefined;
  return {
    url: `http://${HOST}:${actual}`,
    port: actual,
    stats: counters.read,
    close: () => {
      closed ??= close(server);
      return closed;
    },
  };
};

const listen = async (server: Server, port: number): Promise<number> => {
  try {
    server.listen({port, host: HOST, backlog: BACKLOG});
    await once(server, 'listening');
  } catch (error) {
    throw portError(error, port);
  }
  return (server.address() as AddressInfo).port;
};

const close = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
};

const PORT_REASONS: Readonly<Record<string, 'port-in-use' | 'port-forbidden' | 'port-invalid'>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-forbidden',
  ERR_SOCKET_BAD_PORT: 'port-invalid',
};

const portError = (cause: unknown, port: number): Error => {
  const {code = 'UNKNOWN', message} = cause as NodeJS.ErrnoException;
  const reason = PORT_REASONS[code];
  return reason === undefined
    ? failing(code, 'port-unusable', {port, detail: message})
    : failing(code, reason, {port});
};
