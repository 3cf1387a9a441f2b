import type {buildConnector, Client, Dispatcher, Pool} from 'undici';
import type {JobOptions, Say} from './phases.js';
import {undici} from './undici.js';

type Connector = buildConnector.connector;

/**
 * Makes the pool of connections to one address; `opened` is called for every new socket (through a
 * proxy: for every tunnel).
 */
export const poolOf =
  (common: Pool.Options, opened: () => void) =>
  (origin: string | URL, particular: object): Dispatcher =>
    new (undici().Pool)(new URL(origin), {
      ...common,
      ...particular,
      factory: (address, options) => connection(address, options, opened),
    });

/**
 * One connection of a pool. A pool hands it one request at a time (pipelining 1), so when it has to
 * connect, it does so for the request it was given last.
 */
const connection = (origin: URL, options: Client.Options, opened: () => void): Dispatcher => {
  let say: Say | undefined;
  const client = new (undici().Client)(origin, {
    ...options,
    connect: announced(options.connect as Connector, () => say?.('connecting'), opened),
  });
  const dispatch = client.dispatch.bind(client);
  client.dispatch = (request: JobOptions, handler) => {
    say = request.say;
    return dispatch(request, handler);
  };
  return client;
};

/** The pool's own connector, with word of its beginning and its success. */
const announced =
  (connect: Connector, begun: () => void, opened: () => void): Connector =>
  (target, done) => {
    begun();
    connect(target, (...outcome) => {
      if (outcome[0] === null) opened();
      done(...outcome);
    });
  };
