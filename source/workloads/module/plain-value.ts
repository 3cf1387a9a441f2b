import {inspect, types} from 'node:util';
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
 * The return value of a module as data that fits into an event: JSON as it is, texts and keys unaltered, a
 * bigint as its digits, NaN and infinities by name, undefined as null (with the type kept where it is the whole
 * value). Every other value (a function, a cycle, a class instance, a value that is too large) becomes a preview on
 * one line; the type says that there is one.
 */
export const plainResult = (returned: unknown): ValueResult => {
  if (returned === undefined) return {value: null, type: 'undefined'};
  const budget = {characters: MOST_CHARACTERS, values: MOST_VALUES, previews: 0};
  try {
    if (isGenerator(returned)) return {value: inspected(returned), type: 'generator'};
    const value = copy(returned, budget, DEEPEST);
    return budget.previews === 0 ? {value} : {value, type: 'preview'};
  } catch {
    // Too large, a cycle, or a getter that throws.
    return {value: partOf(returned), type: 'preview'};
  }
};

const isGenerator = (value: unknown): boolean => types.isGeneratorObject(value);

type Budget = {characters: number; values: number; previews: number};

/** @throws RangeError when it does not fit. */
const copy = (value: unknown, budget: Budget, depth: number): unknown => {
  budget.values -= 1;
  if (budget.values < 0 || depth === 0) throw new RangeError('too large');
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return counted(String(value), budget);
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
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return counted(preview(value, budget), budget);
  return Object.fromEntries(
    Object.keys(value).map(key => [counted(key, budget), copy(value[key as never], budget, depth)]),
  );
};

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

const inspected = (value: unknown): string =>
  inspect(value, {
    depth: 2,
    maxArrayLength: 20,
    maxStringLength: 200,
    compact: true,
    breakLength: Number.POSITIVE_INFINITY,
    customInspect: false,
  }).replace(/\s*\n\s*/g, ' ');
