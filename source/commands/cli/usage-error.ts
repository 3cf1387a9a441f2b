import {closestMatch} from 'leven';
import {printable} from '../../model/printable/printable.js';

/** The tool was called wrongly. The message is one line: what is wrong, and what would be right. */
export class UsageError extends Error {}

/** What a person typed, safe to stand in a message. */
export const quoted = (text: string): string => `"${printable(text, 60)}"`;

/** "a", "a or b", "a, b or c". */
export const anyOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** " (did you mean x?)" where one of the names is close to what was typed, '' where none is. */
export const didYouMean = (typed: string, names: readonly string[]): string => {
  const maxDistance = typed.length < 5 ? 2 : 3;
  const match = closestMatch(typed.toLowerCase(), names, {maxDistance});
  return match === undefined ? '' : ` (did you mean ${match}?)`;
};
