import {once} from 'node:events';
import {createServer, type IncomingMessage, type RequestListener} from 'node:http';
import {type AddressInfo, createServer as createNetServer, type Server, type Socket} from 'node:net';
import type {TestContext} from 'node:test';

/** A server on a free port that counts for itself and goes when its test ends. */
export type TestServer = {
  readonly origin: string;
  /** Every socket that ever came, with the addresses asked for on it, in order. */
  readonly sockets: Map<Socket, string[]>;
  /** Sockets that are still open. */
  openSockets(): number;
  /** Resolves when no socket is open. */
  empty(): Promise<void>;
};

export const serve = async (t: TestContext, listener: RequestListener): Promise<TestServer> => {
  // Idle connections stay: that one closes is then the client's doing.
  const server = createServer({keepAliveTimeout: 600_000}, listener);
  server.prependListener('request', (request: IncomingMessage) => {
    sockets.get(request.socket)?.push(request.url ?? '');
  });
  const {sockets, ...rest} = await listen(t, server);
  return {sockets, ...rest};
};

/** The same for answers that no proper server gives: `answer` gets each new socket. */
export const serveRaw = (t: TestContext, answer: (socket: Socket) => void): Promise<TestServer> =>
  listen(t, createNetServer(answer));

const listen = async (t: TestContext, server: Server): Promise<TestServer> => {
  const sockets = new Map<Socket, string[]>();
  server.on('connection', socket => {
    sockets.set(socket, []);
    socket.on('error', () => {}).on('close', () => server.emit('left'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of sockets.keys()) socket.destroy();
    server.close();
  });
  const openSockets = (): number => [...sockets.keys()].filter(socket => !socket.destroyed).length;
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    openSockets,
    async empty() {
      while (openSockets() > 0) await once(server, 'left');
    },
  };
};
