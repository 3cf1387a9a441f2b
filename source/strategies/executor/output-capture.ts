import type {Facts} from '../../model/event/event.js';
import {printableBlock} from '../../model/printable/printable.js';

/** Longest piece of output that becomes one event, in characters. */
const LONGEST = 8000;

/**
 * Turns what the calling thread prints into `output` facts, so that it reaches neither the terminal
 * nor a pipe's data directly. What bypasses the streams (a raw write to descriptor 1) ends in the
 * runner's own pipe and is reported there without a job.
 */
export const captureConsole = (print: (stream: Facts['output']['stream'], text: string) => void): void => {
  for (const stream of ['stdout', 'stderr'] as const) {
    process[stream].write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      print(stream, printableBlock(text.trimEnd(), LONGEST));
      const done = rest.find(argument => typeof argument === 'function');
      if (done) queueMicrotask(() => done());
      return true;
    };
  }
};
