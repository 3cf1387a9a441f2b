import type {RunEvent} from './event.js';

/**
 * The one form that events take between threads, processes and files: a JSON object per line. What
 * an executor writes is byte for byte what a recording holds, so nothing is translated on the way.
 */
export const encode = (event: RunEvent): string => `${JSON.stringify(event)}\n`;

/**
 * Reads one line.
 * @throws SyntaxError when the line is not JSON, TypeError when it is not shaped like an event.
 */
export const decode = (line: string): RunEvent => {
  const value: unknown = JSON.parse(line);
  if (!isEvent(value)) throw new TypeError('not an event');
  return value;
};

const isEvent = (value: unknown): value is RunEvent =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'at' in value &&
  Number.isSafeInteger(value.at) &&
  'source' in value &&
  typeof value.source === 'string' &&
  'seq' in value &&
  Number.isSafeInteger(value.seq);

/** Cuts a stream of text into whole lines, keeping what is left for the next piece. */
export const lineSplitter = (take: (line: string) => void) => {
  let rest = '';
  return (chunk: string): void => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') take(line);
  };
};
