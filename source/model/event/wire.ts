import {printableJson} from '../printable/json.js';
import type {RunEvent} from './event.js';

// Taken now: in executors a user's module may replace the global.
const {parse, stringify} = JSON;

/**
 * The only format of events between threads, processes and files: one JSON object per line, safe to print.
 * A recording contains, byte for byte, the lines that executors wrote.
 */
export const encode = (event: RunEvent): string => `${printableJson(stringify(event))}\n`;

/** Events together with the lines in which they were written. */
export type EventBatch = {readonly events: readonly RunEvent[]; readonly lines: string};

/** A batch of events that were stated in this process. */
export const batchOf = (events: readonly RunEvent[]): EventBatch => ({
  events,
  lines: events.map(encode).join(''),
});

/**
 * Reads whole lines.
 * @throws like `decode`.
 */
export const decodeBatch = (lines: string): EventBatch => ({
  events: lines
    .split('\n')
    .filter(line => line !== '')
    .map(decode),
  lines,
});

/**
 * Parses one line.
 * @throws SyntaxError if the line is not JSON, TypeError if it does not have the fields of an event.
 */
export const decode = (line: string): RunEvent => {
  const value: unknown = parse(line);
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

/** The longest line that is read, characters; a choice: plans and results can be large. */
export const LONGEST_LINE = 64_000_000;

/**
 * Splits a stream of text into complete lines; an incomplete last line waits for the next chunk. Empty lines are
 * dropped; one that is too long is left out, and `onTooLong` called.
 */
export const lineSplitter = (
  take: (line: string) => void,
  onTooLong: () => void = () => {},
  longest = LONGEST_LINE,
) => {
  let rest = '';
  let isTooLong = false;
  return (chunk: string): void => {
    const lines = chunk.split('\n');
    const last = lines.length - 1;
    if (last > 0) {
      lines[0] = isTooLong ? '' : rest + lines[0];
      rest = '';
      isTooLong = false;
    }
    for (let i = 0; i < last; i++) if (lines[i] !== '') take(lines[i] as string);
    if (isTooLong) return;
    rest += lines[last];
    if (rest.length <= longest) return;
    rest = '';
    isTooLong = true;
    onTooLong();
  };
};
