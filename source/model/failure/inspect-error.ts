import {readProperty} from './read-property.js';
import {isPlain, thrownContent} from './thrown-content.js';

/** How far an error's causes are followed. */
const DEEPEST = 5;

/** What was thrown and what caused it, outermost first; of several errors together, the first. */
export const causesOf = (thrown: unknown): readonly unknown[] => {
  const causes = [thrown];
  while (causes.length < DEEPEST) {
    const last = causes.at(-1);
    const inner = readProperty(readProperty(last, 'errors'), '0') ?? readProperty(last, 'cause');
    if (inner === undefined || inner === null) break;
    causes.push(inner);
  }
  return causes;
};

/** The code that names what happened: the system's or Node's, else the error's class, else THROWN. */
export const codeOf = (thrown: unknown): string => {
  const code = readProperty(thrown, 'code');
  if (typeof code === 'string' && code !== '') return code;
  const name = readProperty(thrown, 'name');
  return typeof name === 'string' && name !== '' && isErrorLike(thrown) ? name : 'THROWN';
};

/** What else may be thrown instead of an error. */
export type NoError = {readonly thrown: 'object' | 'function' | 'value'; readonly detail: string};

/** Its message, as it is; '' where it has none. */
export const messageOf = (thrown: unknown): string => textOf(thrown, 'message');

/** What was thrown instead of an error, with what it holds; null for an error. */
export const noErrorIn = (thrown: unknown): NoError | null => {
  if (isErrorLike(thrown) && !isPlain(thrown)) return null;
  const kind = kindOf(thrown);
  return {thrown: kind, detail: details[kind](thrown)};
};

/** Host and port that errors speak of, from the first that names them; '' when none does. */
export const placeOf = (causes: readonly unknown[]): string => {
  for (const cause of causes) {
    const socket = readProperty(cause, 'socket');
    const host =
      textOf(cause, 'address') ||
      textOf(cause, 'hostname') ||
      textOf(cause, 'host') ||
      textOf(socket, 'remoteAddress');
    const port = readProperty(cause, 'port') ?? readProperty(socket, 'remotePort');
    if (host !== '') return typeof port === 'number' ? `${host}:${port}` : host;
  }
  return '';
};

/**
 * The frames of its stack outside Node itself, one per line, up to the first that contains `until`; '' when there
 * are none.
 */
export const stackOf = (thrown: unknown, until: string): string => {
  const frames = textOf(thrown, 'stack')
    .split('\n')
    .filter(line => /^\s+at /.test(line) && !/\bnode:/.test(line));
  const end = frames.findIndex(frame => frame.includes(until));
  return frames
    .slice(0, end < 0 ? frames.length : end)
    .map(frame => frame.trim())
    .join('\n');
};

/** File, line and column of the first frame of a stack; '' where there is none. */
export const placeIn = (stack: string): string => {
  const frame = /\(([^()]+:\d+:\d+)\)$|(\S+:\d+:\d+)$/m.exec(stack);
  return withoutScheme(frame?.[1] ?? frame?.[2] ?? '');
};

/** A file's address as its path. */
export const withoutScheme = (address: string): string => address.replace(/^file:\/\//, '');

const isErrorLike = (thrown: unknown): boolean => typeof readProperty(thrown, 'message') === 'string';

const textOf = (from: unknown, key: string): string => {
  const value = readProperty(from, key);
  return typeof value === 'string' ? value : '';
};

const kindOf = (thrown: unknown): 'object' | 'function' | 'value' =>
  typeof thrown === 'function'
    ? 'function'
    : typeof thrown === 'object' && thrown !== null
      ? 'object'
      : 'value';

const details: Readonly<Record<NoError['thrown'], (thrown: unknown) => string>> = {
  object: thrown => thrownContent(thrown as object),
  function: () => '',
  value: thrown => preview(thrown),
};

const preview = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
