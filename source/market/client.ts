import {type ChildProcess, fork} from 'node:child_process';
import {connect} from 'node:net';
import type {Failure} from '../model/event/event.js';
import {errorOf, failureFor} from '../model/failure/failure.js';
import {exitOf, type MarketExit} from './process-exit.js';
import type {MarketMessage} from './process-message.js';

export type StartOptions = {
  /** Port to listen on; 0 (default) lets the system choose a free one. */
  readonly port?: number;
  /** How long the process may take until it listens, ms. Default 10,000. */
  readonly timeoutMs?: number;
  /** The process's code, a file: URL; tests give another one. */
  readonly entry?: URL;
};

/** A server in a process of its own. It keeps the process that started it alive until it has ended. */
export type MarketHandle = {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** False once it is being stopped or has ended by itself. */
  readonly alive: boolean;
  /** Whether it accepts connections at this moment: a process that was just killed may still count as alive. */
  listens(): Promise<boolean>;
  /** Resolves when the process has ended, for whatever reason; never rejects. */
  readonly exited: Promise<MarketExit>;
  /** Ends the process and waits for its end; may be called again. */
  stop(): Promise<void>;
};

/** How long the process may take to end by itself before it is killed, ms; a choice. */
const GRACE_MS = 500;

/**
 * Starts the embedded server in a process of its own, which ends with this one, however this one ends.
 * @throws a failure with the server's own code (EADDRINUSE, …), MARKET_EXITED or MARKET_SILENT.
 */
export const startMarket = async (options: StartOptions = {}): Promise<MarketHandle> => {
  const {port = 0, timeoutMs = 10_000, entry = new URL('./entry.js', import.meta.url)} = options;
  const child = fork(entry, [String(port)], {
    env: environment(),
    execArgv: [],
    // ctrl-z would stop it before it is Node, and this process, which waits for that, could not stop.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const exited = exitOf(child);
  try {
    return handleOf(child, await portOf(child, exited, timeoutMs), exited);
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

/** The port, once the process reports it. @throws the failure that it reports, or why there is no report. */
const portOf = async (
  child: ChildProcess,
  exited: Promise<MarketExit>,
  timeoutMs: number,
): Promise<number> => {
  let timer: NodeJS.Timeout | undefined;
  const message = await new Promise<MarketMessage>(resolve => {
    const fail = (error: Failure) => resolve({type: 'failed', error});
    timer = setTimeout(
      () => fail(failureFor('MARKET_SILENT', 'server-silent', {limitMs: timeoutMs})),
      timeoutMs,
    );
    child.once('message', sent => resolve(sent as MarketMessage));
    void exited.then(({error}) => fail(error));
  });
  clearTimeout(timer);
  if (message.type === 'listening') return message.port;
  throw errorOf(message.error);
};

// The server speaks plain HTTP: reading extra certificates would only slow its start.
const environment = (): NodeJS.ProcessEnv => {
  const {NODE_EXTRA_CA_CERTS: _, ...rest} = process.env;
  return rest;
};
