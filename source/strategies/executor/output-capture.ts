import {queueNativeMicrotask} from '../../kernel/intrinsics.js';
import type {Facts} from '../../model/event/event.js';
import {beginningOf} from '../../model/printable/cut.js';

/** Longest text of one event, in characters; a choice: a page of a thousand lines stays whole. */
const MAX_LENGTH = 100_000;

/**
 * Calls `take` with everything that the calling thread prints through process.stdout and process.stderr, instead of
 * printing it: a terminal never gets it directly, nor does a pipe that carries data. A direct write to descriptor 1
 * or 2 ends in the runner's own pipe and is reported there without a job.
 */
export const captureOutput = (
  take: (printed: Pick<Facts['output'], 'stream' | 'text' | 'missing'>) => void,
): void => {
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      const {kept, missing} = beginningOf(text, MAX_LENGTH);
      take({stream, text: kept, ...(missing > 0 && {missing})});
      const callback = rest.find(argument => typeof argument === 'function');
      if (callback) queueNativeMicrotask(() => callback());
      return true;
    };
  }
};
