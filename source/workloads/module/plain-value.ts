import {inspect} from 'node:util';
import {printable, printableBlock} from '../../model/printable/printable.js';

/** Longest text and preview, in characters; a choice. */
const LONGEST = 2000;

/** Most values in a result, nested ones included; a choice. */
const MOST = 500;

/** Deepest nesting; a choice. */
const DEEPEST = 8;

/**
 * The return value of a module as data that fits into an event: JSON as it is, undefined as null, a bigint
 * as its digits, NaN and infinities by name. Every other value (a function, a cycle, a class instance, a value
 * that is too large) becomes a preview on one line that says so.
 */
export const plainValue = (value: unknown): unknown => {
  try {
    return copy(value, {left: MOST}, DEEPEST);
  } catch {
    // Too large, a cycle, or a getter that throws.
    return `${preview(value)} (a preview: the whole value is too large or too deep to keep)`;
  }
};

const copy = (value: unknown, budget: {left: number}, depth: number): unknown => {
  budget.left -= 1;
  if (budget.left < 0 || depth === 0) throw new RangeError('too large');
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return shortened(String(value));
    case 'string':
      return shortened(value);
    case 'object':
      return value === null ? null : copyObject(value, budget, depth - 1);
    default:
      return preview(value);
  }
};

const copyObject = (value: object, budget: {left: number}, depth: number): unknown => {
  if (Array.isArray(value)) {
    if (value.length > MOST) throw new RangeError('too large');
    return Array.from(value, item => copy(item, budget, depth));
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return preview(value);
  return Object.fromEntries(
    Object.keys(value).map(key => [printable(key, 100), copy(value[key as never], budget, depth)]),
  );
};

const shortened = (text: string): string =>
  text.length <= LONGEST
    ? printableBlock(text)
    : `${printableBlock(text.slice(0, LONGEST))}… (${text.length} characters in all)`;

const preview = (value: unknown): string =>
  printable(
    inspect(value, {
      depth: 2,
      maxArrayLength: 20,
      maxStringLength: 200,
      breakLength: Number.POSITIVE_INFINITY,
      customInspect: false,
    }).replace(/\s+/g, ' '),
    LONGEST,
  );
