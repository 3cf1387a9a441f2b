import {type InspectOptions, inspect, types} from 'node:util';
import type {ValueResult} from '../../model/event/event.js';
import {cutText} from '../../model/printable/cut.js';

/** Most characters in one result, those of keys included; a choice. */
const MOST_CHARACTERS = 100_000;

/** Most values in a result, nested ones included; a choice. */
const MOST_VALUES = 10_000;

/** Deepest nesting; a choice. */
const DEEPEST = 20;

/** Longest preview, in characters; a choice. */
const LONGEST_PREVIEW = 2000;

/** Longest look at an input, in characters; a choice. */
const LONGEST_GLIMPSE = 100;

/**
 * The return value of a module as data that fits into an event: JSON as it is, texts and keys unaltered. What JSON
 * lacks is written inexactly, with the whole value as text beside it: a bigint as its digits, NaN and infinities by
 * name, -0 as 0, undefined as null (with a type of its own where it is the whole value), a Date as its ISO text, a Map
 * as its pairs, a Set or a typed array as a list. Every other value (a function, a cycle, a class instance, a value
 * that is too large) becomes a preview on one line; the type says that there is one.
 */
export const plainResult = (returned: unknown): ValueResult => {
  if (returned === undefined) return {value: null, type: 'undefined'};
  const budget = {characters: MOST_CHARACTERS, values: MOST_VALUES, previews: 0, inexact: 0};
  try {
    if (isGenerator(returned)) return {value: inspected(returned), type: 'generator'};
    const value = copy(returned, budget, DEEPEST);
    if (budget.previews > 0) return {value, type: 'preview'};
    return budget.inexact === 0 ? {value} : {value, type: 'inexact', text: wholeText(returned)};
  } catch {
    // Too large, a cycle, or a getter that throws.
    return {value: partOf(returned), type: 'preview'};
  }
};

const isGenerator = (value: unknown): boolean => types.isGeneratorObject(value);

type Budget = {characters: number; values: number; previews: number; inexact: number};

/** @throws RangeError when it does not fit. */
const copy = (value: unknown, budget: Budget, depth: number): unknown => {
  budget.values -= 1;
  if (budget.values < 0 || depth === 0) throw new RangeError('too large');
  switch (typeof value) {
    case 'undefined':
      return inexact(null, budget);
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) return inexact(String(value), budget);
      return Object.is(value, -0) ? inexact(0, budget) : value;
    case 'bigint':
      return inexact(counted(String(value), budget), budget);
    case 'string':
      return counted(value, budget);
    case 'object':
      return value === null ? null : copyObject(value, budget, depth - 1);
    default:
      return counted(preview(value, budget), budget);
  }
};

const copyObject = (value: object, budget: Budget, depth: number): unknown => {
  if (Array.isArray(value)) {
    if (value.length > budget.values) throw new RangeError('too large');
    return Array.from(value, item => copy(item, budget, depth));
  }
  const list = listOf(value);
  if (list !== null) {
    if (list.size > budget.values) throw new RangeError('too large');
    return inexact(
      Array.from(list.items(), item => copy(item, budget, depth)),
      budget,
    );
  }
  if (types.isDate(value)) return inexact(dateText(value), budget);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return counted(preview(value, budget), budget);
  return Object.fromEntries(
    Object.keys(value).map(key => [counted(key, budget), copy(value[key as never], budget, depth)]),
  );
};

const inexact = <T>(value: T, budget: Budget): T => {
  budget.inexact += 1;
  return value;
};

/** The items of what is a list but no array; null for everything else. */
const listOf = (value: object): {readonly size: number; items(): Iterable<unknown>} | null => {
  if (types.isMap(value)) return {size: value.size, items: () => value.entries()};
  if (types.isSet(value)) return {size: value.size, items: () => value.values()};
  if (types.isTypedArray(value)) return {size: value.length, items: () => value.values()};
  return null;
};

const dateText = (date: Date): string => (Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString());

const counted = (text: string, budget: Budget): string => {
  budget.characters -= text.length;
  if (budget.characters < 0) throw new RangeError('too large');
  return text;
};

const preview = (value: unknown, budget: Budget): string => {
  budget.previews += 1;
  return cutText(inspected(value), LONGEST_PREVIEW);
};

/** What a value looks like, in few words. */
export const glimpse = (value: unknown): string => cutText(inspected(value), LONGEST_GLIMPSE);

/** Of a value that cannot be kept: the beginning of a text, or what it looks like. */
const partOf = (value: unknown): string =>
  typeof value === 'string'
    ? cutText(value, LONGEST_PREVIEW)
    : `${cutText(inspected(value), LONGEST_PREVIEW)} (a preview: the whole value is too large or too deep to keep)`;

/** A value that fits, as Node shows it, to its last part. */
const wholeText = (value: unknown): string =>
  cutText(inspected(value, {depth: null, maxArrayLength: null, maxStringLength: null}), MOST_CHARACTERS);

const inspected = (value: unknown, options: InspectOptions = {}): string =>
  inspect(value, {
    depth: 2,
    maxArrayLength: 20,
    maxStringLength: 200,
    compact: true,
    breakLength: Number.POSITIVE_INFINITY,
    customInspect: false,
    ...options,
  }).replace(/\s*\n\s*/g, ' ');
