import {closestMatch} from 'leven';
import {printable} from '../../model/printable/printable.js';
import {didYouMean} from '../../text/en/usage.js';

/** The program was called wrongly. The message is one line: what is wrong, and what would be right. */
export class UsageError extends Error {}

/** What was typed, safe to stand in a message. */
export const quoted = (text: string): string => `"${printable(text, 60)}"`;

/** A hint at the name that is close to what was typed, '' where none is. */
export const hintAt = (typed: string, names: readonly string[]): string => {
  const maxDistance = typed.length < 5 ? 2 : 3;
  const match = closestMatch(typed.toLowerCase(), names, {maxDistance});
  return match === undefined ? '' : didYouMean(match);
};
