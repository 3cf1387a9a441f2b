import type {Socket} from 'node:net';
import type {Exchange} from './exchange.js';

/**
 * The server's own counts. Requests for its pages (help, counts) are left out, and so are connections that
 * carried no other request: reading the counts does not change them.
 */
export type Stats = {
  /** Requests since the start or the last reset. */
  readonly requests: number;
  /** Connections opened since then. */
  readonly connections: number;
  /** Connections open now. */
  readonly openConnections: number;
  /** Requests in flight now, and the most at one time since then. */
  readonly inFlight: number;
  readonly peakInFlight: number;
};

export type Counters = ReturnType<typeof createCounters>;

export const createCounters = () => {
  const open = new Set<Socket>();
  let requests = 0;
  let connections = 0;
  let inFlight = 0;
  let peakInFlight = 0;

  const countConnection = (socket: Socket): void => {
    if (open.has(socket)) return;
    open.add(socket);
    connections++;
    socket.once('close', () => open.delete(socket));
  };

  return {
    /** Counts a request as in flight until its response or its connection ends. */
    count({request, signal}: Exchange): void {
      countConnection(request.socket);
      requests++;
      inFlight++;
      peakInFlight = Math.max(peakInFlight, inFlight);
      signal.addEventListener('abort', () => inFlight--, {once: true});
    },
    read: (): Stats => ({requests, connections, openConnections: open.size, inFlight, peakInFlight}),
    /** Counts from 0 again; open connections and requests in flight stay counted as such. */
    reset(): void {
      requests = 0;
      connections = 0;
      peakInFlight = inFlight;
    },
  };
};
