import type {ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';
import type {Failure} from '../model/event.js';
import {printableBlock} from '../model/printable.js';

/** How a server's process ended. */
export type MarketExit = {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The same as a sentence, with the last of what the process wrote to stderr. */
  readonly error: Failure;
};

/** How much of stderr is kept, UTF-16 code units. */
const KEPT = 2048;

/** Settles when the process is gone and its stderr read, or when it could not be started at all. */
export const exitOf = (child: ChildProcess): Promise<MarketExit> => {
  const stderr = tailOf(child.stderr);
  return new Promise(resolve => {
    child.on('error', error => {
      if (child.pid === undefined) resolve(exitFrom(null, null, 'could not be started', error.message));
    });
    child.once('close', (exitCode, signal) => {
      const manner = signal ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
      resolve(exitFrom(exitCode, signal, manner, stderr()));
    });
  });
};

const exitFrom = (
  exitCode: number | null,
  signal: string | null,
  manner: string,
  details: string,
): MarketExit => {
  const reason = details === '' ? '.' : `: ${printableBlock(details, KEPT)}`;
  const message = `The embedded server's process ${manner}${reason}`;
  return {exitCode, signal, error: {code: 'MARKET_EXITED', message}};
};

const tailOf = (stream: Readable | null): (() => string) => {
  let tail = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-KEPT);
  });
  return () => tail.trim();
};
