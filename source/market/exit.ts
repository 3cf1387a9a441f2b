import type {ChildProcess} from 'node:child_process';
import type {Readable} from 'node:stream';
import type {Failure} from '../model/event/event.js';
import type {About} from '../model/failure/failure-reason.js';
import {printable, printableBlock} from '../model/printable/printable.js';

/** How a server's process ended. */
export type MarketExit = {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The same as a sentence, with the last of what the process wrote to stderr. */
  readonly error: Failure;
};

/** How much of stderr is kept, UTF-16 code units. */
const KEPT = 2048;

/** How much of it is told in one line. */
const DETAIL = 200;

/** Settles when the process is gone and its stderr read, or when it could not be started at all. */
export const exitOf = (child: ChildProcess): Promise<MarketExit> => {
  const stderr = tailOf(child.stderr);
  return new Promise(resolve => {
    child.on('error', ({message}) => {
      if (child.pid !== undefined) return;
      const about: About = {reason: 'no-market', detail: printable(message, DETAIL)};
      resolve({exitCode: null, signal: null, error: errorOf('could not be started', message, about)});
    });
    child.once('close', (exitCode, signal) => {
      const manner = signal ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
      const said = stderr();
      const about: About = {
        reason: 'market-lost',
        end: signal ?? exitCode ?? '?',
        detail: printable(said.slice(-DETAIL)),
      };
      resolve({exitCode, signal, error: errorOf(manner, said, about)});
    });
  });
};

const errorOf = (manner: string, details: string, about: About): Failure => {
  const reason = details === '' ? '.' : `: ${printableBlock(details, KEPT)}`;
  return {code: 'MARKET_EXITED', message: `The embedded server's process ${manner}${reason}`, about};
};

const tailOf = (stream: Readable | null): (() => string) => {
  let tail = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-KEPT);
  });
  return () => tail.trim();
};
