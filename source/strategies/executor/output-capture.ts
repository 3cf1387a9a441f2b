import type {Facts} from '../../model/event/event.js';
import {printableBlock} from '../../model/printable/printable.js';

/** Longest text of one event, in characters; a choice. */
const MAX_LENGTH = 8000;

/**
 * Calls `take` with everything that the calling thread prints through process.stdout and process.stderr, instead of
 * printing it: a terminal never gets it directly, nor does a pipe that carries data. A direct write to descriptor 1
 * or 2 ends in the runner's own pipe and is reported there without a job.
 */
export const captureOutput = (take: (stream: Facts['output']['stream'], text: string) => void): void => {
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      take(stream, printableBlock(text.trimEnd(), MAX_LENGTH));
      const callback = rest.find(argument => typeof argument === 'function');
      if (callback) queueMicrotask(() => callback());
      return true;
    };
  }
};
