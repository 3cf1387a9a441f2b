import {printable, printableBlock} from '../printable/printable.js';

/** Longest text in a field, in characters (a choice: a long path and its message fit). */
const LONGEST = 300;

/** Longest message of an error that no table knows, in characters (a choice). */
const LONGEST_MESSAGE = 500;

/** Longest block of error output, in characters: what is kept of a lost process's stderr. */
const LONGEST_BLOCK = 2048;

/** Checks a field of a reason: returns the value, safe to print, or null when it is of another kind. */
export type FieldKind<T extends string | number = string | number> = (value: unknown) => T | null;

const textUpTo =
  (limit: number): FieldKind<string> =>
  value =>
    typeof value === 'string' ? printable(value, limit) : null;

/** One line of text: a path, an address, the detail that another program gives in its own words. */
export const text: FieldKind<string> = textUpTo(LONGEST);

/** The message of an error that no table knows. */
export const message: FieldKind<string> = textUpTo(LONGEST_MESSAGE);

/** Several lines of error output. */
export const block: FieldKind<string> = value =>
  typeof value === 'string' ? printableBlock(value, LONGEST_BLOCK) : null;

/** A finite number. Exact integers beyond 2^53 travel as text. */
export const number: FieldKind<number> = value =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The end of a process: the signal that ended it or its exit code. */
export const processEnd: FieldKind = value => number(value) ?? text(value);

/** One of these words. */
export const oneOf =
  <const W extends string>(...words: readonly W[]): FieldKind<W> =>
  value =>
    words.find(word => word === value) ?? null;
