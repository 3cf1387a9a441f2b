import {type ChildProcess, fork} from 'node:child_process';
import {connect} from 'node:net';
import type {Failure} from '../model/event/event.js';
import {errorOf, failureFor} from '../model/failure/failure.js';
import {exitOf, type MarketExit} from './exit.js';
import type {MarketMessage} from './message.js';

export type StartOptions = {
  /** Port to listen on; 0 (default) lets the system choose a free one. */
  readonly port?: number;
  /** How long it may take to listen, ms. Default 10,000. */
  readonly patienceMs?: number;
  /** The process's code, a file: URL; another one is for tests. */
  readonly entry?: URL;
};

/** A server in a process of its own. Until it has ended, the process that started it does not end by itself. */
export type MarketHandle = {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** False from the moment it is told to stop, or has ended by itself. */
  readonly alive: boolean;
  /** Whether it takes connections at this moment: what was just killed may still seem to be alive. */
  listens(): Promise<boolean>;
  /** Settles once the process is gone, whoever ended it; never rejects. */
  readonly exited: Promise<MarketExit>;
  /** Ends the process and waits until it is gone; again and again if you like. */
  stop(): Promise<void>;
};

/** What the process gets to end by itself before it is killed, ms. */
const GRACE_MS = 500;

/**
 * Starts the embedded server in a process of its own, which ends with this one however this one ends.
 * @throws Error with a `code`: the server's own (EADDRINUSE, …), MARKET_EXITED or MARKET_SILENT.
 */
export const startMarket = async (options: StartOptions = {}): Promise<MarketHandle> => {
  const {port = 0, patienceMs = 10_000, entry = new URL('./entry.js', import.meta.url)} = options;
  const child = fork(entry, [String(port)], {
    env: environment(),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const exited = exitOf(child);
  try {
    return handleOf(child, await listening(child, exited, patienceMs), exited);
  } catch (error) {
    child.kill('SIGKILL');
    await exited;
    throw error;
  }
};

const handleOf = (child: ChildProcess, port: number, exited: Promise<MarketExit>): MarketHandle => {
  let stopped: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    exited,
    get alive() {
      return stopped === undefined && child.exitCode === null && child.signalCode === null;
    },
    listens: () => listens(port),
    stop: () => {
      stopped ??= end(child, exited);
      return stopped;
    },
  };
};

const listens = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });

const end = async (child: ChildProcess, exited: Promise<MarketExit>): Promise<void> => {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await exited;
  clearTimeout(timer);
};

/** The port, once the process says it; its reason, or our own, when it does not. */
const listening = async (
  child: ChildProcess,
  exited: Promise<MarketExit>,
  patienceMs: number,
): Promise<number> => {
  let timer: NodeJS.Timeout | undefined;
  const message = await new Promise<MarketMessage>(resolve => {
    const fail = (error: Failure) => resolve({type: 'failed', error});
    timer = setTimeout(() => fail(silence(patienceMs)), patienceMs);
    child.once('message', said => resolve(said as MarketMessage));
    void exited.then(({error}) => fail(error));
  });
  clearTimeout(timer);
  if (message.type === 'listening') return message.port;
  throw errorOf(message.error);
};

const silence = (patienceMs: number): Failure =>
  failureFor('MARKET_SILENT', 'market-silent', {limitMs: patienceMs});

// Certificates are of no use on the way to oneself, and reading them would slow the start.
const environment = (): NodeJS.ProcessEnv => {
  const {NODE_EXTRA_CA_CERTS: _, ...rest} = process.env;
  return rest;
};
