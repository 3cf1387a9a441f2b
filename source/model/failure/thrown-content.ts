import {keysOf, readProperty} from './read-property.js';

/** Most properties or items that are shown of one object; a choice. */
const MOST = 20;

/** How deep objects are shown in each other; a choice. */
const DEEPEST = 3;

/** Longest text inside an object, in characters; a choice. */
const LONGEST = 200;

/**
 * What an object holds, for a person, as code would write it: `{status: 404, parts: ["a"]}`; '' where it shows
 * nothing. Never throws, whatever getters or proxies it meets.
 */
export const thrownContent = (thrown: object): string => {
  const content = objectText(thrown, DEEPEST);
  return content === '{}' || content === '[]' ? '' : content;
};

const objectText = (value: object, depth: number): string => {
  const keys = keysOf(value);
  const isList = isArray(value);
  const shown = keys.slice(0, MOST).map(key => {
    const text = valueText(readProperty(value, key), depth - 1);
    return isList ? text : `${/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? key : JSON.stringify(key)}: ${text}`;
  });
  const all = keys.length > MOST ? [...shown, `… +${keys.length - MOST}`] : shown;
  return isList ? `[${all.join(', ')}]` : `${classOf(value)}{${all.join(', ')}}`;
};

const valueText = (value: unknown, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return value.length > LONGEST
        ? `${JSON.stringify(value.slice(0, LONGEST))}… +${value.length - LONGEST}`
        : JSON.stringify(value);
    case 'bigint':
      return `${value}n`;
    case 'function':
      return '() => …';
    case 'object':
      if (value === null) return 'null';
      return depth > 0 ? objectText(value, depth) : isArray(value) ? '[…]' : '{…}';
    default:
      return String(value);
  }
};

/** "Answer " for an instance of a class, '' for a plain object. */
const classOf = (value: object): string => {
  const name = readProperty(readProperty(value, 'constructor'), 'name');
  return typeof name !== 'string' || name === '' || isPlain(value) ? '' : `${name} `;
};

/** Whether it is an object without a class of its own. */
export const isPlain = (value: unknown): boolean => {
  try {
    if (typeof value !== 'object' || value === null) return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  } catch {
    return false;
  }
};

const isArray = (value: object): boolean => {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
};
