import {cutText} from '../printable/cut.js';

/** Longest text in a field, in characters; a choice: a page of error output stays whole. */
const LONGEST = 10_000;

/** Checks a field of a reason: returns the value, or null when it is of another kind. */
export type FieldKind<T extends string | number = string | number> = (value: unknown) => T | null;

/** A text as it is (a path, a message, error output), cut where it is very long. It is cleaned where it is printed. */
export const text: FieldKind<string> = value => (typeof value === 'string' ? cutText(value, LONGEST) : null);

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
