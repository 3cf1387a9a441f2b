import type {buildConnector, Client, Dispatcher, Pool} from 'undici';
import type {JobOptions, ReportPhase} from './phases.js';
import {undici} from './undici.js';

type Connector = buildConnector.connector;

/** Called for every new socket (through a proxy: for every tunnel). */
type OnOpen = (socket: object) => void;

/** Makes the connection pool for one address. */
export const connectionPool =
  (common: Pool.Options, onOpen: OnOpen) =>
  (origin: string | URL, particular: object): Dispatcher =>
    new (undici().Pool)(new URL(origin), {
      ...common,
      ...particular,
      factory: (address, options) => connection(address, options, onOpen),
    });

/**
 * One connection of a pool. A pool gives it one request at a time (pipelining 1), so when it has to
 * connect, it connects for the request that it got last.
 */
const connection = (origin: URL, options: Client.Options, onOpen: OnOpen): Dispatcher => {
  let reportPhase: ReportPhase | undefined;
  const client = new (undici().Client)(origin, {
    ...options,
    connect: reportingConnector(options.connect as Connector, () => reportPhase?.('connecting'), onOpen),
  });
  const dispatch = client.dispatch.bind(client);
  client.dispatch = (request: JobOptions, handler) => {
    reportPhase = request.reportPhase;
    return dispatch(request, handler);
  };
  return client;
};

/** The pool's own connector, with callbacks for its start and its success. */
const reportingConnector =
  (connect: Connector, onStart: () => void, onOpen: OnOpen): Connector =>
  (target, callback) => {
    onStart();
    connect(target, (...outcome) => {
      if (outcome[0] === null) onOpen(outcome[1]);
      callback(...outcome);
    });
  };
