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

/**
 * Takes a stream of text in pieces and passes on its events with their lines. What is no event, because a user's code
 * wrote into the pipe too, is left out; `onForeign` is called at the first of it.
 */
export const eventReader = (take: (event: RunEvent, line: string) => void, onForeign: () => void) => {
  let foreign = false;
  return lineSplitter(line => {
    let event: RunEvent;
    try {
      event = decode(line);
    } catch {
      if (!foreign) onForeign();
      foreign = true;
      return;
    }
    take(event, `${line}\n`);
  });
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

/** Splits a stream of text into complete lines; an incomplete last line waits for the next chunk. Empty lines are dropped. */
export const lineSplitter = (take: (line: string) => void) => {
  let rest = '';
  return (chunk: string): void => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') take(line);
  };
};
