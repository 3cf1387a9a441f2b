import type {Duplex} from 'node:stream';
import {lineSplitter} from '../model/event/wire.js';

// Taken now: in executors a user's module may replace the global.
const {parse, stringify} = JSON;

/** One end of the channel for messages between a process and the one that started it. */
export type MessageChannel = {
  /** Without effect once the other end is closed: that process has exited, as its exit says. */
  send(message: unknown): void;
};

/**
 * Messages as JSON lines over a pipe of our own. Node's own channel parses what arrives where nothing catches the
 * error, so that a job that writes into it would end the process at the other end.
 * `take` returns whether it knows the message; at the first one that it does not know, because a job's code wrote into
 * the pipe too, `onForeign` is called. `onEnd`: the other end has closed.
 */
export const openMessages = (
  stream: Duplex,
  take: (message: unknown) => boolean,
  {onForeign = () => {}, onEnd = () => {}}: {onForeign?: () => void; onEnd?: () => void} = {},
): MessageChannel => {
  let foreign = false;
  const sayForeign = (): void => {
    if (!foreign) onForeign();
    foreign = true;
  };
  const takeLine = (line: string): void => {
    if (!take(parsed(line))) sayForeign();
  };
  stream.setEncoding('utf8').on('data', lineSplitter(takeLine, sayForeign));
  // The other process has exited.
  stream.on('error', () => {});
  stream.once('close', onEnd);
  return {
    send(message) {
      if (stream.writable) stream.write(`${stringify(message)}\n`);
    },
  };
};

/** undefined where it is not JSON. */
const parsed = (line: string): unknown => {
  try {
    return parse(line);
  } catch {
    return undefined;
  }
};
