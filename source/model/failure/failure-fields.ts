import {printable} from '../printable/printable.js';

/** Longest text among the parts, in characters. */
const LONGEST = 300;

/** Takes a part as it should be, safe to print; null for all else. */
type Kind<T> = (value: unknown) => T | null;

const text: Kind<string> = value => (typeof value === 'string' ? printable(value, LONGEST) : null);
const figure: Kind<number> = value => (typeof value === 'number' && Number.isFinite(value) ? value : null);
const oneOf =
  <const W extends string>(...words: readonly W[]): Kind<W> =>
  value =>
    words.find(word => word === value) ?? null;

/** What sentences about failures are made of, each with what takes it from wherever it comes. */
export const parts = {
  /** Host and port, or ''. */
  place: text,
  /** What somebody else says of it, in English as a rule, and nobody here can translate. */
  detail: text,
  address: text,
  folder: text,
  name: text,
  statusText: text,
  /** What a check gave and what it should be; digits, as they may be beyond 2^53. */
  found: text,
  expected: text,
  foundSum: text,
  expectedSum: text,
  operation: oneOf('union', 'intersection', 'difference'),
  executor: oneOf('thread', 'process'),
  /** The signal that ended a process or the code with which it exited. */
  end: (value: unknown): string | number | null => figure(value) ?? text(value),
  thrown: oneOf('object', 'function', 'value'),
  choose: oneOf('fewer workers', 'a smaller size or fewer workers'),
  exitCode: figure,
  limit: figure,
  limitMs: figure,
  limitBytes: figure,
  limitMb: figure,
  eachMb: figure,
  freeMb: figure,
  times: figure,
  bytes: figure,
  expectedBytes: figure,
  at: figure,
  status: figure,
  n: figure,
  row: figure,
  first: figure,
  lines: figure,
} as const;

/** The parts, as they come out of that. */
export type Parts = {readonly [P in keyof typeof parts]: NonNullable<ReturnType<(typeof parts)[P]>>};
