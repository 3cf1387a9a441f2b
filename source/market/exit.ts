import type {ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';
import type {Failure} from '../model/event/event.js';
import {failureFor} from '../model/failure/failure.js';

/** How a server's process ended. */
export type MarketExit = {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The same as a failure, with the end of what the process wrote to stderr. */
  readonly error: Failure;
};

/** How much of stderr is kept, UTF-16 code units. */
const KEPT = 2048;

/** Settles when the process is gone and its stderr read, or when it could not be started at all. */
export const exitOf = (child: ChildProcess): Promise<MarketExit> => {
  const stderr = tailOf(child.stderr);
  return new Promise(resolve => {
    child.on('error', ({message}) => {
      if (child.pid !== undefined) return;
      const error = failureFor('MARKET_EXITED', 'no-market', {detail: message});
      resolve({exitCode: null, signal: null, error});
    });
    child.once('close', (exitCode, signal) => {
      const end = signal ?? exitCode ?? '?';
      const error = failureFor('MARKET_EXITED', 'market-lost', {end, detail: stderr()});
      resolve({exitCode, signal, error});
    });
  });
};

const tailOf = (stream: Readable | null): (() => string) => {
  let tail = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-KEPT);
  });
  return () => tail.trim();
};
