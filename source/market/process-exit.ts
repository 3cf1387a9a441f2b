import type {ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';
import type {Failure} from '../model/event/event.js';
import {failureFor} from '../model/failure/failure.js';

/** How the server's process ended. */
export type MarketExit = {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The same as a failure, with the end of what the process wrote to stderr. */
  readonly error: Failure;
};

/** How much of the end of stderr is kept, UTF-16 code units; a choice. */
const MAX_STDERR = 2048;

/** Resolves when the process has ended and its stderr is read, or when it could not be started. */
export const exitOf = (child: ChildProcess): Promise<MarketExit> => {
  const stderr = tailOf(child.stderr);
  return new Promise(resolve => {
    child.on('error', ({message}) => {
      if (child.pid !== undefined) return;
      const error = failureFor('MARKET_EXITED', 'server-not-started', {detail: message});
      resolve({exitCode: null, signal: null, error});
    });
    child.once('close', (exitCode, signal) => {
      const end = signal ?? exitCode ?? '?';
      const error = failureFor('MARKET_EXITED', 'server-lost', {end, detail: stderr()});
      resolve({exitCode, signal, error});
    });
  });
};

const tailOf = (stream: Readable | null): (() => string) => {
  let tail = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-MAX_STDERR);
  });
  return () => tail.trim();
};
